package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** Holds over generated documents and sets; a failure names its seed. */
class AnnotationPropertiesTest {

  private static final int RUNS = 400;
  private static final String[] ELEMENTS = {"date", "persName", "rs", "hi", "term", "p", "idno"};

  private interface Property {
    void check(Random random, TeiDocument document) throws UnreadableTeiException;
  }

  private static void forAll(Property property) throws UnreadableTeiException {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      TeiDocument document = document(random);
      try {
        property.check(random, document);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + document.text(), e);
      }
    }
  }

  private static TeiDocument document(Random random) {
    StringBuilder text =
        new StringBuilder(
            "<!DOCTYPE TEI [<!ENTITY v \"Port Vess\">]>"
                + "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><div>");
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append("\n <p>").append(inline(random, 0)).append("</p>");
    }
    return TeiDocument.of("generated.xml", text.append("</div></body></text></TEI>").toString());
  }

  private static String inline(Random random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      text.append(
          switch (random.nextInt(depth > 4 ? 8 : 12)) {
            case 0, 1 -> "word ";
            case 2 -> " \r\n ";
            case 3 -> "&v;&#xE9;";
            case 4 -> "<![CDATA[ & x ]]>";
            case 5 -> "<pb n=\"1\"/>";
            case 6 -> "𝔄<lb break='no'/> \u00ADb";
            case 7 -> "<!-- c --><?p i?>";
            case 8 -> "<note>" + inline(random, depth + 1) + "</note>";
            case 9 -> "<hi>" + inline(random, depth + 1) + "</hi>";
            case 10 -> "<date >" + inline(random, depth + 1) + "</date >";
            default -> "<supplied>" + inline(random, depth + 1) + "</supplied>";
          });
    }
    return text.toString();
  }

  private static AnnotationSet annotations(Random random, TextView view) {
    List<Annotation> annotations = new ArrayList<>();
    int length = view.text().length();
    for (int i = random.nextInt(20); i > 0 && length > 0; i--) {
      int start = random.nextInt(length);
      int end = start + 1 + random.nextInt(Math.min(12, length - start));
      annotations.add(
          Annotation.of(new TextSpan(start, end), ELEMENTS[random.nextInt(ELEMENTS.length)])
              .with("n", "a<&\"" + i));
    }
    return AnnotationSet.of(view, annotations);
  }

  @Test
  void theMapIsTotalAndMonotonicBothWays() throws UnreadableTeiException {
    forAll(
        (random, document) -> {
          TextView view = TextView.of(document);
          OffsetMap map = view.map();
          int last = 0;
          for (int i = 0; i <= view.text().length(); i++) {
            assertTrue(map.startInSource(i) >= last);
            assertTrue(i == 0 || map.endInSource(i) >= map.endInSource(i - 1));
            last = map.startInSource(i);
          }
          last = 0;
          for (int i = -1; i <= document.text().length() + 1; i++) {
            assertTrue(map.toView(i) >= last && map.toView(i) <= view.text().length());
            last = map.toView(i);
          }
        });
  }

  @Test
  void aSpanSurvivesTheWayToTheSourceAndBack() throws UnreadableTeiException {
    forAll(
        (random, document) -> {
          TextView view = TextView.of(document);
          for (Annotation annotation : annotations(random, view).annotations()) {
            TextSpan back = view.map().toView(view.map().toSource(annotation.span()));
            String words = view.text(annotation.span());
            assertTrue(
                back.contains(annotation.span()) || !words.equals(words.strip()),
                back + " of " + annotation.span());
          }
        });
  }

  @Test
  void conflictsAreWhatDoesNotNest() throws UnreadableTeiException {
    TextView view =
        TextView.of(
            TeiDocument.of("t.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'>abcdefgh</TEI>"));
    Annotation inner = Annotation.of(new TextSpan(1, 3), "hi");
    Annotation across = Annotation.of(new TextSpan(2, 5), "hi");
    Annotation outer = Annotation.of(new TextSpan(0, 4), "hi");
    assertEquals(
        List.of(new AnnotationSet.Conflict(AnnotationSet.Conflict.Kind.CROSSING, inner, across)),
        AnnotationSet.of(view, List.of(inner, across, outer)).conflicts());
  }
}
