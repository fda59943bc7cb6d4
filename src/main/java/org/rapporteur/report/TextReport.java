package org.rapporteur.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a report for people. */
final class TextReport implements ReportFormat {

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    Report report = inspection.report();
    for (Finding finding : report.findings()) {
      out.append(visible(finding.location().toString()))
          .append(": ")
          .append(finding.severity().name().toLowerCase(Locale.ROOT))
          .append(": ")
          .append(visible(finding.message()))
          .append(" [")
          .append(finding.rule().id())
          .append("]\n  ")
          .append(visible(finding.remedy()))
          .append('\n');
    }
    out.append(summary(report)).append('\n');
  }

  private static String summary(Report report) {
    List<String> counts = new ArrayList<>();
    count(counts, report, Severity.FATAL, "fatal error", "fatal errors");
    count(counts, report, Severity.ERROR, "error", "errors");
    count(counts, report, Severity.WARNING, "warning", "warnings");
    count(counts, report, Severity.INFO, "remark", "remarks");
    return counts.isEmpty() ? "nothing found" : String.join(", ", counts);
  }

  private static void count(
      List<String> counts, Report report, Severity severity, String one, String many) {
    long count = report.count(severity);
    if (count > 0) {
      counts.add(count + " " + (count == 1 ? one : many));
    }
  }

  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** Control characters and those that turn the direction of writing could hide what is said. */
  private static void append(StringBuilder shown, int c) {
    int type = Character.getType(c);
    boolean obeyed =
        type == Character.CONTROL
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069);
    if (obeyed) {
      shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
    } else {
      shown.appendCodePoint(c);
    }
  }
}
