package org.rapporteur.report;

import java.util.List;

/**
 * A validation that took place: what was examined, against what, and what was found. An empty
 * report alone would not tell a good edition from one that nobody looked at.
 *
 * @param files the names of the files that were examined, in their order
 * @param checks what they were held against
 * @param report what was found
 */
public record Inspection(List<String> files, List<Check> checks, Report report) {

  /** Copies the lists. */
  public Inspection {
    files = List.copyOf(files);
    checks = List.copyOf(checks);
  }

  /** Returns the same with another report, as after a baseline was taken away from it. */
  public Inspection with(Report other) {
    return new Inspection(files, checks, other);
  }
}
