package org.rapporteur.cli;

import org.rapporteur.report.ReportFormat;

/** The formats of a report, under their names on the command line. */
enum Format {
  /** For people at a terminal. */
  text,
  /** A JSON object for programs. */
  json,
  /** SARIF 2.1.0 for code review platforms. */
  sarif,
  /** JUnit's XML for CI servers. */
  junit,
  /** Annotations of a GitHub workflow. */
  github,
  /** One page for a browser. */
  html;

  /** Returns the writer of this format, in colours where the console shows them to a person. */
  ReportFormat writer(Console console, boolean atTerminal) {
    return this == text && atTerminal
        ? ReportFormat.text(console::painted)
        : ReportFormat.named(name()).orElseThrow();
  }
}
