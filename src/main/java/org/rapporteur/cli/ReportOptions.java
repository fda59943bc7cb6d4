package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.report.Baseline;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Words;
import org.rapporteur.validation.SeverityFiles;
import picocli.CommandLine.Option;

/** The options of a command that reports: how, where to, and what is expected already. */
final class ReportOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "The report's format: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file for the report. Without it the report goes to standard output.")
  private String out = "";

  @Option(
      names = "--severities",
      paramLabel = "FILE",
      description =
          "A file that says how much each rule matters. Otherwise the one beside edition.xml that"
              + " is called "
              + SeverityFiles.NAME
              + ".")
  private String severities = "";

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Accept the findings in this file; tell others only.")
  private String baseline = "";

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write all that is found to this file, to be accepted from now on.")
  private String newBaseline = "";

  /** Checks that the options go together, also with a wish to see fixes and change nothing. */
  void check(FixOptions fixing, Task task) {
    if (fixing.showDiff() && !newBaseline.isEmpty()) {
      throw task.wrong("--dry-run changes nothing, so --write-baseline does not go with it");
    }
    if (!baseline.isEmpty() && !newBaseline.isEmpty()) {
      throw task.wrong("--baseline and --write-baseline do not go together; choose one");
    }
  }

  /** Returns how much the rules matter. */
  SeverityFiles severities(Task task) throws IOException {
    Optional<Path> named = task.path(severities);
    return named.isPresent() ? SeverityFiles.named(named.get()) : SeverityFiles.ofEditions();
  }

  /** Grades what was found, takes away what is accepted, counts the rest and reports it. */
  void conclude(Inspection found, SeverityFiles graded, Session session, Task task)
      throws CommandFailure, IOException {
    Inspection left = accepted(found, graded, session, task);
    session.count(left.report());
    write(left, session, task.path(out));
  }

  /** Reports only where a file is named for it, since standard output is taken. */
  void concludeBeside(Inspection found, SeverityFiles graded, Session session, Task task)
      throws CommandFailure, IOException {
    Inspection left = accepted(found, graded, session, task);
    session.count(left.report());
    Optional<Path> file = task.path(out);
    if (file.isPresent()) {
      write(left, session, file);
    }
  }

  private void write(Inspection inspection, Session session, Optional<Path> file) {
    boolean atTerminal = file.isEmpty();
    session.write(file, format.writer(session.console(), atTerminal).format(inspection));
  }

  /** What the baseline says of itself has its severity too. */
  private Inspection accepted(Inspection found, SeverityFiles graded, Session session, Task task)
      throws CommandFailure, IOException {
    Optional<Path> written = task.path(newBaseline);
    if (written.isPresent()) {
      return renewed(written.get(), graded.grade(found), session);
    }
    Optional<Path> named = task.path(baseline);
    return graded.grade(named.isEmpty() ? found : read(named.get()).accept(found));
  }

  private Inspection renewed(Path file, Inspection inspection, Session session)
      throws CommandFailure {
    Baseline before = Files.exists(file) ? read(file) : Baseline.empty(file);
    Baseline renewed = before.renewed(inspection);
    if (session.write(file, renewed.text())) {
      session.console().say("accepted from now on: " + Words.number(renewed.size(), "finding"));
    }
    return renewed.accept(inspection);
  }

  private static Baseline read(Path file) throws CommandFailure {
    try {
      return Baseline.read(file);
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(file, e));
    }
  }
}
