package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;

class TeiIndexTest {

  private static final Path SAMPLE = Path.of("src/test/resources/fixtures/tei/sample-record.xml");

  private static TeiDocument tei(String text) {
    return TeiDocument.of("test.xml", text);
  }

  private static String in(TeiDocument document, TextSpan span) {
    return span.of(document.text());
  }

  /** Every event begins where the one before ended, and looks as its kind must. */
  private static void assertTiles(TeiDocument document) throws UnreadableTeiException {
    TeiIndex index = document.index();
    int last = index.root().startTag().start();
    for (TeiEvent event : index.events()) {
      assertEquals(last, event.start(), event::toString);
      last = event.end();
      String written = in(document, event.span());
      switch (event.kind()) {
        case START -> assertTrue(written.startsWith("<") && written.endsWith(">"), written);
        case END -> assertTrue(written.isEmpty() || written.startsWith("</"), written);
        case TEXT -> assertTrue(written.matches("[^<&]+"), written);
        case CDATA -> assertTrue(written.matches("(?s)<!\\[CDATA\\[.*\\]\\]>"), written);
        case REFERENCE -> assertTrue(written.matches("&[^;&]+;"), written);
        case COMMENT -> assertTrue(written.matches("(?s)<!--.*-->"), written);
        case INSTRUCTION -> assertTrue(written.matches("(?s)<\\?.*\\?>"), written);
      }
    }
    assertEquals(index.root().span().end(), last);
  }

  @Test
  void eventsOfTheSampleRecordFollowEachOtherWithoutAGap()
      throws IOException, UnreadableTeiException {
    TeiDocument document = TeiDocument.read(SAMPLE);
    assertTiles(document);
    TeiElement unclear = document.index().elements("unclear").findFirst().orElseThrow();
    assertEquals("<unclear>master</unclear>", in(document, unclear.span()));
    assertEquals("p", unclear.parent().orElseThrow().name());
  }

  @Test
  void offsetsHoldBesideDoctypeAstralCharactersReferencesAndCarriageReturns()
      throws UnreadableTeiException {
    TeiDocument document =
        tei(
            "<?xml version='1.0'?>\r\n<!-- <TEI> --><!DOCTYPE TEI [<!ENTITY v \"Ve<b>ss</b>\">"
                + "<!-- ]> --><?x ]> ?><!ENTITY q ']>'>]>\r\n<?p <TEI> ?>"
                + "<TEI a = \"x>y\"\r\n b='&#65;&v2;' xml:id=\"r\">\r\n𝔄&amp;&#x1D504;<e />&v;"
                    .replace("&v2;", "")
                + "<![CDATA[<p>]]]]><![CDATA[>]]><!-- c --><?pi d?></TEI>\n");
    assertTiles(document);
    TeiElement root = document.index().root();
    assertEquals(
        List.of("a", "b", "xml:id"), root.attributes().stream().map(TeiAttribute::name).toList());
    assertEquals("x>y", in(document, root.attributes().get(0).valueSpan()));
    assertEquals("A", root.attributes().get(1).value());
    assertEquals("b='&#65;'", in(document, root.attributes().get(1).span()));
    assertEquals("𝔄&𝔄Vess<p>]]>", document.index().words(root));
    assertEquals(List.of("e"), root.children().stream().map(TeiElement::name).toList());
    assertTrue(root.children().get(0).isEmptyTag());
    assertEquals(root, document.index().byId("r").orElseThrow());
  }

  @Test
  void eventsOfGeneratedDocumentsFollowEachOtherWithoutAGap() throws UnreadableTeiException {
    for (int seed = 0; seed < 200; seed++) {
      try {
        assertTiles(tei("<TEI>" + generated(new Random(seed), 0) + "</TEI>"));
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static String generated(Random random, int depth) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(depth == 0 ? 60 : 5);
    for (int i = 0; i < pieces; i++) {
      text.append(
          switch (random.nextInt(depth > 6 ? 7 : 9)) {
            case 0 -> "a word ";
            case 1 -> "\r\n\t";
            case 2 -> "𝔄é]]";
            case 3 -> "&lt;&#xE9;";
            case 4 -> "<![CDATA[&<]]>";
            case 5 -> "<!-- > -->";
            case 6 -> "<pb n='>' />";
            default -> "<hi>" + generated(random, depth + 1) + "</hi >";
          });
    }
    return text.toString();
  }

  @Test
  void longDocumentsKeepTheirOffsets() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("<TEI>");
    Random random = new Random(7);
    while (text.length() < 300_000) {
      text.append("<p n=\"").append(random.nextInt()).append("\">").append(generated(random, 3));
      text.append("x".repeat(random.nextInt(3_000))).append("</p>\n");
    }
    assertTiles(tei(text.append("</TEI>").toString()));
  }

  @Test
  void aNameNeedNotBeAUri() throws UnreadableTeiException {
    for (String name : List.of("a b ö.xml", "C:\\x\\y.xml", "::%zz#?.xml", "", "//x", "[1].xml")) {
      for (String doctype : List.of("", "<!DOCTYPE TEI>")) {
        TeiDocument document = TeiDocument.of(name, doctype + "<TEI>a</TEI>");
        assertEquals("a", document.index().words(document.index().root()), name);
      }
    }
  }

  @Test
  void whatIsNotWellFormedIsRefusedWithItsPlace() {
    UnreadableTeiException e =
        assertThrows(UnreadableTeiException.class, () -> tei("<TEI>\n<p></TEI>").index());
    assertEquals(2, e.location().position().line());
    assertTrue(e.getMessage().startsWith("test.xml:2:"), e.getMessage());
  }

  @Test
  void nothingOutsideTheDocumentIsRead() {
    for (String entity :
        List.of(
            "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><TEI>&x;</TEI>",
            "<!DOCTYPE TEI SYSTEM \"file:///nowhere.dtd\"><TEI>&x;</TEI>")) {
      assertThrows(UnreadableTeiException.class, () -> tei(entity).index(), entity);
    }
  }

  @Test
  void entityBombsAndAbyssesAreRefused() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE TEI [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10));
      bomb.append("\">");
    }
    String deep = "<a>".repeat(2_000) + "</a>".repeat(2_000);
    StringBuilder wide = new StringBuilder("<a");
    for (int i = 0; i < 300; i++) {
      wide.append(" a").append(i).append("=''");
    }
    for (String text : List.of(bomb + "]><TEI>&a11;</TEI>", deep, wide + "/>")) {
      assertThrows(UnreadableTeiException.class, () -> tei(text).index());
    }
  }

  @Test
  void splicesChangeNothingOutsideTheirSpans() {
    TeiDocument document = tei("<TEI a='1'>abc</TEI>");
    TeiDocument changed =
        document.with(
            List.of(
                Splice.insert(14, "</b>"),
                Splice.insert(12, "<b>"),
                new Splice(new TextSpan(12, 13), "B"),
                Splice.insert(12, "<c/>")));
    assertEquals("<TEI a='1'>a<b><c/>Bc</b></TEI>", changed.text());
    assertEquals("<TEI a='1'>abc</TEI>", document.text());
  }

  @Test
  void splicesThatReplaceTheSameCharacterAreRefused() {
    List<Splice> splices =
        List.of(new Splice(new TextSpan(5, 8), "x"), new Splice(new TextSpan(7, 9), "y"));
    assertThrows(IllegalArgumentException.class, () -> tei("<TEI>abcdef</TEI>").with(splices));
  }
}
