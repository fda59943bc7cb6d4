package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

class ReadingTest {

  private static TeiDocument document(String content) {
    return TeiDocument.of(
        "t.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>" + content + "</body></text></TEI>");
  }

  private static String read(String content, Reading reading) throws UnreadableTeiException {
    return TextView.of(document("<p>" + content + "</p>"), reading).text();
  }

  private static final String CHOICES =
      "A <choice><sic>fery</sic><corr>ferry</corr></choice> of <choice><orig>Vesse</orig>"
          + "<reg>Vess</reg></choice> <choice><abbr>Co.</abbr><expan>Company</expan></choice>"
          + "<app><lem>!</lem><rdg>?</rdg></app>";

  @Test
  void oneSideOfAChoiceIsRead() throws UnreadableTeiException {
    assertEquals("A fery of Vesse Co.!", read(CHOICES, Reading.SOURCE));
    assertEquals("A ferry of Vess Company!", read(CHOICES, Reading.EDITED));
    assertEquals("A fery of Vesse Company!", read(CHOICES, Reading.SOURCE.choosing("expan")));
    assertEquals("A ferry of Vess Co.!", read(CHOICES, Reading.EDITED.choosing("abbr")));
    assertEquals("A fery of Vesse Co.?", read(CHOICES, Reading.SOURCE.choosing("rdg")));
  }

  @Test
  void bothSidesAreReadApartIfAskedFor() throws UnreadableTeiException {
    assertEquals("A fery ferry of Vesse Co.!", read(CHOICES, Reading.SOURCE.with("corr")));
    assertEquals("A fery of Vesse Co.! ?", read(CHOICES, Reading.SOURCE.with("rdg")));
  }

  @Test
  void notesDeletionsAndPageFurnitureAreReadIfAskedFor() throws UnreadableTeiException {
    String page =
        "word<note>A <hi>note</hi>.</note>, <del>not</del> <add>now</add><fw>- 3 -</fw><pb/>go";
    assertEquals("word, now go", read(page, Reading.SOURCE));
    assertEquals("word\nA note.\n, now go", read(page, Reading.SOURCE.with("note")));
    assertEquals("word, not now go", read(page, Reading.SOURCE.with("del")));
    assertEquals("word, not go", read(page, Reading.SOURCE.with("del").without("add")));
    assertEquals("word, now\n- 3 -\ngo", read(page, Reading.SOURCE.with("fw")));
    assertEquals("word, now go", read(page, Reading.SOURCE.with("fw").without("fw")));
  }

  @Test
  void elementsOfOtherNamespacesAreNamedWithThem() throws UnreadableTeiException {
    String formula = "a<formula><m xmlns='urn:m'>x<n>y</n></m></formula>b";
    assertEquals("axyb", read(formula, Reading.SOURCE));
    assertEquals("axyb", read(formula, Reading.SOURCE.without("m")));
    assertEquals("axb", read(formula, Reading.SOURCE.without("{urn:m}n")));
    assertEquals("ab", read(formula, Reading.SOURCE.without("{urn:m}*")));
  }

  @Test
  void whatIsLeftOutIsToldWithItsPlace() throws UnreadableTeiException {
    TextView view =
        TextView.of(
            document("<fw>1</fw><p>Vess<note>x<del>y</del></note>, <gap/> go</p><note>z</note>"),
            Reading.SOURCE);
    assertEquals("Vess, go", view.text());
    assertEquals(
        List.of("fw 0", "note 4", "gap 6", "note 8"),
        view.leftOut().stream().map(l -> l.element().name() + " " + l.offset()).toList());
  }

  @Test
  void anyElementHasAText() throws UnreadableTeiException {
    TeiDocument document =
        TeiDocument.of(
            "t.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>The"
                + " <hi>Ferry</hi></title><respStmt><resp>seen by</resp><name>Nobody</name>"
                + "</respStmt></titleStmt></fileDesc></teiHeader><standOff><note>Of <note>in</note>"
                + " no use</note></standOff><text><body><table><row><cell>1</cell><cell>2</cell>"
                + "</row></table><choice><sic>a</sic><corr>b</corr></choice></body></text></TEI>");
    assertEquals("The Ferry\nseen by Nobody", of(document, "teiHeader").text());
    assertEquals("Of no use", of(document, "standOff").with("note").text().replace("\nin\n", " "));
    assertEquals("1\n2", of(document, "table").text());
    assertEquals("b", of(document, "corr").text());
    assertEquals("a", of(document, "choice").text());
  }

  /** A view that can be read again in another way. */
  private record Read(TeiDocument document, TeiElement element, Reading reading) {
    Read with(String name) {
      return new Read(document, element, reading.with(name));
    }

    String text() throws UnreadableTeiException {
      return TextView.of(document, element, reading).text();
    }
  }

  private static Read of(TeiDocument document, String name) throws UnreadableTeiException {
    TeiElement element = document.index().elements(name).findFirst().orElseThrow();
    return new Read(document, element, Reading.SOURCE);
  }

  @Test
  void anElementOfAnotherDocumentIsRefused() throws UnreadableTeiException {
    TeiElement other = document("<p>a</p>").index().root();
    assertThrows(
        IllegalArgumentException.class,
        () -> TextView.of(document("<p>a</p>"), other, Reading.SOURCE));
  }

  @Test
  void xmlSpaceHoldsForAViewThatBeginsBelowIt() throws UnreadableTeiException {
    TeiDocument document = document("<ab xml:space='preserve'>a <hi>b  c</hi></ab>");
    assertEquals("b  c", of(document, "hi").text());
  }

  @Test
  void oneParagraphOfMegabytesIsReadInOnePass() throws UnreadableTeiException {
    String words = "The ferry <hi>to</hi> <choice><sic>Ves</sic><corr>Vess</corr></choice> left. ";
    TeiDocument document = document("<p>" + words.repeat(60_000) + "</p>");
    document.index();
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertEquals(60_000 * 23 - 1, TextView.of(document).text().length()));
  }

  @Test
  void anUtteranceOfManySegmentsAndAChoiceOfManyReadingsStayLinear() throws UnreadableTeiException {
    TeiDocument document =
        document(
            "<u>"
                + "<seg>a</seg>".repeat(50_000)
                + "</u><ab><choice>"
                + "<unclear>x</unclear>".repeat(50_000)
                + "</choice></ab>");
    document.index();
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          TextView view = TextView.of(document);
          assertEquals("a\n".repeat(50_000) + "x", view.text());
          assertEquals(49_999, view.leftOut().size());
          assertTrue(view.map().toView(new TextSpan(0, document.text().length())).length() > 0);
        });
  }
}
