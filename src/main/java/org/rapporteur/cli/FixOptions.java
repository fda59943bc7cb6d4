package org.rapporteur.cli;

import org.rapporteur.validation.SeverityFiles;
import picocli.CommandLine.Option;

/** The options of a command that can put right what it finds. */
final class FixOptions {

  @Option(
      names = "--fix",
      description =
          "Put right in the files what can be put right for certain; report what remains.")
  private boolean wanted;

  @Option(
      names = "--dry-run",
      description = "With --fix: print what would be changed, as a diff, and change nothing.")
  private boolean dry;

  /** Checks that the options go together. */
  void check(Task task) {
    if (dry && !wanted) {
      throw task.wrong("--dry-run says what --fix would do; give both");
    }
  }

  /** Returns whether standard output is taken by a diff. */
  boolean showDiff() {
    return dry;
  }

  /** Returns what fixes the files of a session, or only validates them. */
  Fixer fixer(Session session, SeverityFiles severities) {
    Fixer.Mode mode = !wanted ? Fixer.Mode.OFF : dry ? Fixer.Mode.SHOW : Fixer.Mode.WRITE;
    return new Fixer(session, severities, mode);
  }
}
