package org.rapporteur.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.internal.file.WholeFile;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.validation.EditionValidator;

/**
 * One run of a command: it goes on after a file that cannot be read or written, prints what was
 * found, and in the end the worst of it is the exit code.
 */
final class Session {

  /** Reads a file into a value. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Path file) throws IOException;
  }

  private final Console console;
  private final Diagnostics diagnostics;
  private final List<Finding> found = new ArrayList<>();
  private boolean fileTrouble;

  Session(Console console) {
    this.console = console;
    this.diagnostics = new Diagnostics(console);
  }

  Console console() {
    return console;
  }

  /** Returns everything that was found so far. */
  Report found() {
    return new Report(found);
  }

  /** Prints what was found, as diagnostics. */
  void found(Report report) {
    count(report);
    diagnostics.print(report);
  }

  /** Counts what was found without printing it. */
  void count(Report report) {
    found.addAll(report.findings());
  }

  /** Says that a file could not be read or written. */
  void trouble(String message) {
    fileTrouble = true;
    console.say(console.coloured("bold,red", "error") + ": " + message);
  }

  /** Returns what says which files a validation cannot read. */
  EditionValidator.Listener troubles() {
    return new EditionValidator.Listener() {
      @Override
      public void unreadable(Path file, IOException cause) {
        trouble(FileTrouble.reading(file, cause));
      }
    };
  }

  /** Returns what is read from the file, or empty after saying why it cannot be read. */
  <T> Optional<T> read(Path file, Reader<T> reader) {
    try {
      return Optional.of(reader.read(file));
    } catch (IOException e) {
      trouble(FileTrouble.reading(file, e));
      return Optional.empty();
    }
  }

  /** Writes to the file, or to standard output where there is none; says so when it cannot. */
  void write(Optional<Path> file, String text) {
    if (file.isEmpty()) {
      console.out().print(text);
      console.out().flush();
    } else {
      write(file.get(), text);
    }
  }

  /** Prints a diff: in colours where a person looks at it, otherwise as {@code patch} takes it. */
  void showDiff(String diff) {
    write(Optional.empty(), console.ansi().enabled() ? DiffView.of(diff) : diff);
  }

  /** Writes the file; returns whether that was possible, after saying why it was not. */
  boolean write(Path file, String text) {
    try {
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      trouble(FileTrouble.writing(file, e));
      return false;
    }
  }

  /** Returns a file after an edit was saved in it, or empty after saying why it was not. */
  Optional<TeiFile> save(TeiFile file, TeiDocument edited) {
    try {
      return Optional.of(file.save(edited));
    } catch (IOException e) {
      trouble(FileTrouble.writing(file.path(), e));
      return Optional.empty();
    }
  }

  int exitCode() {
    diagnostics.close();
    if (fileTrouble) {
      return ExitCode.FILES;
    }
    return found().hasErrors() ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
