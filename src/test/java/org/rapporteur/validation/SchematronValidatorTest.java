package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.TeiDocument;

class SchematronValidatorTest {

  private static final TeiDocument TALK =
      TeiDocument.of(
          "talk.xml",
          """
          <TEI xmlns="http://www.tei-c.org/ns/1.0">
            <text
              n="1"><p>Good.</p></text>
          </TEI>
          """);

  @TempDir Path folder;

  /** Of each fixture, Schematron says what those Java rules say that it has, at the same places. */
  @TestFactory
  Stream<DynamicTest> ownSchemaSaysWhatTheOwnRulesSay() throws IOException {
    return Stream.concat(
            Fixtures.endingWith("-error.xml").stream(), Fixtures.endingWith("-valid.xml").stream())
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> compareWithJava(file)));
  }

  private static void compareWithJava(Path file) throws IOException {
    TeiDocument document = Fixtures.read(file);
    Validation rules = Validation.of(LinkValidator.withinFile(), RecordValidator.create());
    Report java = ofTheSchema(rules.validate(document));
    Report schematron = SchematronValidator.rapporteur().validate(document);
    assertEquals(Fixtures.places(java), Fixtures.places(schematron), schematron::toString);
    assertEquals(severities(java), severities(schematron), schematron::toString);
  }

  private static List<Severity> severities(Report report) {
    return report.findings().stream().map(Finding::severity).toList();
  }

  /** Leaves out the rules that Java alone applies, since they need more than one document. */
  private static Report ofTheSchema(Report report) throws IOException {
    Set<String> rules = rulesOfTheSchema();
    return new Report(
        report.findings().stream()
            .filter(
                finding ->
                    rules.contains(finding.rule().id()) || finding.severity() == Severity.FATAL)
            .toList());
  }

  private static Set<String> rulesOfTheSchema() throws IOException {
    String schema = Files.readString(Fixtures.SCHEMAS.resolve("rapporteur.sch"));
    return Pattern.compile("<(?:assert|report) id=\"([^\"]+)\"")
        .matcher(schema)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean isShared(String id, Set<String> ofTheSchema) {
    return !id.startsWith("rule-") || ofTheSchema.contains(id);
  }

  @Test
  void everyRuleOfTheSchemaIsARuleOfTheLibrary() throws IOException {
    var ids = Stream.of(Rule.values()).map(Rule::id).collect(Collectors.toSet());
    assertTrue(ids.containsAll(rulesOfTheSchema()));
  }

  /** Other tools know no severities of rules: they go by the role, and take the rest for errors. */
  @Test
  void assertionsThatAreNoErrorsSaySo() throws IOException {
    String schema = Files.readString(Fixtures.SCHEMAS.resolve("rapporteur.sch"));
    var assertions =
        Pattern.compile("<(?:assert|report) id=\"([^\"]+)\"(?: role=\"([a-z]+)\")?")
            .matcher(schema)
            .results()
            .toList();
    assertFalse(assertions.isEmpty());
    for (var assertion : assertions) {
      Severity severity = Rule.of(assertion.group(1)).orElseThrow().severity();
      assertTrue(assertion.group(2) != null || severity == Severity.ERROR, assertion.group());
    }
  }

  @Test
  void validFixturesKeepTheRulesOfTeiItself() throws IOException {
    for (String version : new String[] {"4.12.0", "4.9.0a"}) {
      SchematronValidator tei =
          SchematronValidator.of(Fixtures.teiSchema("tei_all-" + version + ".sch"));
      for (Path file : Fixtures.valid()) {
        assertEquals(Report.empty(), tei.validate(Fixtures.read(file)));
      }
    }
  }

  @Test
  void assertionOfAUserNamesItsIdSeverityAndPlace() throws IOException {
    SchematronValidator own =
        validator(
            """
            <pattern><rule context="tei:text/@n">
              <assert id="house-7" role="warning" test="false()">no <name/>
                here: <value-of select="."/></assert>
            </rule></pattern>
            """);
    Finding finding = own.validate(TALK).findings().get(0);
    assertEquals(Rule.SCHEMATRON_ASSERTION, finding.rule());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals("no n here: 1 [house-7]", finding.message());
    assertEquals("talk.xml:3:5", finding.location().toString());
  }

  @Test
  void ruleOfAUserReadsNoFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.xml"), "<secret>hush</secret>");
    String uri = secret.toUri().toString();
    for (String read :
        new String[] {
          "doc('%s')",
          "document('%s')",
          "unparsed-text('%s')",
          "json-doc('%s')",
          "collection('%s')",
          "transform(map{'stylesheet-location':'%s'})?output",
          "environment-variable('HOME')",
          "system-property('user.home')",
          "xml-to-json(doc('%s'))"
        }) {
      Report report = reportOf(read.formatted(uri));
      String said = report.toString();
      assertFalse(said.contains("hush") || said.contains("/root"), said);
      assertFalse(report.isEmpty(), read);
    }
  }

  private Report reportOf(String expression) throws IOException {
    String text = expression.replace("'", "&apos;");
    try {
      return validator(
              "<pattern><rule context=\"tei:text\"><report test=\"true()\">said <value-of select=\""
                  + text
                  + "\"/>.</report></rule></pattern>")
          .validate(TALK);
    } catch (SchemaException refused) {
      return Report.of(
          Finding.of(Rule.SCHEMATRON_ASSERTION, refused.location(), refused.getMessage()));
    }
  }

  @Test
  void ruleThatFailsLeavesTheDocumentInvalid() throws IOException {
    SchematronValidator failing =
        validator(
            "<pattern><rule context=\"tei:text\"><assert test=\"error()\">x</assert></rule></pattern>");
    assertEquals(Rule.VALIDATION_FAILED, failing.validate(TALK).findings().get(0).rule());
  }

  @Test
  void schemaThatIsWrongIsRefusedWithTheReason() throws IOException {
    SchemaException wrong =
        assertThrows(
            SchemaException.class,
            () ->
                validator(
                    "<pattern><rule context=\"tei:p[\"><assert test=\"1\">x</assert></rule></pattern>"));
    assertTrue(wrong.getMessage().contains("rules.sch"), wrong.getMessage());
    assertThrows(SchemaException.class, () -> schemaOf("<schema"));
  }

  @Test
  void unreadableDocumentIsAFinding() {
    Report report =
        SchematronValidator.rapporteur().validate(TeiDocument.of("broken.xml", "<TEI><p></TEI>"));
    assertEquals("xml-not-well-formed 1 11\n", Fixtures.places(report));
  }

  private SchematronValidator validator(String patterns) throws IOException {
    return schemaOf(
        "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xslt3\">"
            + "<ns prefix=\"tei\" uri=\"http://www.tei-c.org/ns/1.0\"/>"
            + patterns
            + "</schema>");
  }

  private SchematronValidator schemaOf(String schema) throws IOException {
    return SchematronValidator.of(Files.writeString(folder.resolve("rules.sch"), schema));
  }
}
