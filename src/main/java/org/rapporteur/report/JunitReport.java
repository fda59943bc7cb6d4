package org.rapporteur.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a report as test results, the way CI servers show them: a test case for each file, so that
 * their number and names stay the same from run to run. All errors of a file are in its one
 * failure, since GitLab and Jenkins show the first and no other; warnings and notes are its output.
 */
final class JunitReport implements ReportFormat {

  private final FindingText text = FindingText.plain();

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    Summary summary = new Summary(inspection);
    Map<String, List<Finding>> files = summary.byFile();
    long failures = files.values().stream().filter(JunitReport::fails).count();
    String totals =
        " name=\"rapporteur\" tests=\"%d\" failures=\"%d\" errors=\"0\""
            .formatted(files.size(), failures);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
        .append(totals)
        .append(">\n  <testsuite")
        .append(totals)
        .append(" skipped=\"0\">\n");
    for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
      writeCase(FileName.plain(file.getKey()), file.getValue(), out);
    }
    out.append("    <system-out>")
        .append(Markup.escapeLines(String.join("\n", summary.closing())))
        .append("</system-out>\n  </testsuite>\n</testsuites>\n");
  }

  private void writeCase(String file, List<Finding> findings, Appendable out) throws IOException {
    String name = Markup.escape(file);
    out.append(
        "    <testcase classname=\"rapporteur\" name=\"%s\" file=\"%s\"".formatted(name, name));
    if (findings.isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    List<Finding> errors = findings.stream().filter(JunitReport::isError).toList();
    List<Finding> others = findings.stream().filter(finding -> !isError(finding)).toList();
    if (!errors.isEmpty()) {
      String message = Markup.escape(new Report(errors).counts() + ": " + errors.get(0).message());
      String type = errors.get(0).rule().id();
      out.append("      <failure message=\"%s\" type=\"%s\">".formatted(message, type))
          .append(lines(errors))
          .append("</failure>\n");
    }
    if (!others.isEmpty()) {
      out.append("      <system-out>").append(lines(others)).append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private String lines(List<Finding> findings) {
    return Markup.escapeLines(String.join("", findings.stream().map(text::full).toList()));
  }

  private static boolean fails(List<Finding> findings) {
    return findings.stream().anyMatch(JunitReport::isError);
  }

  private static boolean isError(Finding finding) {
    return finding.severity().compareTo(Severity.ERROR) >= 0;
  }
}
