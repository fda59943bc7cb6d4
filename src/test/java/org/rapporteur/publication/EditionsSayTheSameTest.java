package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.xom.Document;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.tei.TeiDocument;

/** The words and speakers of each edition are those of the TEI. */
class EditionsSayTheSameTest {

  private static final String PAGE_SIGN = "\\[(p\\.|S\\.)(\u00A0[^\\]]*)?]";
  private static final Set<String> APART = Set.of("here", "number", "noteref", "page");

  @ParameterizedTest
  @MethodSource("documents")
  void webEditionHasTheWordsAndSpeakersOfTheTei(Path file) throws Exception {
    TeiDocument record = Fixtures.read(file);
    Words words = Words.of(record.tree());
    Element page = XmlGate.xom(Fixtures.PUBLISHER.page(record)).getRootElement();
    assertEquals(words.text(), said(page, "reading"));
    assertEquals(words.notes(), said(page, "notes"));
    List<String> speakers =
        Words.all(page, element -> has(element, "speaker")).stream()
            .map(element -> Words.letters(element.getValue()))
            .toList();
    assertEquals(words.speakers(), speakers);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void textEditionHasTheWordsAndSpeakersOfTheTei(Path file) throws Exception {
    TeiDocument record = Fixtures.read(file);
    Words words = Words.of(record.tree());
    String text = Fixtures.PUBLISHER.text(record);
    String body = text.substring(text.indexOf("\n\n")).replaceAll(PAGE_SIGN, "");
    int notes = words.notes().isEmpty() ? -1 : lastLine(body, Set.of("Notes", "Anmerkungen"));
    String reading = notes < 0 ? body : body.substring(0, notes);
    String said = Words.letters(withoutMarks(reading, record));
    assertTrue(words.text().equals(said), () -> difference(words.text(), said));
    if (notes >= 0) {
      String after = body.substring(body.indexOf('\n', notes + 1));
      assertEquals(words.notes(), Words.letters(withoutMarks(after, record)));
    }
    String paragraphs =
        Arrays.stream(body.split("\n\n+")).map(Words::letters).collect(Collectors.joining("\n"));
    for (String speaker : words.speakers()) {
      assertTrue(("\n" + paragraphs).contains("\n" + speaker), speaker);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void printEditionHasTheWordsAndSpeakersOfTheTei(Path file) throws Exception {
    if (file.endsWith("wide-letters.xml")) {
      return; // letters that no font has; GlyphsTest looks at them
    }
    TeiDocument record = Fixtures.read(file);
    Words words = Words.of(record.tree());
    try (PDDocument pdf = Loader.loadPDF(Fixtures.PUBLISHER.pdf(record))) {
      Printed printed = new Printed();
      printed.getText(pdf);
      String plain = withoutNumbers(printed.body.toString().replaceAll(PAGE_SIGN, ""), record);
      String body = Words.letters(plain);
      assertTrue(body.contains(words.text()), () -> difference(words.text(), body));
      assertEquals(words.notes(), Words.letters(printed.notes.toString()));
      String bold = Words.letters(printed.bold.toString());
      int from = 0;
      for (String speaker : words.speakers()) {
        from = bold.indexOf(speaker, from);
        assertTrue(from >= 0, () -> speaker + " is not set as a speaker in " + bold);
        from += speaker.length();
      }
    }
  }

  @Test
  void lostWordIsNoticed() throws Exception {
    TeiDocument record = Fixtures.sample();
    Document without = XmlGate.xom(record.text().replace("nobody has told", "nobody told"));
    Element page = XmlGate.xom(Fixtures.PUBLISHER.page(record)).getRootElement();
    assertNotEquals(Words.of(without).text(), said(page, "reading"));
  }

  static Stream<Path> documents() {
    return Fixtures.documents();
  }

  private static String said(Element page, String part) {
    StringBuilder words = new StringBuilder();
    Words.all(page, element -> element.getLocalName().equals("section") && has(element, part))
        .forEach(section -> say(section, words));
    return Words.letters(words.toString());
  }

  private static void say(Element element, StringBuilder words) {
    boolean title = element.getAttributeValue("id") != null && element.getLocalName().equals("h2");
    boolean heading = title && element.getAttributeValue("id").equals("edition.notes");
    if (heading || has(element, "back") || APART.stream().anyMatch(kind -> has(element, kind))) {
      return;
    }
    for (int i = 0; i < element.getChildCount(); i++) {
      Node child = element.getChild(i);
      if (child instanceof Text text) {
        words.append(text.getValue());
      } else if (child instanceof Element inner) {
        say(inner, words);
      }
    }
  }

  private static boolean has(Element element, String kind) {
    String kinds = element.getAttributeValue("class");
    return kinds != null && List.of(kinds.split(" ")).contains(kind);
  }

  private static int lastLine(String text, Set<String> lines) {
    return lines.stream().mapToInt(line -> text.lastIndexOf("\n" + line + "\n")).max().orElse(-1);
  }

  /** Takes away the marks of notes and the numbers of lists, which are no words. */
  private static String withoutMarks(String text, TeiDocument record) throws Exception {
    long notes =
        Words.all(record.tree().getRootElement(), e -> e.getLocalName().equals("note")).size();
    String plain = notes == 0 ? text : text.replaceAll("\\[\\d{1,2}]", "");
    return withoutNumbers(plain, record);
  }

  /** The numbers of items are the editions' own. */
  private static String withoutNumbers(String text, TeiDocument record) {
    boolean numbered = record.text().contains("rend=\"numbered\"");
    return numbered ? text.replaceAll("\\b\\d\\. ?", "") : text;
  }

  private static String difference(String expected, String actual) {
    int most = 0;
    for (int step = Integer.highestOneBit(expected.length()); step > 0; step /= 2) {
      if (most + step <= expected.length() && actual.contains(expected.substring(0, most + step))) {
        most += step;
      }
    }
    return "the edition loses the words after: "
        + expected.substring(Math.max(0, most - 60), most)
        + " | "
        + expected.substring(most, Math.min(expected.length(), most + 60));
  }

  /** Tells the words of the page from running heads, page numbers and footnotes. */
  private static final class Printed extends PDFTextStripper {

    private static final float HEAD = 66;
    private static final float FOOT = 614;
    private static final float NOTE_NUMBER = 7;
    private static final float NOTE = 8.3f;

    final StringBuilder body = new StringBuilder();
    final StringBuilder notes = new StringBuilder();
    final StringBuilder bold = new StringBuilder();

    @Override
    protected void processTextPosition(TextPosition letter) {
      float size = letter.getFontSize();
      float y = letter.getYDirAdj();
      if (y < HEAD || y > FOOT || size < NOTE_NUMBER) {
        return;
      }
      if (size < NOTE) {
        notes.append(letter.getUnicode());
        return;
      }
      body.append(letter.getUnicode());
      if (letter.getFont().getName().contains("Bold")) {
        bold.append(letter.getUnicode());
      }
    }

    Printed() throws IOException {
      super();
    }
  }
}
