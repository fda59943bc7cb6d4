package org.rapporteur.report;

import java.util.Locale;

/** How much a finding matters, from the least to the most. */
public enum Severity {
  /** Worth knowing; nothing is wrong. */
  INFO,
  /** Probably a mistake; a person should look. */
  WARNING,
  /** Wrong: the edition should not be published so. */
  ERROR,
  /** So wrong that the rest could not be examined. */
  FATAL;

  /** Returns the name in lower case, as reports have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
