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
   * Returns the format for people: a line {@code file:line:column: severity: message [rule]} for
   * each finding, its remedy below it, and a last line that counts them. Characters that a terminal
   * would obey are shown by their numbers.
   */
  static ReportFormat text() {
    return new TextReport();
  }

  /**
   * Returns the format for programs: a JSON object with {@code findings}, each with {@code rule},
   * {@code severity}, {@code file}, {@code line}, {@code column}, {@code message} and {@code
   * remedy}, and {@code summary}, which counts them by severity.
   */
  static ReportFormat json() {
    return new JsonReport();
  }

  /** Returns the format of that name, such as {@code json}, or empty where there is none. */
  static Optional<ReportFormat> named(String name) {
    return switch (name) {
      case "text" -> Optional.of(text());
      case "json" -> Optional.of(json());
      default -> Optional.empty();
    };
  }
}
