package org.rapporteur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SARIF as its own schema and the platforms that read it want it. */
class SarifReportTest {

  private static final String SCHEMA = "schema/sarif-schema-2.1.0.json";

  private static Validator.Result validate(String sarif) throws IOException {
    try (InputStream schema = SarifReportTest.class.getClassLoader().getResourceAsStream(SCHEMA)) {
      Validator validator =
          new ValidatorFactory()
              .withJsonNodeFactory(new GsonNode.Factory())
              .withDialect(new Dialects.Draft7Dialect())
              .createValidator();
      URI id = validator.registerSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
      return validator.validate(id, sarif);
    }
  }

  private static JsonObject run(Inspection inspection) {
    String sarif = ReportFormat.sarif().format(inspection);
    return JsonParser.parseString(sarif)
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonObject at(JsonElement element, Object... steps) {
    JsonElement at = element;
    for (Object step : steps) {
      at =
          step instanceof Integer index
              ? at.getAsJsonArray().get(index)
              : at.getAsJsonObject().get((String) step);
    }
    return at.getAsJsonObject();
  }

  @Test
  void isValidAgainstItsSchema() throws IOException {
    for (Inspection inspection : List.of(Samples.rich(), Samples.clean())) {
      Validator.Result result = validate(ReportFormat.sarif().format(inspection));
      assertTrue(result.isValid(), () -> result.getErrors().toString());
    }
  }

  @Test
  void everyRuleIsValidAgainstTheSchema() throws IOException {
    List<Finding> all =
        List.of(Rule.values()).stream()
            .map(rule -> Finding.of(rule, Location.startOf("a.xml"), "m"))
            .toList();
    Inspection inspection = Samples.clean().with(new Report(all));
    Validator.Result result = validate(ReportFormat.sarif().format(inspection));
    assertTrue(result.isValid(), () -> result.getErrors().toString());
    assertEquals(
        Rule.values().length, at(run(inspection), "tool", "driver").getAsJsonArray("rules").size());
  }

  @Test
  void schemaIsSeenToRefuse() throws IOException {
    String sarif = ReportFormat.sarif().format(Samples.rich());
    assertFalse(validate(sarif.replace("\"startLine\": 2", "\"startLine\": 0")).isValid());
    assertFalse(validate(sarif.replace("\"level\": \"error\"", "\"level\": \"fatal\"")).isValid());
    assertFalse(validate(sarif.replace("\"results\"", "\"findings\"")).isValid());
  }

  @Test
  void resultSaysWhatWhereAndHowMuch() {
    JsonObject result = at(run(Samples.rich()), "results", 0);
    assertEquals("relaxng-attribute-value", result.get("ruleId").getAsString());
    assertEquals("error", result.get("level").getAsString());
    assertEquals(
        "'5pm' is no date\nCorrect the value.", at(result, "message").get("text").getAsString());
    JsonObject place = at(result, "locations", 0, "physicalLocation");
    assertEquals(
        "tei/records/%C3%A9t%C3%A9%20%26%201.xml",
        at(place, "artifactLocation").get("uri").getAsString());
    assertEquals(
        "{\"startLine\":2,\"startColumn\":20,\"endLine\":2,\"endColumn\":30,"
            + "\"snippet\":{\"text\":\"when=\\\"5pm\\\"\"}}",
        at(place, "region").toString());
  }

  @Test
  void rulesAreThoseUsedWithTheirPages() {
    JsonObject run = run(Samples.rich());
    JsonArray rules = at(run, "tool", "driver").getAsJsonArray("rules");
    assertEquals(4, rules.size());
    for (JsonElement result : run.getAsJsonArray("results")) {
      int index = result.getAsJsonObject().get("ruleIndex").getAsInt();
      assertEquals(
          result.getAsJsonObject().get("ruleId"), rules.get(index).getAsJsonObject().get("id"));
    }
    JsonObject turn = at(rules, 3);
    assertEquals("rule-turn-empty", turn.get("id").getAsString());
    assertEquals("warning", at(turn, "defaultConfiguration").get("level").getAsString());
    assertTrue(at(turn, "help").get("markdown").getAsString().contains("```xml"));
    assertTrue(at(turn, "shortDescription").get("text").getAsString().endsWith("."));
  }

  @Test
  void fixIsAReplacementOfCharacters() {
    JsonObject change = at(run(Samples.rich()), "results", 1, "fixes", 0, "artifactChanges", 0);
    int offset = Samples.TEXT.indexOf("tavi");
    assertEquals(
        "{\"deletedRegion\":{\"charOffset\":"
            + offset
            + ",\"charLength\":0},\"insertedContent\":{\"text\":\"#\"}}",
        at(change, "replacements", 0).toString());
  }

  @Test
  void relatedPlaceIsNamed() {
    JsonObject place =
        at(run(Samples.rich()), "results", 1, "relatedLocations", 0, "physicalLocation");
    assertEquals("tei/edition.xml", at(place, "artifactLocation").get("uri").getAsString());
  }

  @Test
  void absolutePathIsAFileUri() {
    assertEquals("file:///a/b%20c.xml", FileName.uri("/a/./x/../b c.xml"));
    assertEquals("a%3Ab.xml", FileName.uri("./a:b.xml"));
    assertEquals("../a.xml", FileName.uri("../a.xml"));
    assertEquals("../../a.xml", FileName.plain("x/../../../a.xml"));
  }

  @Test
  void absolutePathInTheFolderOfTheProgramIsRelative() {
    String absolute = Path.of("tei/records/a.xml").toAbsolutePath().toString();
    assertEquals("tei/records/a.xml", FileName.uri(absolute));
    assertEquals("tei/a.xml", FileName.plain("tei//records/../a.xml"));
  }

  /** The fingerprints stay when lines move, and tell equal findings apart. */
  @Test
  void fingerprintsStayAndDiffer() {
    Finding here = Samples.about(Rule.RULE_TURN_EMPTY, "<sp who=\"tavi\"/>", "empty");
    Finding moved =
        new Finding(
            here.rule(),
            here.severity(),
            Location.of(here.location().file(), 90, 1),
            "empty",
            here.remedy(),
            here.excerpt(),
            List.of(),
            List.of());
    List<String> both = fingerprints(here, here);
    assertNotEquals(both.get(0), both.get(1));
    assertEquals(both, fingerprints(moved, moved));
    assertNotEquals(both.get(0), fingerprints(here.showing(Excerpt.NONE)).get(0));
  }

  private static List<String> fingerprints(Finding... findings) {
    return run(Samples.clean().with(Report.of(findings)))
        .getAsJsonArray("results")
        .asList()
        .stream()
        .map(result -> at(result, "partialFingerprints").get("rapporteur/v1").getAsString())
        .toList();
  }

  @Test
  void failureOfTheValidationIsNoSuccess() {
    Finding failed = Finding.of(Rule.VALIDATION_FAILED, Location.startOf("a.xml"), "m");
    JsonObject run = run(Samples.clean().with(Report.of(failed)));
    assertFalse(at(run, "invocations", 0).get("executionSuccessful").getAsBoolean());
    assertTrue(at(run(Samples.rich()), "invocations", 0).get("executionSuccessful").getAsBoolean());
  }
}
