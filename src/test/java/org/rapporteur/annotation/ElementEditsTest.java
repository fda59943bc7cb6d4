package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

class ElementEditsTest {

  private static final ElementEdits EDITS = ElementEdits.within(new DrawnGrammar(0));

  private static TeiDocument document(String body) {
    return TeiDocument.of(
        "t.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><p><name>N</name></p></teiHeader>"
            + "<text><body>"
            + body
            + "</body></text></TEI>");
  }

  private interface Change {
    Amendment of(TeiDocument document, TeiElement element) throws UnreadableTeiException;
  }

  /** What the body is after a change of the first element of a name in the text. */
  private static String after(String body, String name, Change change)
      throws UnreadableTeiException {
    TeiDocument document = document(body);
    Amendment amendment = change.of(document, first(document, name));
    assertEquals(List.of(), amendment.reasons());
    String text =
        amendment.edit().isEmpty()
            ? document.text()
            : amendment.edit().changes().get(0).after().text();
    return text.substring(text.indexOf("<body>") + 6, text.indexOf("</body>"));
  }

  private static TeiElement first(TeiDocument document, String name) throws UnreadableTeiException {
    int text = document.text().indexOf("<text>");
    return document
        .index()
        .elements(name)
        .filter(e -> e.span().start() > text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTagsGoAndTheContentStays() throws UnreadableTeiException {
    assertEquals(
        "<p>A <name>B</name> c<lb/>.</p>",
        after("<p>A <hi  n='1'><name>B</name> c<lb/></hi >.</p>", "hi", EDITS::remove));
  }

  @Test
  void anEmptyElementGoesAsAWhole() throws UnreadableTeiException {
    assertEquals("<p>A b</p>", after("<p>A<lb n='1' /> b</p>", "lb", EDITS::remove));
    assertEquals("<p>A b</p>", after("<p>A<lb></lb> b</p>", "lb", EDITS::remove));
  }

  @Test
  void allPartsOfAnAnnotationGoTogether() throws UnreadableTeiException {
    assertEquals(
        "<p>A</p><p>b <seg>c</seg></p>",
        after(
            "<p><seg xml:id='x' next='#y'>A</seg></p><p><seg xml:id='y' prev='#x'>b</seg>"
                + " <seg>c</seg></p>",
            "seg",
            EDITS::remove));
  }

  @Test
  void aDividedCdataSectionIsJoinedAgain() throws UnreadableTeiException {
    assertEquals(
        "<p><![CDATA[a & b]]></p>",
        after("<p><![CDATA[a ]]><hi><![CDATA[& ]]></hi><![CDATA[b]]></p>", "hi", EDITS::remove));
    assertEquals(
        "<p><![CDATA[a]]]]><![CDATA[>b]]></p>",
        after("<p><![CDATA[a]]]]><lb/><![CDATA[>b]]></p>", "lb", EDITS::remove));
  }

  @Test
  void whatIsPointedToStays() throws UnreadableTeiException {
    TeiDocument document = document("<p><hi xml:id='x'>A</hi> <ref target='t.xml #x'>b</ref></p>");
    for (Amendment amendment :
        List.of(
            EDITS.remove(document, first(document, "hi")),
            EDITS.strip(document, "hi"),
            EDITS.set(document, first(document, "hi"), "xml:id", "y"),
            EDITS.clear(document, first(document, "hi"), "xml:id"))) {
      assertFalse(amendment.isAllowed());
      assertTrue(amendment.edit().isEmpty());
      assertEquals(Rule.ANNOTATION_POINTED_TO, amendment.reasons().get(0).rule());
      assertEquals(
          List.of(Location.of(document.source(), first(document, "ref").startTag())),
          amendment.reasons().get(0).related());
    }
    assertTrue(EDITS.strip(document, "hi", "ref").isAllowed());
  }

  @Test
  void whatDeclaresANamespaceForOthersStays() throws UnreadableTeiException {
    TeiDocument document = document("<p><seg xmlns:m='urn:m'><m:x>A</m:x></seg></p>");
    assertFalse(EDITS.remove(document, first(document, "seg")).isAllowed());
  }

  @Test
  void whatWouldNoLongerBeXmlIsRefused() throws UnreadableTeiException {
    TeiDocument document = document("<p>]]<hi>></hi></p>");
    Amendment amendment = EDITS.remove(document, first(document, "hi"));
    assertEquals(Rule.XML_NOT_WELL_FORMED, amendment.reasons().get(0).rule());
  }

  @Test
  void allOfANameGoFromTheTextAndNotFromTheHeader() throws UnreadableTeiException {
    TeiDocument document = document("<p><name>A <hi><name>b</name></hi></name><date>c</date></p>");
    String after = EDITS.strip(document, "name", "date").edit().changes().get(0).after().text();
    assertTrue(after.contains("<name>N</name>"));
    assertTrue(after.contains("<p>A <hi>b</hi>c</p>"));
  }

  @Test
  void aNameIsChangedInBothTags() throws UnreadableTeiException {
    assertEquals(
        "<p><term\n n='1' >A</term ></p>",
        after("<p><name\n n='1' >A</name ></p>", "name", (d, e) -> EDITS.rename(d, e, "term")));
    assertEquals("<p>A<pb/></p>", after("<p>A<lb/></p>", "lb", (d, e) -> EDITS.rename(d, e, "pb")));
    assertThrows(
        IllegalArgumentException.class,
        () -> after("<p>A<lb/></p>", "lb", (d, e) -> EDITS.rename(d, e, "a b")));
  }

  @Test
  void anAttributeIsChangedInItsQuotes() throws UnreadableTeiException {
    assertEquals(
        "<p><name  ref = '#a&apos;\"' n=\"1\">A</name></p>",
        after(
            "<p><name  ref = '#b' n=\"1\">A</name></p>",
            "name",
            (d, e) -> EDITS.set(d, e, "ref", "#a'\"")));
  }

  @Test
  void aNewAttributeComesAfterTheOthers() throws UnreadableTeiException {
    assertEquals(
        "<p><name n='1' ref=\"#a&quot;&lt;\" >A</name></p>",
        after("<p><name n='1' >A</name></p>", "name", (d, e) -> EDITS.set(d, e, "ref", "#a\"<")));
    assertEquals(
        "<p>A<lb n=\"2\" /></p>",
        after("<p>A<lb /></p>", "lb", (d, e) -> EDITS.set(d, e, "n", "2")));
  }

  @Test
  void anAttributeGoesWithTheSpaceBeforeIt() throws UnreadableTeiException {
    assertEquals(
        "<p><name\n n='1'>A</name></p>",
        after(
            "<p><name\n n='1'  ref='#a'>A</name></p>", "name", (d, e) -> EDITS.clear(d, e, "ref")));
    assertEquals(
        "<p><name>A</name></p>",
        after("<p><name>A</name></p>", "name", (d, e) -> EDITS.clear(d, e, "ref")));
  }

  @Test
  void allPartsOfAnAnnotationChangeTogether() throws UnreadableTeiException {
    assertEquals(
        "<p><seg xml:id='x' next='#y' n=\"1\">A</seg></p><p><seg xml:id='y' prev='#x'"
            + " n=\"1\">b</seg></p>",
        after(
            "<p><seg xml:id='x' next='#y'>A</seg></p><p><seg xml:id='y' prev='#x'>b</seg></p>",
            "seg",
            (d, e) -> EDITS.set(d, e, "n", "1")));
  }

  @Test
  void anElementOfAnotherDocumentIsRefused() throws UnreadableTeiException {
    TeiElement other = first(document("<p>A</p>"), "p");
    assertThrows(IllegalArgumentException.class, () -> EDITS.remove(document("<p>A</p>"), other));
  }

  @Test
  void anElementFromWhichAPointerCountsDoesNotGo() throws UnreadableTeiException {
    TeiDocument document =
        document("<p><seg xml:id='s'>Orlan spoke</seg><note target='#string-range(s,0,5)'/></p>");
    Amendment amendment = EDITS.remove(document, first(document, "seg"));
    assertEquals(
        List.of(Rule.ANNOTATION_POINTED_TO),
        amendment.reasons().stream().map(Finding::rule).toList());
  }

  @Test
  void whatXmlCannotHoldIsNotWritten() throws UnreadableTeiException {
    assertEquals(
        "<p><hi n='ab'>A</hi></p>",
        after("<p><hi n='1'>A</hi></p>", "hi", (d, e) -> EDITS.set(d, e, "n", "a\u0001\uD800b")));
  }
}
