package org.rapporteur.annotation.exchange;

import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;

/**
 * A file of annotations that cannot be read. Its message has file, line and column, what is wrong
 * and what to do.
 */
public final class UnreadableAnnotationsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  UnreadableAnnotationsException(Finding finding) {
    super(finding.location() + ": " + finding.message() + " " + finding.remedy());
    this.finding = finding;
  }

  static UnreadableAnnotationsException at(Location location, String message) {
    return new UnreadableAnnotationsException(
        Finding.of(Rule.ANNOTATION_FILE_UNREADABLE, location, message));
  }

  /** Returns what is wrong, as a finding of a report. */
  public Finding finding() {
    return finding;
  }
}
