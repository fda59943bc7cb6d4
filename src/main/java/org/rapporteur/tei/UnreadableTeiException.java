package org.rapporteur.tei;

import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;

/**
 * A document that cannot be read as the TEI it should be. Its message has file, line and column,
 * what is wrong and what to do.
 */
public final class UnreadableTeiException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** Makes the exception for what was found. */
  public UnreadableTeiException(Finding finding) {
    super(finding.location() + ": " + finding.message() + " " + finding.remedy());
    this.finding = finding;
  }

  /** Returns what is wrong, as a finding of a report. */
  public Finding finding() {
    return finding;
  }

  /** Returns where the document is wrong. */
  public Location location() {
    return finding.location();
  }
}
