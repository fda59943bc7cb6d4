package org.rapporteur.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found, in order. A value: immutable, and safe to share between threads.
 *
 * @param findings the findings, in the order in which they were made
 */
public record Report(List<Finding> findings) {

  private static final Report EMPTY = new Report(List.of());

  /** Copies the findings. */
  public Report {
    findings = List.copyOf(findings);
  }

  /** Returns the report without findings. */
  public static Report empty() {
    return EMPTY;
  }

  /** Returns a report of the given findings. */
  public static Report of(Finding... findings) {
    return new Report(List.of(findings));
  }

  /** Returns this report followed by another. */
  public Report and(Report other) {
    if (other.findings.isEmpty()) {
      return this;
    }
    if (findings.isEmpty()) {
      return other;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(other.findings);
    return new Report(all);
  }

  /** Returns how many findings have exactly this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Returns in words how many findings of each severity there are, or that there are none. */
  public String counts() {
    List<String> counts = new ArrayList<>();
    count(counts, Severity.FATAL, "fatal error");
    count(counts, Severity.ERROR, "error");
    count(counts, Severity.WARNING, "warning");
    count(counts, Severity.INFO, "note");
    return counts.isEmpty() ? "nothing found" : String.join(", ", counts);
  }

  private void count(List<String> counts, Severity severity, String noun) {
    long count = count(severity);
    if (count > 0) {
      counts.add(Words.number(count, noun));
    }
  }

  /** Returns whether a finding is an error or worse. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(Severity.ERROR) >= 0);
  }

  /** Returns whether nothing was found. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }
}
