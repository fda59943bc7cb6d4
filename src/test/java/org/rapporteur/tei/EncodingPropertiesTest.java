package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nu.xom.Element;
import nu.xom.Elements;
import nu.xom.ParsingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.Rapporteur;
import org.rapporteur.recognition.TranscriptRecogniser;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Transcript;

/** What holds for any text at all; a failure names the seed that shows it. */
class EncodingPropertiesTest {

  private static final List<String> GARBAGE =
      List.of(
          "[",
          "]",
          "(",
          ")",
          "[[",
          "))",
          "**",
          "*",
          ":",
          "：",
          ". —",
          "-",
          "—",
          "\n",
          "\r",
          "\r\n",
          "\n\n",
          "\f",
          "\t",
          " ",
          "\u00A0",
          "\u2003",
          "\u200B",
          "\uFEFF",
          "\u0000",
          "\u0008",
          "\u001F",
          "\u0085",
          "\u2028",
          "\uFFFE",
          "\uFFFF",
          "\uD800",
          "\uDC00",
          "\uD834\uDD1E",
          "Orlan",
          "Mr. ",
          "Participants:",
          "Date:",
          "4 March 1962",
          "12",
          "- 3 -",
          "[Page 4]",
          "a",
          "B",
          "Đ",
          "ﬁ",
          "&",
          "<",
          ">",
          "]]>",
          "\"",
          "'",
          "<!--",
          "<?x?>",
          "Q",
          "Time: ",
          "Citation:",
          "Skip to content",
          "1. ",
          "_",
          "|",
          "\\",
          "%",
          "{",
          "}",
          "…",
          "[...]");

  private static final Rapporteur RAPPORTEUR = Rapporteur.create();

  static LongStream seeds() {
    return LongStream.range(0, 250);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostOfAnInventedTranscript(long seed) throws UnreadableTeiException {
    String text = new InventedTranscript(seed).text();
    assertKept(text, encoded(text));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostOfGarbage(long seed) throws UnreadableTeiException {
    String text = garbage(new Random(seed));
    assertKept(text, encoded(text));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void idsAreUniqueAndEveryPointerHasItsTarget(long seed) throws Exception {
    for (String text : List.of(new InventedTranscript(seed).text(), garbage(new Random(seed)))) {
      Element root = root(encoded(text));
      List<String> ids = new ArrayList<>();
      Set<String> persons = new HashSet<>();
      List<String> pointers = new ArrayList<>();
      each(
          root,
          element -> {
            TeiNames.id(element).lines().forEach(ids::add);
            if (element.getLocalName().equals("person")) {
              persons.add("#" + TeiNames.id(element));
            }
            pointers.addAll(pointers(element, "target"));
          });
      assertEquals(ids.size(), new HashSet<>(ids).size(), "an id is used twice");
      each(root, element -> assertTrue(persons.containsAll(pointers(element, "who"))));
      ids.forEach(id -> pointers.remove("#" + id));
      assertTrue(ids.stream().map(id -> "#" + id).toList().containsAll(pointers));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void idsOfTheOtherTurnsStayWhenATurnIsInserted(long seed) throws Exception {
    InventedTranscript invented = new InventedTranscript(seed);
    List<String> before = turnIds(invented.text());
    List<String> after = turnIds(invented.withOneMoreTurn());
    assertTrue(after.containsAll(before), () -> before + " are not all in " + after);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aTurnIsFoundForEachThatWasInvented(long seed) throws Exception {
    InventedTranscript invented = new InventedTranscript(seed);
    assertEquals(turnIds(invented.text()).size() + 1, turnIds(invented.withOneMoreTurn()).size());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsWrittenIsValid(long seed) {
    for (String text : List.of(new InventedTranscript(seed).text(), garbage(new Random(seed)))) {
      Report report = RAPPORTEUR.validate(encoded(text));
      assertFalse(report.hasErrors(), () -> report.findings() + " in\n" + text);
    }
  }

  private static String garbage(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(400);
    for (int i = 0; i < pieces; i++) {
      text.append(GARBAGE.get(random.nextInt(GARBAGE.size())));
    }
    return text.toString();
  }

  private static TeiDocument encoded(String text) {
    SourceText source = SourceText.of("invented.txt", text);
    Transcript transcript = TranscriptRecogniser.create().recognise(source);
    transcript.ledger();
    return TeiEncoder.of(EditionDescription.none()).encode(transcript);
  }

  private static void assertKept(String text, TeiDocument document) throws UnreadableTeiException {
    assertEquals(
        Characters.visible(text), Characters.visible(TranscriptExtractor.extract(document)));
  }

  private static Element root(TeiDocument document) throws ParsingException {
    return document.tree().getRootElement();
  }

  private static List<String> turnIds(String text) throws ParsingException {
    List<String> ids = new ArrayList<>();
    each(
        root(encoded(text)),
        element -> {
          if (element.getLocalName().equals("sp")) {
            ids.add(TeiNames.id(element));
          }
        });
    return ids;
  }

  private static List<String> pointers(Element element, String attribute) {
    String value = TeiNames.value(element, attribute);
    return value.isEmpty()
        ? List.of()
        : Stream.of(value.split(" ", -1)).filter(pointer -> pointer.startsWith("#")).toList();
  }

  private static void each(Element element, Consumer<Element> told) {
    told.accept(element);
    Elements children = element.getChildElements();
    for (int i = 0; i < children.size(); i++) {
      each(children.get(i), told);
    }
  }
}
