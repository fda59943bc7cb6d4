package org.rapporteur.annotation.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** Copies as colleagues, older editions and language models write them. */
class MarkedCopyTest {

  private static final String TEXT =
      "Then Marek Orlan, of the \"Port Vess\" ferry office, spoke for an hour - slowly.\n"
          + "He did not say who would pay for the re-building of the harbour & its lights.";

  private static TextView view(String text) throws UnreadableTeiException {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</p><p>");
    return TextView.of(
        TeiDocument.of(
            "record.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>"
                + escaped
                + "</p></body></text></TEI>"));
  }

  private static MarkedCopy.Carried carried(String copy) throws UnreadableTeiException {
    return MarkedCopy.read(copy).onto(view(TEXT));
  }

  /** Each annotation as its element, its attributes and its words. */
  private static List<String> shown(MarkedCopy.Carried carried) {
    return carried.set().annotations().stream()
        .map(a -> a.element() + a.attributes() + carried.set().view().text(a.span()))
        .toList();
  }

  private static List<Rule> rules(MarkedCopy.Carried carried) {
    return carried.report().findings().stream().map(Finding::rule).toList();
  }

  private static String marked(String words, String tagged) {
    assertTrue(TEXT.contains(words));
    return TEXT.replace(words, tagged);
  }

  @Test
  void tagIsCarriedOverAndNoCharacter() throws UnreadableTeiException {
    var carried =
        carried(
            "THEN Marek <persName ref=\"#orl\">Orlan</persName>, of the Port Vess ferry office, has"
                + " spoken for one hour.\nHe did not say who would pay for the rebuilding of"
                + " the harbor and its lights.");
    assertEquals(List.of("persName{ref=#orl}Orlan"), shown(carried));
    assertEquals(List.of(), rules(carried));
    assertEquals(1, carried.tags());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<persName ref=\"#o\">Marek Orlan</persName>",
        "<persName ref='#o'>Marek Orlan</persName>",
        "<persName ref=#o>Marek Orlan</persName>",
        "<persName ref=“#o”>Marek Orlan</persName>",
        "<persName ref=\\\"#o\\\">Marek Orlan</persName>",
        "<persName ref = \"#o>Marek Orlan</persName>",
        "<PERSNAME ref=\"#o\">Marek Orlan</persname >",
        "<tei:persName ref=\"#o\">Marek Orlan</tei:persName>",
        "<persName\n ref=\"&#35;o\" > Marek\n  Orlan </persName>",
        "<hit ref=\"#x\"><persName ref=\"#o\">Marek Orlan</persName></hit>",
        "<!-- a < b --><persName ref=\"#o\">Marek<lb/>Orlan</persName><?x?>",
      })
  void tagIsReadHoweverItIsWritten(String tagged) throws UnreadableTeiException {
    var carried = carried(marked("Marek Orlan", tagged));
    assertEquals(List.of("persName{ref=#o}Marek Orlan"), shown(carried));
    assertEquals(List.of(), rules(carried));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = '→',
      value = {
        "<term>Marek Orlan → it has no end tag",
        "Marek Orlan</term> → it is an end tag without a start tag",
        "<term Marek Orlan → it has no '>'",
        "<term key>Marek Orlan</term> → the attribute 'key' has no value",
        "<term n=\"1\" n=\"2\">Marek Orlan</term> → the attribute 'n' stands in it twice",
        "<term 1=\"1\">Marek Orlan</term> → '1' is no name of an attribute",
        "<term n=\"&#xFFFE;\uFFFE\">Marek Orlan</term> → the attribute 'n' holds a character that XML forbids",
        "<term n=\"a>Marek\" Orlan</term> → the quotation mark of a value is not closed",
      })
  void tagThatCannotBeReadIsReported(String tagged, String why) throws UnreadableTeiException {
    var carried = carried(marked("Marek Orlan", tagged));
    assertEquals(List.of(), shown(carried));
    assertEquals(List.of(Rule.ANNOTATION_UNREADABLE), rules(carried));
    assertEquals(
        "The tag 'term' was not carried over: " + why + ".",
        carried.report().findings().get(0).message());
  }

  @Test
  void answerOfAModelMayHaveAFenceAndSentencesAroundIt() throws UnreadableTeiException {
    String tagged = marked("Port Vess", "<placeName>Port Vess</placeName>").replace('"', '”');
    var carried =
        carried("Sure! Here is the text with tags:\n\n```xml\n" + tagged + "\n```\nDone.");
    assertEquals(List.of("placeName{}Port Vess"), shown(carried));
    assertEquals(List.of(), rules(carried));
  }

  @Test
  void nestedAndCrossingTagsAreAnnotations() throws UnreadableTeiException {
    var carried =
        carried(
            marked(
                "of the \"Port Vess\" ferry office",
                "<seg>of the \"<name>Port <term>Vess</name>\" ferry</term></seg> office"));
    assertEquals(
        List.of("seg{}of the \"Port Vess\" ferry", "name{}Port Vess", "term{}Vess\" ferry"),
        shown(carried));
  }

  @Test
  void typographyAndEntitiesDoNotCount() throws UnreadableTeiException {
    var carried =
        carried(
            "Then Marek Orlan, of the <q>“Port Vess”</q> ferry office, spoke for an <time>hour —"
                + " slowly</time>. He did not say who would pay for the <term>re&shy;building</term>"
                + " of the <term>har-\nbour &amp; its</term> lights.");
    assertEquals(
        List.of(
            "q{}\"Port Vess\"", "time{}hour - slowly", "term{}re-building", "term{}harbour & its"),
        shown(carried));
    assertEquals(List.of(), rules(carried));
  }

  @Test
  void anAmpersandAndALessThanSignAreText() throws UnreadableTeiException {
    TextView view = view("If a < b & b <c then Orlan < 3 pays, and a <b and c> d.");
    var carried =
        MarkedCopy.read("If a < b & b <c then <name>Orlan</name> < 3 pays, and a <b and c> d.")
            .onto(view);
    assertEquals(List.of("name{}Orlan"), shown(carried));
    assertEquals(0, carried.ignored());
  }

  @Test
  void wordsThatWereChangedAreReportedWithBothPlaces() throws UnreadableTeiException {
    var carried = carried(marked("Marek Orlan", "<persName>Marek Orlov</persName>"));
    Finding finding = carried.report().findings().get(0);
    assertEquals(
        "'persName' around “Marek Orlov” was not carried over: the words at its edges are not those"
            + " of the text.",
        finding.message());
    assertEquals("marked copy:1:6", finding.location().toString());
    assertEquals("record.xml:1:62", finding.related().get(0).toString());
    assertEquals(List.of(), shown(carried));
  }

  @Test
  void passageThatTheTextHasTwiceIsNotGuessed() throws UnreadableTeiException {
    TextView view = view("He spoke of Orlan then.\nThe lamp went out.\nHe spoke of Orlan then.");
    var carried = MarkedCopy.read("He spoke of <name>Orlan</name> then.").sharing(0).onto(view);
    assertEquals(List.of(Rule.ANNOTATION_PLACE_AMBIGUOUS), rules(carried));
    assertEquals(List.of(), shown(carried));
  }

  @Test
  void markedWordsOfWhichTooManyDifferAreReported() throws UnreadableTeiException {
    var carried =
        carried(
            marked("of the \"Port Vess\" ferry", "<seg>of a new and small line, Port ferry</seg>"));
    assertEquals(List.of(Rule.ANNOTATION_WORDS_MISSING), rules(carried));
  }

  @Test
  void pointHasItsPlaceBetweenTheSameWords() throws UnreadableTeiException {
    var carried =
        MarkedCopy.read(
                marked("ferry office", "ferry <pb n='2'/>office").replace("hour", "ho<lb/>ur"),
                "pb",
                "lb")
            .onto(view(TEXT));
    assertEquals(
        List.of(TEXT.indexOf("office"), TEXT.indexOf("ur - slowly")),
        carried.set().annotations().stream().map(a -> a.span().start()).toList());
    assertTrue(carried.set().annotations().stream().allMatch(Annotation::isPoint));
  }

  @Test
  void partsOfWordsKeepTheirEdges() throws UnreadableTeiException {
    var carried = carried(marked("re-building", "<hi>re</hi>-<hi>build</hi>ing"));
    assertEquals(List.of("hi{}re", "hi{}build"), shown(carried));
  }

  @Test
  void tagsOfOtherNamesAreCounted() throws UnreadableTeiException {
    var carried =
        MarkedCopy.read(
                "<p>" + marked("Port Vess", "<name>Port <b>Vess</b></name>") + "</p>", "date")
            .onto(view(TEXT));
    assertEquals(3, carried.ignored());
    assertEquals(0, carried.tags());
  }

  @Test
  void copyOfAnotherTextGivesOneFindingAndNothingElse() throws UnreadableTeiException {
    String other =
        "Then <name>Orlan</name> sang in the <name>hall</name>; nobody listened, and the band of"
            + " the guard played on until morning came with rain from the east.";
    assertEquals(List.of(Rule.ANNOTATION_COPY_OF_ANOTHER_TEXT), rules(carried(other)));
    assertEquals(List.of(), shown(carried(other)));
  }

  @Test
  void excerptIsPlacedIfItIsAskedFor() throws UnreadableTeiException {
    MarkedCopy copy =
        MarkedCopy.read("who would pay for the <term>re-building</term> of the harbour");
    assertEquals(List.of(Rule.ANNOTATION_COPY_OF_ANOTHER_TEXT), rules(copy.onto(view(TEXT))));
    assertEquals(List.of("term{}re-building"), shown(copy.sharing(0.2).onto(view(TEXT))));
    assertThrows(IllegalArgumentException.class, () -> copy.sharing(Double.NaN));
  }

  @Test
  void swappedParagraphsAreFound() throws UnreadableTeiException {
    String[] lines = marked("Port Vess", "<placeName>Port Vess</placeName>").split("\n");
    assertEquals(List.of("placeName{}Port Vess"), shown(carried(lines[1] + "\n" + lines[0])));
  }

  @Test
  void teiGivesItsOwnElementsWithoutHeaderAndNotes() throws UnreadableTeiException {
    TeiDocument copy =
        TeiDocument.of(
            "copy.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><name>Nobody</name></teiHeader>"
                + "<text><body><ab>"
                + marked(
                        "Marek Orlan",
                        "<persName ref=\"#o\">Marek<note>so <name>Tavi</name></note> Orlan</persName>")
                    .replace("&", "&amp;")
                + "</ab></body></text></TEI>");
    var carried = MarkedCopy.of(copy).onto(view(TEXT));
    assertEquals(List.of("persName{ref=#o}Marek Orlan"), shown(carried));
    assertEquals(1, carried.tags());
  }

  @Test
  void nameThatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MarkedCopy.read("", "a b"));
  }

  @Test
  void emptyTextsAreNoTrouble() throws UnreadableTeiException {
    assertEquals(List.of(), shown(MarkedCopy.read("").onto(view(""))));
    assertEquals(1, MarkedCopy.read("<name/>").onto(view("")).set().annotations().size());
    assertEquals(1, MarkedCopy.read("<name>x</name>").onto(view("")).report().findings().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<!--", "&", "<name n=\"", "<name>", "</name>", "<a b ", "-\n", "“"})
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void wildTextsTakeNoLongerThanOthers(String again) throws UnreadableTeiException {
    var carried = MarkedCopy.read(again.repeat(100_000)).onto(view(TEXT));
    assertEquals(List.of(), shown(carried));
  }

  @Test
  void randomTextsNeverFail() throws UnreadableTeiException {
    String[] parts = {
      "<name",
      ">",
      "</name>",
      " n=",
      "\"",
      "'",
      "<",
      "&",
      "&amp;",
      "&#x0;",
      "/",
      "Orlan ",
      "Marek",
      "-",
      "\uD835",
      "\uDD04",
      "e\u0301",
      "\n",
      "<![CDATA[",
      "]]>",
      "<p>",
      "港",
      "…"
    };
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      StringBuilder copy = new StringBuilder();
      random.ints(random.nextInt(40), 0, parts.length).forEach(i -> copy.append(parts[i]));
      String text = copy.toString().replaceAll("[<>&]|\\p{Cs}", " ");
      var carried = MarkedCopy.read(copy.toString()).sharing(0).onto(view(text));
      int told = carried.set().annotations().size() + carried.report().findings().size();
      assertEquals(carried.tags(), told, "seed " + seed);
      for (Annotation annotation : carried.set().annotations()) {
        TextSpan span = annotation.span();
        String words = carried.set().view().text(span);
        assertEquals(words.strip(), words, "seed " + seed);
      }
    }
  }

  @Test
  void theChainedPartsOfACopyAreOneAnnotation() throws UnreadableTeiException {
    TeiDocument copy =
        TeiDocument.of(
            "copy.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>In the hall <hi>stood Nora"
                + " <name xml:id='a' next='#b'>Lind</name></hi> <name xml:id='b' prev='#a'>of"
                + " Vess</name> and she spoke for an hour</p></body></text></TEI>");
    TextView view = view("In the hall stood Nora Lind of Vess and she spoke for an hour");
    MarkedCopy.Carried carried = MarkedCopy.of(copy).onto(view);
    Annotation name = carried.set().named("name").annotations().get(0);
    assertEquals(1, carried.set().named("name").annotations().size());
    assertEquals(Map.of("xml:id", "a"), name.attributes());
    assertEquals(List.of("Lind", "of Vess"), name.spans().stream().map(view::text).toList());
  }
}
