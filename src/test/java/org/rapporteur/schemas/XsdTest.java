package org.rapporteur.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.Outside;
import org.rapporteur.Rapporteur;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;
import org.xml.sax.SAXException;

/** The XML Schema is accepted by Xerces and by the JDK, and takes every record. */
class XsdTest {

  private static final Path SCHEMA = RenewSchemas.FOLDER.resolve("rapporteur.xsd");
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  /** What RELAX NG refuses and XML Schema 1.0 cannot; the guide says the same in words. */
  static final List<String> WEAKER =
      List.of(
          "related-item-twice-error.xml",
          "relation-one-sided-error.xml",
          "span-of-both-error.xml",
          "subtype-without-type-error.xml");

  private static Stream<SchemaFactory> processors() {
    return Stream.of(
            "org.apache.xerces.jaxp.validation.XMLSchemaFactory",
            "com.sun.org.apache.xerces.internal.jaxp.validation.XMLSchemaFactory")
        .map(
            name ->
                SchemaFactory.newInstance(
                    XMLConstants.W3C_XML_SCHEMA_NS_URI, name, XsdTest.class.getClassLoader()));
  }

  /** Compiles with every check there is, and lets the schema read the file beside it only. */
  private static Schema compiled(SchemaFactory processor) throws SAXException {
    processor.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
    processor.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          assertTrue(Set.of("rapporteur.xsd", "xml.xsd").contains(systemId), systemId);
          return null;
        });
    return processor.newSchema(SCHEMA.toFile());
  }

  private static List<String> refused(Schema schema, List<TeiDocument> documents)
      throws IOException {
    List<String> refused = new ArrayList<>();
    for (TeiDocument document : documents) {
      try {
        schema.newValidator().validate(new StreamSource(new StringReader(document.text())));
      } catch (SAXException e) {
        refused.add(document.name() + ": " + e.getMessage());
      }
    }
    return refused;
  }

  @ParameterizedTest
  @MethodSource("processors")
  void takesTheSampleEditionAndEveryValidFixture(SchemaFactory processor) throws Exception {
    Schema schema = compiled(processor);
    assertEquals(List.of(), refused(schema, Examples.documents(Path.of("tei"), ".xml")));
    assertEquals(List.of(), refused(schema, Examples.documents(FIXTURES.resolve("tei"), ".xml")));
    assertEquals(
        List.of(),
        refused(schema, Examples.documents(FIXTURES.resolve("validation"), "-valid.xml")));
  }

  @ParameterizedTest
  @MethodSource("processors")
  void takesTheRecordsOfRealTranscripts(SchemaFactory processor) throws Exception {
    Rapporteur rapporteur = Rapporteur.create();
    List<TeiDocument> records = new ArrayList<>();
    for (TeiDocument transcript : Examples.documents(Outside.shared("gold/dev"), ".txt")) {
      records.add(rapporteur.encode(SourceText.of(transcript.name(), transcript.text())));
    }
    assertEquals(48, records.size());
    assertEquals(List.of(), refused(compiled(processor), records));
  }

  @ParameterizedTest
  @MethodSource("processors")
  void refusesWhatTheGrammarRefusesButForWhatTheGuideNames(SchemaFactory processor)
      throws Exception {
    Schema schema = compiled(processor);
    RelaxNgValidator grammar = RelaxNgValidator.rapporteur();
    List<String> taken = new ArrayList<>();
    for (TeiDocument wrong : Examples.documents(FIXTURES.resolve("validation"), "-error.xml")) {
      boolean refusedByGrammar =
          grammar.validate(wrong).findings().stream()
              .anyMatch(finding -> finding.rule().id().startsWith("relaxng-"));
      if (refusedByGrammar && refused(schema, List.of(wrong)).isEmpty()) {
        taken.add(wrong.name());
      }
    }
    assertEquals(WEAKER, taken);
  }

  @ParameterizedTest
  @MethodSource("processors")
  void refusesASchemaThatIsAmbiguous(SchemaFactory processor) throws Exception {
    String planted =
        Files.readString(SCHEMA)
            .replaceFirst(
                "(<xs:element ref=\"ns1:speaker\"/>)",
                "<xs:element minOccurs=\"0\" ref=\"ns1:speaker\"/>$1");
    processor.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
    StreamSource source = new StreamSource(new StringReader(planted), SCHEMA.toUri().toString());
    assertThrows(SAXException.class, () -> processor.newSchema(source));
  }
}
