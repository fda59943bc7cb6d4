package org.rapporteur.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A way to write a report. The same report gives the same characters, with line feeds between
 * lines. Implementations hold no state and may be shared between threads.
 */
@FunctionalInterface
public interface ReportFormat {

  /**
   * Writes the whole report.
   *
   * @throws IOException if {@code out} fails
   */
  void write(Inspection inspection, Appendable out) throws IOException;

  /** Returns the whole report as it would be written. */
  default String format(Inspection inspection) {
    StringBuilder out = new StringBuilder();
    try {
      write(inspection, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return out.toString();
  }

  /**
   * Returns the format for people: {@code file:line:column: severity: message [rule]} for each
   * finding, its words marked in their line, the remedy; then how often each rule was broken, and
   * what was checked against what. Characters that a terminal would obey are shown by their
   * numbers.
   */
  static ReportFormat text() {
    return new TextReport(FindingText.plain());
  }

  /** Returns the format for people at a terminal that shows colours. */
  static ReportFormat text(FindingText.Palette palette) {
    return new TextReport(FindingText.coloured(palette));
  }

  /** Returns the format for programs: a JSON object, which the guide describes. */
  static ReportFormat json() {
    return new JsonReport();
  }

  /**
   * Returns SARIF 2.1.0, for platforms that show findings in a review of changes: with the rules
   * and their explanations, regions, fixes, and fingerprints that stay when lines move.
   */
  static ReportFormat sarif() {
    return new SarifReport();
  }

  /**
   * Returns JUnit's XML, for CI servers: a test case for each file, which fails if it has errors.
   */
  static ReportFormat junit() {
    return new JunitReport();
  }

  /** Returns commands of a GitHub workflow, which annotate the lines of a change. */
  static ReportFormat github() {
    return new GithubReport();
  }

  /** Returns one HTML page for people, complete in itself, with the explanations of the rules. */
  static ReportFormat html() {
    return new HtmlReport();
  }

  /** Returns the format of that name, such as {@code json}, or empty where there is none. */
  static Optional<ReportFormat> named(String name) {
    return switch (name) {
      case "text" -> Optional.of(text());
      case "json" -> Optional.of(json());
      case "sarif" -> Optional.of(sarif());
      case "junit" -> Optional.of(junit());
      case "github" -> Optional.of(github());
      case "html" -> Optional.of(html());
      default -> Optional.empty();
    };
  }
}
