package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Check;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.TeiDocument;

/** Schemas that somebody made: what they are is seen from their content, and they stay closed. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SchemaTest {

  private static final String RNG = "xmlns='http://relaxng.org/ns/structure/1.0'";
  private static final String SCH = "xmlns='http://purl.oclc.org/dsdl/schematron'";
  private static final String XSD = "xmlns:xs='http://www.w3.org/2001/XMLSchema'";
  private static final TeiDocument TALK = TeiDocument.of("talk.xml", "<talk day='1'>x</talk>");

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Report report(Schema schema, TeiDocument document) {
    return Validation.of(schema.validators()).validate(document);
  }

  private static String refusal(Path schema) {
    IOException refused =
        assertThrows(IOException.class, () -> Schema.read(schema), schema.toString());
    return String.valueOf(refused.getMessage());
  }

  @Test
  void whatMayStandWhereIsAskedOfRelaxNgOnly() throws IOException {
    assertTrue(Schema.read(Fixtures.SCHEMAS.resolve("rapporteur.rng")).grammar().isPresent());
    assertTrue(Schema.read(Fixtures.SCHEMAS.resolve("rapporteur.rnc")).grammar().isPresent());
    assertTrue(Schema.read(Fixtures.SCHEMAS.resolve("rapporteur.xsd")).grammar().isEmpty());
    assertTrue(Schema.read(Fixtures.SCHEMAS.resolve("rapporteur.sch")).grammar().isEmpty());
  }

  @Test
  void languageIsSeenFromTheContentWhateverTheName() throws IOException {
    Path rng = write("a.xml", "<element name='talk' " + RNG + "><text/></element>");
    Path rnc = write("b.txt", "element talk { text }");
    Path xsd =
        write(
            "c.rng", "<xs:schema " + XSD + "><xs:element name='talk' type='xs:int'/></xs:schema>");
    for (Path schema : List.of(rng, rnc, xsd)) {
      assertTrue(report(Schema.read(schema), TALK).hasErrors(), schema.toString());
      assertTrue(Schema.read(schema).isGrammar());
    }
    Path sch =
        write(
            "d.rng",
            "<schema "
                + SCH
                + "><pattern><rule context='talk'><assert test='@day = 2'>no</assert></rule></pattern></schema>");
    assertFalse(Schema.read(sch).isGrammar());
    assertEquals("schematron-assertion 1 1\n", Fixtures.places(report(Schema.read(sch), TALK)));
  }

  @Test
  void schemaInUtf16IsRead() throws IOException {
    String text =
        "<?xml version='1.0' encoding='UTF-16'?><element name='talk' " + RNG + "><text/></element>";
    Path schema = Files.write(folder.resolve("a.rng"), text.getBytes(StandardCharsets.UTF_16));
    assertEquals(1, report(Schema.read(schema), TALK).findings().size());
  }

  @Test
  void languagesThatAreNotSupportedAreNamedWithWhatToUseInstead() throws IOException {
    record Case(String name, String text, String words) {}
    for (Case unsupported :
        List.of(
            new Case("a.dtd", "<!ELEMENT talk (#PCDATA)>", "it is a DTD"),
            new Case(
                "b.dtd", "<!-- all of it -->\n<!ATTLIST talk day CDATA #IMPLIED>", "it is a DTD"),
            new Case(
                "c.nvdl",
                "<rules xmlns='http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0'/>",
                "NVDL"),
            new Case("d.odd", "<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "Roma"),
            new Case(
                "e.sch", "<schema xmlns='http://www.ascc.net/xml/schematron'/>", "ISO Schematron"),
            new Case("f.rng", "<html/>", "no schema"))) {
      Path schema = write(unsupported.name(), unsupported.text());
      String message =
          assertThrows(UnsupportedSchemaException.class, () -> Schema.read(schema)).getMessage();
      assertTrue(String.valueOf(message).contains(unsupported.words()), message);
    }
  }

  @Test
  void whatIsNoSchemaIsRefusedWithItsPlace() throws IOException {
    assertTrue(refusal(write("a.rng", "<element")).contains("a.rng:1:"));
    assertTrue(refusal(write("b.rnc", "start =\n  element talk { }")).contains("b.rnc:2:"));
    assertTrue(refusal(write("c.txt", "A talk of 4 March.\n")).contains("c.txt:1:"));
    assertTrue(refusal(write("d.rng", "")).contains("d.rng:1:1"));
    String xsd =
        refusal(
            write("e.xsd", "<xs:schema " + XSD + ">\n<xs:element name='a' type='b'/></xs:schema>"));
    assertTrue(xsd.contains("e.xsd:2:") && xsd.contains("'b'"), xsd);
    assertTrue(refusal(folder).contains("folder"));
  }

  @Test
  void versionOfTheSchemaIsWhatItTellsAndItsDigest() throws IOException {
    String comment = "<!-- TEI Edition: P5 Version 4.12.0. Last updated on a day -->";
    Path schema =
        write("tei.rng", "<element name='talk' " + RNG + ">" + comment + "<text/></element>");
    Check check = Schema.read(schema).checks().get(0);
    assertEquals("RELAX NG tei.rng", check.name());
    assertTrue(check.version().matches("TEI P5 4\\.12\\.0, sha256 [0-9a-f]{12}"), check.version());
    write("tei.rng", "<element name='talk' " + RNG + "><text/></element>");
    assertTrue(Schema.read(schema).checks().get(0).version().matches("sha256 [0-9a-f]{12}"));
  }

  /**
   * No sch:ns declares the prefix: it is in scope where the rule stands, in a file that is
   * included.
   */
  @Test
  void embeddedRulesUsePrefixesInScopeAlsoInIncludedFiles() throws IOException {
    write(
        "part.rng",
        "<element name='talk' "
            + RNG
            + " xmlns:old='urn:old'><s:pattern id='no-old' xmlns:s='http://purl.oclc.org/dsdl/schematron'>"
            + "<s:rule context='talk'><s:report test='@old:day or @day'>a day</s:report>"
            + "<s:assert test='true()'>never</s:assert></s:rule></s:pattern>"
            + "<attribute name='day'/><text/></element>");
    Schema schema = Schema.read(write("main.rng", "<externalRef href='part.rng' " + RNG + "/>"));
    Report report = report(schema, TALK);
    assertEquals("schematron-assertion 1 1\n", Fixtures.places(report));
    assertEquals("a day [no-old]", report.findings().get(0).message());
    assertEquals("Schematron in main.rng", schema.checks().get(1).name());
  }

  @Test
  void rulesInTheAppinfoOfAnXsdAreRun() throws IOException {
    Path schema =
        write(
            "talk.xsd",
            "<xs:schema "
                + XSD
                + "><xs:annotation><xs:appinfo><pattern "
                + SCH
                + "><rule context='talk'><report role='info' test='.'>said</report></rule></pattern>"
                + "</xs:appinfo></xs:annotation><xs:element name='talk'/></xs:schema>");
    Report report = report(Schema.read(schema), TALK);
    assertEquals(1, report.count(Severity.INFO), report::toString);
  }

  /** TEI's own schema: its rules find what its grammar lets pass. */
  @Test
  void rulesEmbeddedInTeiAreRun() throws IOException {
    for (String version : List.of("4.12.0", "4.9.0a")) {
      Schema tei = Schema.read(Fixtures.teiSchema("tei_all-" + version + ".rng"));
      assertTrue(
          tei.checks().get(0).version().startsWith("TEI P5 " + version), tei.checks()::toString);
      String nested = TeiProbesTest.wrapped("P <ref target='#a' cRef='Gen 1'>x</ref>");
      Report report = report(tei, TeiDocument.of("n.xml", nested));
      assertEquals(
          List.of("schematron-assertion"),
          report.findings().stream().map(finding -> finding.rule().id()).toList(),
          report::toString);
    }
  }

  @Test
  void phaseThatTheSchemaDoesNotHaveIsRefused() throws IOException {
    Path schema =
        write(
            "a.sch",
            "<schema "
                + SCH
                + "><phase id='last'><active pattern='p'/></phase><pattern id='p'><rule context='talk'>"
                + "<assert test='false()'>x</assert></rule></pattern><pattern id='q'>"
                + "<rule context='talk'><assert test='false()'>y</assert></rule></pattern></schema>");
    assertEquals(1, report(Schema.readRules(schema, "last"), TALK).findings().size());
    assertEquals(2, report(Schema.readRules(schema, ""), TALK).findings().size());
    IOException refused =
        assertThrows(SchemaException.class, () -> Schema.readRules(schema, "first"));
    assertTrue(String.valueOf(refused.getMessage()).contains("its phases: last"));
    Path none = write("none.rng", "<element name='talk' " + RNG + "><text/></element>");
    assertThrows(SchemaException.class, () -> Schema.readRules(none, ""));
  }

  @Test
  void xsdIsMadeOfFilesBesideItOnly() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    String part = "<xs:schema " + XSD + "><xs:element name='talk' type='xs:string'/></xs:schema>";
    write("part.xsd", part);
    Files.writeString(inside.resolve("part.xsd"), part);
    Files.createSymbolicLink(inside.resolve("link.xsd"), folder.resolve("part.xsd"));
    String include = "<xs:schema " + XSD + "><xs:include schemaLocation='%s'/></xs:schema>";
    assertTrue(
        report(
                Schema.read(write("inside/a.xsd", include.formatted("part.xsd"))),
                TeiDocument.of("t.xml", "<talk/>"))
            .isEmpty());
    for (String href :
        List.of(
            "../part.xsd",
            "link.xsd",
            folder.resolve("part.xsd").toUri().toString(),
            "none.xsd",
            "jar:file:/x.jar!/a.xsd")) {
      String message = refusal(write("inside/b.xsd", include.formatted(href)));
      assertTrue(message.contains("is not opened") || message.contains("not the address"), message);
    }
  }

  @Test
  void hostileSchemasAreRefusedSoonAndCallNobody() throws IOException {
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
      for (Path schema : hostile(uri).toList()) {
        refusal(schema);
      }
      String elsewhere =
          "<x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='"
              + uri
              + "'/>";
      Path xsd = write("own.xsd", "<xs:schema " + XSD + "><xs:element name='y'/></xs:schema>");
      assertTrue(report(Schema.read(xsd), TeiDocument.of("x.xml", elsewhere)).hasErrors());
    } finally {
      server.stop(0);
    }
    assertEquals(0, calls.get());
  }

  @Test
  void rulesWriteNoFile() throws IOException {
    Path target = folder.resolve("written.xml");
    for (String element : List.of("result-document", "message")) {
      Path schema =
          write(
              "m.sch",
              "<schema "
                  + SCH
                  + " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><pattern>"
                  + "<rule context='talk'><let name='x'><xsl:"
                  + element
                  + (element.equals("message") ? ">" : " href='" + target.toUri() + "'>")
                  + "<a/></xsl:"
                  + element
                  + "></let><report test='true() or $x'>said</report></rule></pattern></schema>");
      Report report = report(Schema.read(schema), TALK);
      assertTrue(report.hasErrors(), report::toString);
    }
    assertFalse(Files.exists(target));
  }

  private Stream<Path> hostile(String uri) throws IOException {
    StringBuilder bomb = new StringBuilder("[<!ENTITY l0 'ha'>");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
    }
    String rules = "<pattern><rule context='talk'><assert test='1'>&l11;</assert></rule></pattern>";
    return Stream.of(
        write("a.rng", "<externalRef href='" + uri + "' " + RNG + "/>"),
        write("b.rng", "<grammar " + RNG + "><include href='" + uri + "'/></grammar>"),
        write("c.rng", "<!DOCTYPE element " + bomb + "]><element name='&l11;' " + RNG + "/>"),
        write(
            "d.rng",
            "<group "
                + RNG
                + ">".repeat(1)
                + "<group>".repeat(5_000)
                + "</group>".repeat(5_000)
                + "</group>"),
        write(
            "e.xsd",
            "<xs:schema "
                + XSD
                + "><xs:import namespace='u:x' schemaLocation='"
                + uri
                + "'/></xs:schema>"),
        write(
            "f.xsd",
            "<xs:schema " + XSD + "><xs:redefine schemaLocation='" + uri + "'/></xs:schema>"),
        write(
            "g.xsd",
            "<!DOCTYPE x "
                + bomb
                + "]><xs:schema "
                + XSD
                + "><xs:element name='a' default='&l11;'/></xs:schema>"),
        write(
            "h.xsd",
            "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                + uri
                + "'>]><xs:schema "
                + XSD
                + "><xs:element name='a' default='&e;' type='b'/></xs:schema>"),
        write("i.sch", "<schema " + SCH + "><include href='" + uri + "'/></schema>"),
        write(
            "j.sch",
            "<schema "
                + SCH
                + "><pattern><rule context='talk'><extends href='"
                + uri
                + "'/></rule></pattern></schema>"),
        write("k.sch", "<!DOCTYPE schema " + bomb + "]><schema " + SCH + ">" + rules + "</schema>"),
        write(
            "l.sch",
            "<schema "
                + SCH
                + " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:include href='"
                + uri
                + "'/>"
                + rules.replace("&l11;", "x")
                + "</schema>"));
  }
}
