package org.rapporteur.report;

import java.io.IOException;
import org.rapporteur.source.Position;

/** Writes a report as commands of a GitHub workflow, which shows them at the lines of a change. */
final class GithubReport implements ReportFormat {

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    for (Finding finding : inspection.report().findings()) {
      out.append(command(finding)).append('\n');
    }
    for (String line : new Summary(inspection).closing()) {
      out.append(line).append('\n');
    }
  }

  private static String command(Finding finding) {
    return "::"
        + kind(finding.severity())
        + " file="
        + property(FileName.plain(finding.location().file()))
        + region(finding.location())
        + ",title="
        + property(finding.rule().id())
        + "::"
        + message(finding.message() + "\n" + finding.remedy());
  }

  /** Columns are understood only where the region is in one line. */
  private static String region(Location place) {
    Position start = place.position();
    Position end = place.end();
    String lines = ",line=" + start.line() + ",endLine=" + end.line();
    return start.line() == end.line()
        ? lines + ",col=" + start.column() + ",endColumn=" + end.column()
        : lines;
  }

  private static String kind(Severity severity) {
    return switch (severity) {
      case INFO -> "notice";
      case WARNING -> "warning";
      case ERROR, FATAL -> "error";
    };
  }

  private static String message(String words) {
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String words) {
    return message(words).replace(":", "%3A").replace(",", "%2C");
  }
}
