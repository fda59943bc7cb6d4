package org.rapporteur.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/** Writes a report for programs. */
final class JsonReport implements ReportFormat {

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    Report report = inspection.report();
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setIndent("  ");
    json.beginObject().name("findings").beginArray();
    for (Finding finding : report.findings()) {
      json.beginObject();
      json.name("rule").value(finding.rule().id());
      json.name("severity").value(word(finding.severity()));
      json.name("file").value(finding.location().file());
      json.name("line").value(finding.location().position().line());
      json.name("column").value(finding.location().position().column());
      json.name("message").value(finding.message());
      json.name("remedy").value(finding.remedy());
      json.endObject();
    }
    json.endArray().name("summary").beginObject();
    for (Severity severity : Severity.values()) {
      json.name(word(severity)).value(report.count(severity));
    }
    json.endObject().endObject().flush();
    out.append(text.append('\n').toString());
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
