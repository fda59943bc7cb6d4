package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Check;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.Requirements.Origin;

/** Which schemas a document is held against, and which files are read for it. */
class SchemaChoiceTest {

  private static final String MODEL = "<?xml-model href='%s'?>\n<talk xmlns='u:t'>x</talk>";
  private static final Validation OWN = Validation.standard();

  private final SchemaChoice choice = SchemaChoice.ofTheDocument();

  @TempDir private Path folder;
  private Path edition;
  private Path file;

  @BeforeEach
  void anEditionWithASchemaAndOneBesideIt() throws IOException {
    edition = Files.createDirectory(folder.resolve("edition"));
    file = Files.createDirectory(edition.resolve("records")).resolve("a.xml");
    Files.createDirectory(edition.resolve("schema"));
    String schema = "default namespace = \"u:t\"\nelement talk { empty }";
    Files.writeString(edition.resolve("schema/talk.rnc"), schema);
    Files.writeString(folder.resolve("secret.rnc"), schema);
    Files.createSymbolicLink(edition.resolve("link.rnc"), folder.resolve("secret.rnc"));
  }

  private Requirements of(String xml) {
    return choice.of(TeiDocument.of("a.xml", xml), file, edition, OWN);
  }

  private String found(String href) {
    TeiDocument document = TeiDocument.of("a.xml", MODEL.formatted(href));
    return Fixtures.places(choice.of(document, file, edition, OWN).validate(document));
  }

  private static List<String> names(Requirements requirements) {
    return requirements.validation().checks().stream().map(Check::name).toList();
  }

  @Test
  void schemaInTheFolderOfTheEditionIsUsed() {
    assertEquals("relaxng-text-not-allowed 2 19\n", found("../schema/talk.rnc"));
    Requirements requirements = of(MODEL.formatted("../schema/talk.rnc"));
    assertEquals(List.of("RELAX NG talk.rnc"), names(requirements));
    assertEquals(Origin.NAMED, requirements.origin());
  }

  @Test
  void fileOutsideTheEditionIsNotReadByWhateverWay() {
    String secret = folder.resolve("secret.rnc").toString();
    for (String href : List.of("../../secret.rnc", "../link.rnc", secret, "..%2F..%2Fsecret.rnc")) {
      assertEquals("validation-schema-not-read 1 1\n", found(href), href);
    }
    String uri = folder.resolve("secret.rnc").toUri().toString();
    for (String href :
        List.of(uri, "jar:" + uri + "!/x", "//host/x.rng", "http://127.0.0.1:1/x.rng")) {
      assertEquals("validation-schema-not-read 1 1\n", found(href), href);
    }
  }

  @Test
  void addressThatIsNoneIsAnError() {
    for (String href :
        List.of(
            "",
            "none.rng",
            "../schema",
            "a b.rng",
            "%zz",
            "?",
            "x\u0001y.rng".replace('\u0001', '|'))) {
      assertEquals("validation-schema-unusable 1 1\n", found(href), href);
    }
  }

  @Test
  void ownSchemaByItsNameMeansTheBuiltInChecks() throws IOException {
    TeiDocument sample = Fixtures.read(Fixtures.SAMPLE);
    for (String href :
        List.of(
            "https://example.org/schemas/rapporteur.rng",
            "rapporteur.sch?v=1",
            "../rapporteur.xsd")) {
      String text = sample.text().replaceFirst("<TEI", "<?xml-model href='" + href + "'?><TEI");
      assertTrue(text.contains(href));
      Requirements requirements = of(text);
      assertTrue(requirements.validate(TeiDocument.of("a.xml", text)).isEmpty());
      assertEquals(
          List.of("RELAX NG rapporteur", "links", "rules of a record"), names(requirements));
    }
    assertTrue(
        found("https://example.org/rapporteur.rng").contains("relaxng-element-not-allowed 2 1"));
  }

  @Test
  void ownNameIsAFileWhereThereIsOne() throws IOException {
    Files.copy(edition.resolve("schema/talk.rnc"), edition.resolve("records/rapporteur.rnc"));
    assertEquals("relaxng-text-not-allowed 2 19\n", found("rapporteur.rnc"));
  }

  @Test
  void recordOfTheLibraryKeepsItsRulesWhateverItNames() throws IOException {
    String record =
        Files.readString(Path.of("tei/records/1962-03-04-reception-hall.xml"))
            .replaceFirst("<TEI", "<?xml-model href='https://example.org/tei.rng'?>\n<TEI");
    Requirements requirements = of(record);
    assertTrue(names(requirements).contains("RELAX NG rapporteur"));
    String found = Fixtures.places(requirements.validate(TeiDocument.of("a.xml", record)));
    assertEquals("validation-schema-not-read 3 1\n", found);
  }

  @Test
  void documentWithoutASchemaIsHeldAgainstOursAndThatIsSaid() throws IOException {
    assertEquals(Origin.ASSUMED, of("<talk/>").origin());
    String record = Files.readString(Path.of("tei/records/1962-03-04-reception-hall.xml"));
    assertEquals(Origin.OWN, of(record).origin());
    assertSame(OWN, of("<talk/>").validation());
  }

  @Test
  void modelInsideTheDocumentOrInAStringIsNone() {
    String inside = "<talk xmlns='u:t'><?xml-model href='none.rng'?></talk>";
    assertEquals(Origin.ASSUMED, of(inside).origin());
    assertEquals(Origin.ASSUMED, of("<!-- <?xml-model href='none.rng'?> --><talk/>").origin());
  }

  @Test
  void unreadableDocumentIsSaidOnce() {
    String broken = "<?xml-model href='none.rng'?><talk>";
    TeiDocument document = TeiDocument.of("a.xml", broken);
    assertEquals(
        "validation-schema-unusable 1 1\nxml-not-well-formed 1 36\n",
        Fixtures.places(of(broken).validate(document)));
  }

  @Test
  void grammarNamedOnceMoreForItsRulesIsAppliedOnce() throws IOException {
    Path schema = Path.of("src/test/resources/fixtures/any-tei/talk.rng");
    Files.copy(schema, edition.resolve("schema/talk.rng"));
    String model = "<?xml-model href='../schema/%s' schematypens='%s'?>";
    String rng = "http://relaxng.org/ns/structure/1.0";
    String sch = "http://purl.oclc.org/dsdl/schematron";
    String both = model.formatted("talk.rng", sch) + model.formatted("talk.rng", rng);
    String xml =
        both
            + "<talk xmlns='https://example.org/talk' xml:lang='en'><turn label='a'>??</turn></talk>";
    TeiDocument document = TeiDocument.of("a.xml", xml);
    assertEquals(1, of(xml).validate(document).findings().size());
    String withoutRules = model.formatted("talk.rnc", sch) + "<talk xmlns='u:t'>x</talk>";
    assertEquals(
        "", Fixtures.places(of(withoutRules).validate(TeiDocument.of("a.xml", withoutRules))));
  }

  @Test
  void givenSchemaTakesThePlaceOfTheNamedOne() throws IOException {
    Schema schema = Schema.read(edition.resolve("schema/talk.rnc"));
    SchemaChoice given = SchemaChoice.of(List.of(schema));
    TeiDocument document = TeiDocument.of("a.xml", MODEL.formatted("http://127.0.0.1:1/x.rng"));
    Requirements requirements = given.of(document, file, edition, OWN);
    assertEquals(Origin.GIVEN, requirements.origin());
    assertEquals(
        "relaxng-text-not-allowed 2 19\n", Fixtures.places(requirements.validate(document)));
  }

  @Test
  void builtInRulesComeBesidesAndTheGrammarOnlyWhereThereIsNoOther() throws IOException {
    String xml =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><p><ref target='#none'>x</ref></p></TEI>";
    TeiDocument document = TeiDocument.of("a.xml", xml);
    Path any =
        Files.writeString(
            edition.resolve("any.rnc"),
            "start = any\nany = element * { attribute * { text }*, (text | any)* }");
    Schema grammar = Schema.read(any);
    Requirements alone = SchemaChoice.of(List.of(grammar)).of(document, file, edition, OWN);
    assertTrue(alone.validate(document).isEmpty());
    Requirements besides =
        SchemaChoice.of(List.of(grammar)).withBuiltIn().of(document, file, edition, OWN);
    assertEquals("link-target-missing 1 50\n", Fixtures.places(besides.validate(document)));
    SchemaChoice rulesBesides = SchemaChoice.ofTheDocument().withBuiltIn();
    TeiDocument foreign =
        TeiDocument.of("a.xml", "<?xml-model href='https://example.org/x.rng'?>" + xml);
    assertFalse(
        Fixtures.places(rulesBesides.of(foreign, file, edition, OWN).validate(foreign))
            .contains("relaxng-"));
    Path rules =
        Files.writeString(
            edition.resolve("a.sch"),
            "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><pattern><rule context='/'>"
                + "<assert test='true()'>x</assert></rule></pattern></schema>");
    Requirements schematron =
        SchemaChoice.of(List.of(Schema.read(rules))).withBuiltIn().of(document, file, edition, OWN);
    assertTrue(names(schematron).contains("RELAX NG rapporteur"));
    assertTrue(schematron.validate(document).hasErrors());
  }

  @Test
  void schemaIsReadOnce() throws IOException {
    Requirements first = of(MODEL.formatted("../schema/talk.rnc"));
    Files.delete(edition.resolve("schema/talk.rnc"));
    Files.createFile(edition.resolve("schema/talk.rnc"));
    Requirements second = of(MODEL.formatted("../schema/talk.rnc"));
    assertEquals(first.validation().checks(), second.validation().checks());
    assertFalse(second.validation().checks().isEmpty());
  }
}
