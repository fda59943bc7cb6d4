package org.rapporteur.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.Fixes;
import org.rapporteur.validation.Validator;

/** Validates files and, where that is wanted, makes the fixes that their findings offer. */
final class Fixer {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Session session;
  private final Mode mode;
  private int fixed;
  private int files;

  Fixer(Session session, Mode mode) {
    this.session = session;
    this.mode = mode;
  }

  /** What is done with fixes. */
  enum Mode {
    /** Nothing. */
    OFF,
    /** They are shown as a diff. */
    SHOW,
    /** They are made in the file. */
    WRITE
  }

  /** Returns what is wrong with the file's document, or still wrong after it was fixed. */
  Report validate(Path file, TeiDocument document, Validator validator) {
    Report before = validator.validate(document);
    Fixes fixes = Fixes.of(document, mode == Mode.OFF ? Report.empty() : before);
    if (fixes.made().isEmpty()) {
      return before;
    }
    Report after = validator.validate(fixes.document());
    if (!fixes.areProven(before, after)) {
      session
          .console()
          .say("nothing was fixed in '" + file + "': it would not have been more valid after");
      return before;
    }
    return mode == Mode.SHOW ? show(fixes, before) : write(file, fixes, before, after);
  }

  private Report show(Fixes fixes, Report before) {
    session.write(Optional.empty(), fixes.diff());
    count(fixes);
    return before;
  }

  private Report write(Path file, Fixes fixes, Report before, Report after) {
    Optional<Boolean> marked = session.read(file, Fixer::hasByteOrderMark);
    String mark = marked.orElse(false) ? "\uFEFF" : "";
    if (marked.isEmpty() || !session.write(file, mark + fixes.document().text())) {
      return before;
    }
    count(fixes);
    return after.and(fixes.left());
  }

  private void count(Fixes fixes) {
    fixed += fixes.made().size();
    files++;
  }

  private static boolean hasByteOrderMark(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    }
  }

  /** Says what was done, where fixes were wanted. */
  void conclude() {
    if (mode != Mode.OFF) {
      String verb = mode == Mode.SHOW ? "to be fixed: " : "fixed: ";
      session.console().say(verb + Count.of(fixed, "finding") + " in " + Count.of(files, "file"));
    }
  }
}
