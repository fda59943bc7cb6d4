package org.rapporteur.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import org.rapporteur.source.Splice;

/** Writes a report for programs. */
final class JsonReport implements ReportFormat {

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setIndent("  ");
    json.beginObject();
    json.name("rapporteur").value(Version.number());
    writeExamined(inspection, json);
    writeFindings(inspection.report(), json);
    writeSummary(inspection, json);
    json.endObject().flush();
    out.append(text.append('\n').toString());
  }

  private static void writeExamined(Inspection inspection, JsonWriter json) throws IOException {
    json.name("files").beginArray();
    for (String file : inspection.files()) {
      json.value(file);
    }
    json.endArray().name("checks").beginArray();
    for (Check check : inspection.checks()) {
      json.beginObject();
      json.name("name").value(check.name()).name("version").value(check.version());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeFindings(Report report, JsonWriter json) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    json.name("findings").beginArray();
    for (Finding finding : report.findings()) {
      json.beginObject();
      json.name("rule").value(finding.rule().id());
      json.name("severity").value(finding.severity().word());
      writePlace(finding.location(), json);
      json.name("message").value(finding.message());
      json.name("remedy").value(finding.remedy());
      json.name("page").value(finding.rule().page());
      json.name("fingerprint").value(fingerprints.next(finding));
      writeExcerpt(finding.excerpt(), json);
      writeRelated(finding, json);
      writeFix(finding, json);
      json.endObject();
    }
    json.endArray();
  }

  private static void writePlace(Location place, JsonWriter json) throws IOException {
    json.name("file").value(place.file());
    json.name("line").value(place.position().line());
    json.name("column").value(place.position().column());
    json.name("endLine").value(place.end().line());
    json.name("endColumn").value(place.end().column());
  }

  private static void writeExcerpt(Excerpt excerpt, JsonWriter json) throws IOException {
    json.name("before").value(excerpt.before());
    json.name("words").value(excerpt.words());
    json.name("after").value(excerpt.after());
  }

  private static void writeRelated(Finding finding, JsonWriter json) throws IOException {
    json.name("related").beginArray();
    for (Location place : finding.related()) {
      json.beginObject();
      writePlace(place, json);
      json.endObject();
    }
    json.endArray();
  }

  private static void writeFix(Finding finding, JsonWriter json) throws IOException {
    json.name("fix").beginArray();
    for (Splice splice : finding.fix()) {
      json.beginObject();
      json.name("start").value(splice.span().start());
      json.name("end").value(splice.span().end());
      json.name("replacement").value(splice.replacement());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeSummary(Inspection inspection, JsonWriter json) throws IOException {
    json.name("summary").beginObject();
    for (Severity severity : Severity.values()) {
      json.name(severity.word()).value(inspection.report().count(severity));
    }
    json.name("accepted").value(inspection.accepted());
    json.endObject();
  }
}
