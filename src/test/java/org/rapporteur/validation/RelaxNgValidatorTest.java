package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;

class RelaxNgValidatorTest {

  private static final String RNG = "http://relaxng.org/ns/structure/1.0";

  @TempDir Path folder;

  @Test
  void schemaOfAUserIsReadInBothSyntaxes() throws IOException {
    Path compact = write("own.rnc", "element talk { attribute day { xsd:date }, text }");
    Path xml =
        write(
            "own.rng",
            """
            <element name="talk" xmlns="%s"
                datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
              <attribute name="day"><data type="date"/></attribute><text/>
            </element>
            """
                .formatted(RNG));
    for (Path schema : new Path[] {compact, xml}) {
      RelaxNgValidator own = RelaxNgValidator.of(schema);
      assertTrue(own.validate(document("<talk day='1962-03-04'>x</talk>")).isEmpty());
      assertEquals(
          "relaxng-attribute-value 1 7\n",
          Fixtures.places(own.validate(document("<talk day='x'/>"))));
    }
  }

  @Test
  void schemaMayIncludeFilesBesideIt() throws IOException {
    Files.createDirectory(folder.resolve("parts"));
    write("parts/day.rnc", "day = attribute day { xsd:date }");
    Path schema = write("own.rnc", "include \"parts/day.rnc\"\nstart = element talk { day }");
    assertTrue(
        RelaxNgValidator.of(schema).validate(document("<talk day='1962-03-04'/>")).isEmpty());
  }

  @Test
  void schemaReadsNothingElsewhere() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    write("secret.rnc", "hush = element hush { empty }");
    write("secret.rng", "<grammar xmlns='" + RNG + "'/>");
    Files.createSymbolicLink(inside.resolve("link.rnc"), folder.resolve("secret.rnc"));
    for (String schema :
        new String[] {
          "include \"../secret.rnc\" start = hush",
          "include \"link.rnc\" start = hush",
          "include \"" + folder.resolve("secret.rnc").toUri() + "\" start = hush",
          "start = external \"../secret.rnc\"",
          "start = external \"jar:file:/x.jar!/y.rnc\""
        }) {
      Path file = Files.writeString(inside.resolve("own.rnc"), schema);
      assertThrows(IOException.class, () -> RelaxNgValidator.of(file), schema);
    }
    Path entity =
        Files.writeString(
            inside.resolve("own.rng"),
            "<!DOCTYPE grammar [<!ENTITY x SYSTEM '../secret.rng'>]><grammar xmlns='"
                + RNG
                + "'><start>&x;<notAllowed/></start></grammar>");
    assertFalse(String.valueOf(attempt(entity)).contains("hush"));
  }

  @Test
  void partsInXmlAreConfinedToo() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    String part = "<element name='talk' xmlns='" + RNG + "'><text/></element>";
    Path outside = write("part.rng", part);
    Files.writeString(inside.resolve("part.rng"), part);
    String reference = "<externalRef xmlns='" + RNG + "' href='%s'/>";
    Path allowed = write("inside/a.rng", reference.formatted("part.rng"));
    assertTrue(RelaxNgValidator.of(allowed).validate(document("<talk>x</talk>")).isEmpty());
    for (String href : new String[] {"../part.rng", outside.toUri().toString()}) {
      Path refused = write("inside/b.rng", reference.formatted(href));
      assertThrows(IOException.class, () -> RelaxNgValidator.of(refused), href);
    }
  }

  private static String attempt(Path schema) {
    try {
      RelaxNgValidator.of(schema);
      return "";
    } catch (IOException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void neitherSchemaNorDocumentCallsTheNetwork() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    String uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    try {
      attempt(write("a.rnc", "start = external \"" + uri + "\""));
      attempt(write("b.rng", "<externalRef href='" + uri + "' xmlns='" + RNG + "'/>"));
      attempt(write("c.rng", "<!DOCTYPE x SYSTEM '" + uri + "'><x/>"));
      RelaxNgValidator own = RelaxNgValidator.rapporteur();
      own.validate(document("<!DOCTYPE x SYSTEM '" + uri + "'><x/>"));
      own.validate(document("<?xml-model href='" + uri + "'?><x/>"));
      own.validate(
          document(
              "<x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                  + " xsi:noNamespaceSchemaLocation='"
                  + uri
                  + "'/>"));
    } finally {
      server.stop(0);
    }
    assertEquals(0, calls.get());
  }

  @Test
  void schemaThatIsWrongIsRefusedWithItsPlace() throws IOException {
    Path compact = write("own.rnc", "start =\n  element talk { }");
    SchemaException wrong = assertThrows(SchemaException.class, () -> RelaxNgValidator.of(compact));
    assertEquals(2, wrong.location().position().line());
    Path xml =
        write("own.rng", "<element name='talk' xmlns='" + RNG + "'>\n<ref name='x'/></element>");
    assertThrows(SchemaException.class, () -> RelaxNgValidator.of(xml));
    Path broken = write("broken.rng", "<element");
    assertThrows(SchemaException.class, () -> RelaxNgValidator.of(broken));
    assertThrows(NoSuchFileException.class, () -> RelaxNgValidator.of(folder.resolve("none.rng")));
  }

  @Test
  void schemaNestedWithoutEndIsRefused() throws IOException {
    Path deep = write("deep.rnc", "start = " + "(".repeat(200_000) + "empty" + ")".repeat(200_000));
    assertThrows(SchemaException.class, () -> RelaxNgValidator.of(deep));
  }

  @Test
  void idsAndReferencesOfASchemaAreChecked() throws IOException {
    Path schema =
        write(
            "own.rnc",
            "start = element r { element e { attribute k { xsd:ID }?,"
                + " attribute to { xsd:IDREFS }? }* }");
    Report report =
        RelaxNgValidator.of(schema)
            .validate(document("<r><e k='a'/>\n<e k='a'/>\n<e to='a b'/></r>"));
    assertEquals("relaxng-id-duplicate 2 4\nlink-target-missing 3 4\n", Fixtures.places(report));
  }

  @Test
  void contentOfATypeIsChecked() throws IOException {
    Path schema = write("own.rnc", "start = element r { element day { xsd:date }* }");
    RelaxNgValidator own = RelaxNgValidator.of(schema);
    assertTrue(own.validate(document("<r><day>1962-03-04</day></r>")).isEmpty());
    Report report = own.validate(document("<r><day>never</day></r>"));
    assertEquals(Rule.RELAXNG_INVALID, report.findings().get(0).rule());
  }

  @Test
  void messageSaysWhatAReferenceMustBe() throws IOException {
    String form = "a pointer to an element such as #p1, edition.xml#p1 or https://example.org/p1";
    assertEquals(
        "'../edition.xml' is no value of 'corresp' on 'p'; it must be "
            + form.replace("a pointer to an element", "pointers to elements"),
        messageOf("reference-form-error.xml"));
    assertEquals(
        "'a1.xml' is no value of 'from' on 'span'; it must be " + form,
        messageOf("reference-of-span-error.xml"));
  }

  private static String messageOf(String fixture) throws IOException {
    TeiDocument document = Fixtures.read(Fixtures.FOLDER.resolve(fixture));
    return RelaxNgValidator.rapporteur().validate(document).findings().get(0).message();
  }

  @Test
  void sameReportInEveryThreadAndEveryRun() throws IOException {
    TeiDocument wrong = Fixtures.read(Fixtures.FOLDER.resolve("element-unknown-error.xml"));
    TeiDocument right = Fixtures.read(Fixtures.SAMPLE);
    RelaxNgValidator own = RelaxNgValidator.rapporteur();
    Report expected = own.validate(wrong);
    assertTrue(
        IntStream.range(0, 400)
            .parallel()
            .allMatch(i -> own.validate(wrong).equals(expected) && own.validate(right).isEmpty()));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static TeiDocument document(String xml) {
    return TeiDocument.of("own.xml", xml);
  }

  /** What TEI means by an attribute's name says nothing of a schema that is not TEI's. */
  @Test
  void valueIsRefusedInTheWordsOfItsOwnSchema() throws IOException {
    Path schema =
        Files.writeString(
            folder.resolve("own.rnc"),
            "start = element talk { attribute when { xsd:date }, attribute type { \"letter\" | \"card\" },"
                + " attribute cert { \"sure\" | xsd:decimal } }\n");
    Report report =
        RelaxNgValidator.of(schema)
            .validate(TeiDocument.of("a.xml", "<talk when='5' type='note' cert='high'/>"));
    List<String> messages = report.findings().stream().map(Finding::message).toList();
    assertEquals("'5' is no value of 'when' on 'talk'", messages.get(0));
    assertTrue(messages.get(1).endsWith("; allowed: card, letter"), messages::toString);
    assertEquals("'high' is no value of 'cert' on 'talk'", messages.get(2));
  }
}
