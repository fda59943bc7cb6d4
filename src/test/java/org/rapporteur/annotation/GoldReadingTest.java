package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.Outside;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.UnreadableTeiException;

/** Documents that others wrote are read as a plain reader would read them. */
class GoldReadingTest {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ab",
          "head",
          "sp",
          "speaker",
          "u",
          "l",
          "lg",
          "item",
          "cell",
          "row",
          "div",
          "div1",
          "div2",
          "stage",
          "list",
          "castItem",
          "titlePart",
          "dateline",
          "signed",
          "salute",
          "trailer",
          "note",
          "person",
          "bibl");

  private static List<TeiDocument> documents() throws IOException {
    List<TeiDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Outside.shared("gold/dev"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        documents.add(TeiDocument.read(file));
      }
    }
    assertTrue(documents.size() > 40);
    return documents;
  }

  private static List<TextView> views(TeiDocument document) throws UnreadableTeiException {
    List<TextView> views = new ArrayList<>(TextView.all(document));
    views.add(TextView.of(document, Reading.EDITED.with("note", "fw", "del")));
    views.add(TextView.of(document, Reading.SOURCE.with("teiHeader", "standOff", "gap")));
    return views;
  }

  /** Every character but white space, and white space where a block begins or ends. */
  private static String naive(TextView view) {
    StringBuilder text = new StringBuilder();
    String source = view.document().text();
    List<TeiEvent> events = view.index().events();
    List<TeiElement> leftOut = view.leftOut().stream().map(TextView.LeftOut::element).toList();
    Set<TeiElement> skipped = Set.copyOf(leftOut);
    for (int i = view.element().firstEvent() + 1; i < view.element().lastEvent(); i++) {
      TeiEvent event = events.get(i);
      boolean block = BLOCKS.contains(event.element().name());
      switch (event.kind()) {
        case START -> {
          text.append(block ? " " : "");
          i = skipped.contains(event.element()) ? event.element().lastEvent() : i;
        }
        case END -> text.append(block ? " " : "");
        case TEXT, CDATA -> text.append(event.content().of(source));
        case REFERENCE -> text.append(event.value());
        default -> {}
      }
    }
    return text.toString().replace("\u00AD", "");
  }

  @Test
  void noWordIsLostAndNoTwoRunTogetherAcrossBlocks() throws IOException, UnreadableTeiException {
    for (TeiDocument document : documents()) {
      for (TextView view : views(document)) {
        String read = view.text().replaceAll("[ \\n]", "");
        assertEquals(naive(view).replaceAll("[ \\n\\t\\r]", ""), read, document.name());
        List<String> words = words(view.text());
        int at = 0;
        for (String word : words(naive(view))) {
          while (at < words.size() && !word.contains(words.get(at))) {
            at++;
          }
          assertTrue(at < words.size(), document.name() + " runs together: " + word);
        }
      }
    }
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[ \\n\\t\\r]+")).filter(word -> !word.isEmpty()).toList();
  }

  @Test
  void linesAreTrimmedAndTheMapIsTotalAndMonotonic() throws IOException, UnreadableTeiException {
    for (TeiDocument document : documents()) {
      for (TextView view : views(document)) {
        assertEquals(view.text(), view.text().replaceAll("(?m)^ +| +$| +(?= )|\\n(?=\\n)", ""));
        MapTest.totalAndMonotonic(view);
      }
    }
  }
}
