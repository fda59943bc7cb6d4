package org.rapporteur.cli;

import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;

/** Numbers with their nouns, as people say them. */
final class Count {

  private Count() {}

  /** Returns a number and a noun, which gets an s unless the number is 1. */
  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns how many errors, warnings and notes a report has. */
  static String bySeverity(Report report) {
    return of(report.count(Severity.FATAL) + report.count(Severity.ERROR), "error")
        + ", "
        + of(report.count(Severity.WARNING), "warning")
        + ", "
        + of(report.count(Severity.INFO), "note");
  }
}
