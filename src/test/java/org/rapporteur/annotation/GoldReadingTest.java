package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
          "list",
          "castItem",
          "titlePart",
          "dateline",
          "signed",
          "salute",
          "trailer",
          "person");

  private static final String EDGE = "\u0001";

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

  /** Every character but white space and soft hyphens, and where a block begins or ends. */
  private static String naive(TextView view) {
    StringBuilder text = new StringBuilder();
    String source = view.document().text();
    List<TeiEvent> events = view.index().events();
    Set<TeiElement> skipped = new HashSet<>();
    view.leftOut().forEach(left -> skipped.add(left.element()));
    for (int i = view.element().firstEvent() + 1; i < view.element().lastEvent(); i++) {
      TeiEvent event = events.get(i);
      boolean block = BLOCKS.contains(event.element().name());
      switch (event.kind()) {
        case START -> {
          boolean skips = skipped.contains(event.element());
          text.append(block && !skips ? EDGE : "");
          i = skips ? event.element().lastEvent() : i;
        }
        case END -> text.append(block ? EDGE : "");
        case TEXT, CDATA -> text.append(event.content().of(source));
        case REFERENCE -> text.append(event.value());
        default -> {}
      }
    }
    return text.toString().replaceAll("[ \\n\\t\\r\u00AD]", "");
  }

  @Test
  void noWordIsLostAndNoTwoRunTogetherAcrossBlocks() throws IOException, UnreadableTeiException {
    int edges = 0;
    for (TeiDocument document : documents()) {
      for (TextView view : views(document)) {
        String naive = naive(view);
        assertEquals(naive.replace(EDGE, ""), view.text().replaceAll("[ \\n]", ""));
        int at = 0;
        for (String block : naive.split(EDGE, -1)) {
          assertTrue(at == 0 || at >= view.text().length() || isEdge(view.text(), at), block);
          at = after(view.text(), at, block.length());
          edges++;
        }
      }
    }
    assertTrue(edges > 10_000);
  }

  private static boolean isEdge(String text, int at) {
    return text.charAt(at) == '\n' || text.charAt(at - 1) == '\n';
  }

  /** Where a number of characters that are no white space end. */
  private static int after(String text, int from, int count) {
    int at = from;
    for (int left = count; left > 0; at++) {
      left -= text.charAt(at) == ' ' || text.charAt(at) == '\n' ? 0 : 1;
    }
    return at;
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
