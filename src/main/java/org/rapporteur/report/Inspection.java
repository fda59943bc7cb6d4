package org.rapporteur.report;

import java.util.List;

/**
 * A validation that took place: what was examined, against what, and what was found. An empty
 * report alone would not tell a good edition from one that nobody looked at.
 *
 * @param files the names of the files that were examined, in their order
 * @param checks what they were held against
 * @param report what was found
 * @param accepted how many findings a {@link Baseline} took away
 */
public record Inspection(List<String> files, List<Check> checks, Report report, int accepted) {

  /** Copies the lists. */
  public Inspection {
    files = List.copyOf(files);
    checks = List.copyOf(checks);
  }

  /** Makes an inspection from which nothing was taken away. */
  public Inspection(List<String> files, List<Check> checks, Report report) {
    this(files, checks, report, 0);
  }

  /** Returns the same with another report, as after severities were changed in it. */
  public Inspection with(Report other) {
    return new Inspection(files, checks, other, accepted);
  }
}
