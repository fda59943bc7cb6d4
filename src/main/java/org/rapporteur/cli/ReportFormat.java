package org.rapporteur.cli;

import java.util.stream.Collectors;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;

/** The formats of a report, under their names on the command line. */
enum ReportFormat {
  /** A line for each finding and a line for its remedy. */
  text {
    @Override
    String write(Report report) {
      return report.findings().stream().map(ReportFormat::lines).collect(Collectors.joining());
    }
  },
  /** A JSON array with an object for each finding. */
  json {
    @Override
    String write(Report report) {
      return Json.array(report.findings().stream().map(ReportFormat::object).toList());
    }
  };

  /** Returns the report in this format. */
  abstract String write(Report report);

  private static String lines(Finding finding) {
    return finding.location()
        + ": "
        + Diagnostics.word(finding.severity())
        + ": "
        + finding.message()
        + " ["
        + finding.rule().id()
        + "]\n  "
        + finding.remedy()
        + "\n";
  }

  private static String object(Finding finding) {
    return new Json()
        .put("file", finding.location().file())
        .put("line", finding.location().position().line())
        .put("column", finding.location().position().column())
        .put("severity", Diagnostics.word(finding.severity()))
        .put("rule", finding.rule().id())
        .put("message", finding.message())
        .put("remedy", finding.remedy())
        .toString();
  }
}
