package org.rapporteur.annotation.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.exchange.Anchor.Outcome;
import org.rapporteur.annotation.exchange.Selector.Position;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.annotation.exchange.Selector.Range;
import org.rapporteur.annotation.exchange.Selector.XPath;
import org.rapporteur.tei.TeiDocument;

class AnchoringTest {

  private static TextView view(String body) throws Exception {
    return TextView.of(
        TeiDocument.of(
            "harbour.xml",
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>"
                + body
                + "</body></text></TEI>"));
  }

  /** The text with the place marked, or why there is none. */
  private static String marked(TextView view, Anchor anchor) {
    return anchor
        .span()
        .map(
            s ->
                view.text().substring(0, s.start())
                    + "«"
                    + view.text(s)
                    + "»"
                    + view.text().substring(s.end()))
        .orElse(anchor.outcome() + ": " + anchor.reason());
  }

  @Test
  void positionsCountCodePointsUnlessToldOtherwise() throws Exception {
    TextView view = view("<p>𝔄 e\u0301a Orlan</p>");
    Anchoring anchoring = Anchoring.in(view);
    assertEquals("𝔄 e\u0301a «Orlan»", marked(view, anchoring.find(new Position(6, 11))));
    assertEquals(
        "𝔄 e\u0301a «Orlan»",
        marked(view, anchoring.countedIn(OffsetUnit.UTF16).find(new Position(7, 12))));
    assertEquals(
        "𝔄 e\u0301a «Orlan»",
        marked(view, anchoring.countedIn(OffsetUnit.GRAPHEME).find(new Position(5, 10))));
    assertEquals(
        "MISSING: the text has only 10 characters",
        marked(view, anchoring.countedIn(OffsetUnit.GRAPHEME).find(new Position(5, 11))));
  }

  @Test
  void exactPositionWithTheRightWordsWins() throws Exception {
    TextView view = view("<p>Orlan spoke. Orlan left.</p>");
    assertEquals(
        "Orlan spoke. «Orlan» left.",
        marked(view, Anchoring.in(view).find(new Position(13, 18), Quote.of("Orlan"))));
  }

  @Test
  void wordsAloneThatStandTwiceAreNotGuessed() throws Exception {
    TextView view = view("<p>Orlan spoke. Orlan left.</p>");
    assertEquals(
        "SEVERAL: it may be any of 2 places",
        marked(view, Anchoring.in(view).find(Quote.of("Orlan"))));
  }

  @Test
  void surroundingsTellTwoPlacesApart() throws Exception {
    TextView view = view("<p>Then Orlan spoke at length. Then Orlan left the room.</p>");
    assertEquals(
        "Then Orlan spoke at length. Then «Orlan» left the room.",
        marked(
            view,
            Anchoring.in(view)
                .find(new Position(0, 5), new Quote("Orlan", "Afterwards ", " left the room."))));
  }

  @Test
  void neighboursThatMovedTogetherTellHowFarTheWordsBetweenThemMoved() throws Exception {
    TextView view = view("<p>New. The ferry. Orlan. Orlan. The harbour.</p>");
    List<Anchor> found =
        Anchoring.in(view)
            .find(
                List.of(
                    List.of(new Position(4, 9), Quote.of("ferry")),
                    List.of(new Position(11, 16), Quote.of("Orlan")),
                    List.of(new Position(18, 23), Quote.of("Orlan")),
                    List.of(new Position(29, 36), Quote.of("harbour"))));
    assertEquals(
        List.of(
            "New. The «ferry». Orlan. Orlan. The harbour.",
            "New. The ferry. «Orlan». Orlan. The harbour.",
            "New. The ferry. Orlan. «Orlan». The harbour.",
            "New. The ferry. Orlan. Orlan. The «harbour»."),
        found.stream().map(anchor -> marked(view, anchor)).toList());
  }

  @Test
  void whiteSpaceAndTypographyDoNotHideWords() throws Exception {
    TextView view = view("<p>He said: “the\n ferry–line’s oﬃce”.</p>");
    assertEquals(
        "He said: «“the ferry–line’s oﬃce”».",
        marked(view, Anchoring.in(view).find(Quote.of("\"the ferry-line's  office\""))));
  }

  @Test
  void fewChangedLettersAreFoundAndSaid() throws Exception {
    TextView view = view("<p>The harbour commission of Port Vess met on Monday.</p>");
    Anchor anchor = Anchoring.in(view).find(Quote.of("The harbor comission of Port Vess met"));
    assertEquals("«The harbour commission of Port Vess met» on Monday.", marked(view, anchor));
    assertEquals(Outcome.ALIKE, anchor.outcome());
    assertEquals("2 letters differ", anchor.reason());
  }

  @Test
  void likeWordsAreNotTakenWhereTwoPlacesHaveThem() throws Exception {
    TextView view = view("<p>The commission of Port Vess. The commission of Port Voss.</p>");
    assertEquals(
        Outcome.SEVERAL,
        Anchoring.in(view).find(Quote.of("The commission of Port Viss.")).outcome());
  }

  @Test
  void wordsThatAreGoneAreMissing() throws Exception {
    TextView view = view("<p>Orlan spoke.</p>");
    assertEquals(
        "MISSING: these words are not in the text",
        marked(view, Anchoring.in(view).find(new Position(0, 4), Quote.of("Tavi"))));
  }

  @Test
  void sameWordsAmongOtherWordsAreNotTaken() throws Exception {
    TextView view = view("<p>In the evening Tavi rested.</p>");
    assertEquals(
        "MISSING: the same words stand elsewhere, among other words",
        marked(
            view,
            Anchoring.in(view)
                .find(new Quote("Tavi", "At noon the chairman ", " opened the debate"))));
  }

  @Test
  void pointsAreFoundBetweenTheirNeighbours() throws Exception {
    TextView view = view("<p>New words. Orlan spoke of the ferry.</p>");
    assertEquals(
        "New words. Orlan spoke «»of the ferry.",
        marked(view, Anchoring.in(view).find(new Quote("", "Orlan spoke ", "of the ferry."))));
  }

  @Test
  void pathsWithOffsetsLeadToStringValues() throws Exception {
    TextView view =
        view(
            "<div><p>One</p>\r\n<p>Then  <hi>Marek</hi>\r\n &amp; Tavi<note>n</note> spoke</p></div>");
    for (String path :
        List.of(
            "/TEI[1]/text[1]/body[1]/div[1]/p[2]",
            "/tei/text/body/div/p[2]",
            "/tei:TEI/tei:text/tei:body/tei:div/tei:p[2]",
            "/*[local-name()='TEI']/*[local-name()='text'][1]/*/*:div[1]/p[2]",
            "/tei-TEI/tei-text/tei-body/tei-div/tei-p[2]")) {
      assertEquals(
          "One\nThen «Marek & Tavi» spoke",
          marked(
              view,
              Anchoring.in(view).find(new Range(XPath.of(path + "::6"), XPath.of(path + "::19")))),
          path);
    }
  }

  @Test
  void refinedPathsAndTextNodesAreFollowed() throws Exception {
    TextView view = view("<p xml:id='a'>x <hi>y</hi> Orlan</p><p>Orlan</p>");
    assertEquals(
        "x y «Orlan»\nOrlan",
        marked(
            view,
            Anchoring.in(view)
                .find(new XPath("//p[@xml:id='a']", Optional.of(Quote.of("Orlan"))))));
    assertEquals(
        "x y «Orlan»\nOrlan",
        marked(
            view, Anchoring.in(view).find(new XPath("id('a')", Optional.of(new Position(4, 9))))));
    XPath start = XPath.of("/TEI/text/body/p[1]/text()[2]::1");
    XPath end = XPath.of("/TEI/text/body/p[1]/text()[2]::6");
    assertEquals(
        "x y «Orlan»\nOrlan", marked(view, Anchoring.in(view).find(new Range(start, end))));
  }

  @Test
  void otherXPathsAreRefused() throws Exception {
    TextView view = view("<p>Orlan</p>");
    assertEquals(
        "UNKNOWN: a path with more than child steps, '//p[contains(., 'O')]', is not followed",
        marked(view, Anchoring.in(view).find(XPath.of("//p[contains(., 'O')]"))));
  }

  @Test
  void pathToSeveralElementsIsNotGuessed() throws Exception {
    TextView view = view("<p>One</p><p>Two</p>");
    assertEquals(Outcome.SEVERAL, Anchoring.in(view).find(XPath.of("/TEI/text/body/p")).outcome());
  }

  @Test
  void pathIntoWhatIsLeftOutHasNoPlace() throws Exception {
    TextView view = view("<p>One<note>aside</note></p>");
    assertEquals(
        "MISSING: its path leads to what is left out of this text",
        marked(view, Anchoring.in(view).find(XPath.of("/TEI/text/body/p/note"))));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void tenThousandPlacesInFiveMegabytesAreFoundAgainInLinearTime() throws Exception {
    double small = millis(500_000, 1_000);
    double large = millis(5_000_000, 10_000);
    assertTrue(large < 40 * small, small + " ms for a tenth, " + large + " ms for all");
  }

  private static double millis(int size, int count) throws Exception {
    StringBuilder text = new StringBuilder("<p>An insertion at the beginning. ");
    List<List<Selector>> targets = new ArrayList<>();
    String opening = "The member for ward ";
    int each = size / count;
    int at = 0;
    for (int i = 0; i < count; i++) {
      String words = opening + i + " spoke to the motion. ";
      targets.add(
          List.of(new Position(at + 4, at + 10), new Quote("member", "The ", " for ward " + i)));
      String filler = "Hear, hear. ".repeat((each - words.length()) / 12);
      text.append(words).append(filler);
      at += words.length() + filler.length();
    }
    TextView view = view(text.append("</p>").toString());
    long begin = System.nanoTime();
    List<Anchor> found = Anchoring.in(view).find(targets);
    double millis = (System.nanoTime() - begin) / 1e6;
    for (Anchor anchor : found) {
      assertEquals(Outcome.MOVED, anchor.outcome(), anchor.reason());
    }
    return millis;
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void textOfOneLetterCostsNoMoreThanItsLength() throws Exception {
    TextView view = view("<p>" + "a".repeat(2_000_000) + "</p>");
    List<List<Selector>> targets = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      targets.add(List.of(new Quote("a".repeat(40) + "b", "a", "a")));
      targets.add(List.of(new Quote("a".repeat(40), "b", "b")));
    }
    assertTrue(
        Anchoring.in(view).find(targets).stream().allMatch(anchor -> anchor.span().isEmpty()));
  }

  @Test
  void aPictureJoinedOfSeveralIsOneGrapheme() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    Offsets offsets = Offsets.of("a" + family + "b", OffsetUnit.GRAPHEME);
    assertEquals(3, offsets.length());
    assertEquals(OptionalInt.of(1 + family.length()), offsets.toUtf16(2));
    assertEquals(OptionalInt.empty(), offsets.toUtf16(4));
    assertEquals(2, offsets.fromUtf16(1 + family.length()));
  }
}
