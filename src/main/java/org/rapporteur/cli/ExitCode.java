package org.rapporteur.cli;

/** The exit codes of the program. Scripts depend on them. */
final class ExitCode {

  /** Done; nothing found is an error. */
  static final int DONE = 0;

  /** Findings of severity error. */
  static final int FINDINGS = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** An input cannot be read or an output not written. */
  static final int FILES = 3;

  private ExitCode() {}
}
