package org.rapporteur.cli;

import org.rapporteur.report.Inspection;
import org.rapporteur.report.ReportFormat;

/** The formats of a report, under their names on the command line. */
enum Format {
  /** A line for each finding and a line for its remedy. */
  text,
  /** A JSON object with the findings and their count. */
  json;

  /** Returns a report in this format. */
  String write(Inspection inspection) {
    return ReportFormat.named(name()).orElseThrow().format(inspection);
  }
}
