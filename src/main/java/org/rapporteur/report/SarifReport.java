package org.rapporteur.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.source.Position;
import org.rapporteur.source.Splice;

/** Writes a report in SARIF 2.1.0, the form that code review platforms take up. */
final class SarifReport implements ReportFormat {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The rules which say that not the document failed but what was to examine it. */
  private static final Set<Rule> NOT_EXAMINED = Set.of(Rule.VALIDATION_FAILED, Rule.XML_UNREADABLE);

  private static final String FINGERPRINT = "rapporteur/v1";

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setIndent("  ");
    json.beginObject().name("$schema").value(SCHEMA).name("version").value("2.1.0");
    json.name("runs").beginArray();
    writeRun(inspection, json);
    json.endArray().endObject().flush();
    out.append(text.append('\n').toString());
  }

  private static void writeRun(Inspection inspection, JsonWriter json) throws IOException {
    List<Finding> findings = inspection.report().findings();
    List<Rule> rules = findings.stream().map(Finding::rule).distinct().sorted().toList();
    json.beginObject();
    writeTool(rules, json);
    json.name("columnKind").value("utf16CodeUnits");
    writeInvocation(inspection, json);
    writeArtifacts(inspection.files(), json);
    json.name("results").beginArray();
    Fingerprints fingerprints = new Fingerprints();
    for (Finding finding : findings) {
      json.beginObject();
      writeResult(finding, rules.indexOf(finding.rule()), json);
      json.name("partialFingerprints").beginObject();
      json.name(FINGERPRINT).value(fingerprints.next(finding)).endObject();
      json.endObject();
    }
    json.endArray();
    json.name("properties").beginObject();
    json.name("checked").value(new Summary(inspection).checked());
    json.name("accepted").value(inspection.accepted());
    json.endObject().endObject();
  }

  private static void writeTool(List<Rule> rules, JsonWriter json) throws IOException {
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Rapporteur");
    json.name("semanticVersion").value(Version.number());
    json.name("rules").beginArray();
    RulePages pages = new RulePages();
    for (Rule rule : rules) {
      writeRule(rule, pages.of(rule), json);
    }
    json.endArray().endObject().endObject();
  }

  private static void writeRule(Rule rule, Optional<RulePage> page, JsonWriter json)
      throws IOException {
    json.beginObject().name("id").value(rule.id());
    writeText("shortDescription", page.map(RulePage::summary).orElse(rule.id()), json);
    writeText("fullDescription", page.map(RulePage::paragraph).orElse(rule.id()), json);
    json.name("help").beginObject();
    json.name("text").value(rule.remedy());
    json.name("markdown").value(page.map(RulePage::markdown).orElse(rule.remedy()));
    json.endObject();
    json.name("defaultConfiguration").beginObject();
    json.name("level").value(level(rule.severity()));
    json.endObject().endObject();
  }

  private static void writeInvocation(Inspection inspection, JsonWriter json) throws IOException {
    boolean failed =
        inspection.report().findings().stream()
            .anyMatch(finding -> NOT_EXAMINED.contains(finding.rule()));
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(!failed);
    json.endObject().endArray();
  }

  private static void writeArtifacts(List<String> files, JsonWriter json) throws IOException {
    json.name("artifacts").beginArray();
    for (String file : files.stream().distinct().toList()) {
      json.beginObject().name("location").beginObject();
      json.name("uri").value(FileName.uri(file));
      json.endObject().endObject();
    }
    json.endArray();
  }

  private static void writeResult(Finding finding, int ruleIndex, JsonWriter json)
      throws IOException {
    json.name("ruleId").value(finding.rule().id());
    json.name("ruleIndex").value(ruleIndex);
    json.name("level").value(level(finding.severity()));
    writeText("message", finding.message() + "\n" + finding.remedy(), json);
    json.name("locations").beginArray();
    writeLocation(finding.location(), snippet(finding), json);
    json.endArray();
    json.name("relatedLocations").beginArray();
    for (Location place : finding.related()) {
      writeLocation(place, Optional.empty(), json);
    }
    json.endArray();
    if (!finding.fix().isEmpty()) {
      writeFix(finding, json);
    }
  }

  /** Returns the words of the region, where the excerpt has all of them. */
  private static Optional<String> snippet(Finding finding) {
    Position start = finding.location().position();
    Position end = finding.location().end();
    String words = finding.excerpt().words();
    boolean whole = start.line() == end.line() && words.length() == end.column() - start.column();
    return Optional.of(words).filter(any -> whole && !any.isEmpty());
  }

  private static void writeLocation(Location place, Optional<String> snippet, JsonWriter json)
      throws IOException {
    json.beginObject().name("physicalLocation").beginObject();
    writeArtifactLocation(place.file(), json);
    json.name("region").beginObject();
    json.name("startLine").value(place.position().line());
    json.name("startColumn").value(place.position().column());
    json.name("endLine").value(place.end().line());
    json.name("endColumn").value(place.end().column());
    if (snippet.isPresent()) {
      writeText("snippet", snippet.get(), json);
    }
    json.endObject().endObject().endObject();
  }

  private static void writeFix(Finding finding, JsonWriter json) throws IOException {
    json.name("fixes").beginArray().beginObject();
    writeText("description", finding.remedy(), json);
    json.name("artifactChanges").beginArray().beginObject();
    writeArtifactLocation(finding.location().file(), json);
    json.name("replacements").beginArray();
    for (Splice splice : finding.fix()) {
      json.beginObject().name("deletedRegion").beginObject();
      json.name("charOffset").value(splice.span().start());
      json.name("charLength").value(splice.span().length());
      json.endObject();
      writeText("insertedContent", splice.replacement(), json);
      json.endObject();
    }
    json.endArray().endObject().endArray().endObject().endArray();
  }

  private static void writeArtifactLocation(String file, JsonWriter json) throws IOException {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(FileName.uri(file)).endObject();
  }

  private static void writeText(String name, String text, JsonWriter json) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case INFO -> "note";
      case WARNING -> "warning";
      case ERROR, FATAL -> "error";
    };
  }
}
