package org.rapporteur.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes a report for people. */
final class TextReport implements ReportFormat {

  private final FindingText text;

  TextReport(FindingText text) {
    this.text = text;
  }

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    for (Finding finding : inspection.report().findings()) {
      out.append(text.full(finding));
    }
    Summary summary = new Summary(inspection);
    writeTable(summary.byRule(), out);
    for (String line : summary.closing()) {
      out.append(line).append('\n');
    }
  }

  private static void writeTable(List<Summary.Count> rows, Appendable out) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n  count  severity  rule\n");
    for (Summary.Count row : rows) {
      String severity = row.severity().word();
      out.append(
          String.format(Locale.ROOT, "%7d  %-8s  %s%n", row.count(), severity, row.rule().id())
              .replace("\r\n", "\n"));
    }
    out.append('\n');
  }
}
