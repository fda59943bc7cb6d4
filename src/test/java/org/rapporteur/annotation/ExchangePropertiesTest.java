package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.annotation.exchange.AnnotationFormat;
import org.rapporteur.annotation.exchange.AnnotationJson;
import org.rapporteur.annotation.exchange.AnnotationTable;
import org.rapporteur.annotation.exchange.OffsetUnit;
import org.rapporteur.annotation.exchange.Placement;
import org.rapporteur.annotation.exchange.WebAnnotations;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/** What goes out comes in again, over generated documents; a failure names its seed. */
class ExchangePropertiesTest {

  private static final int SEEDS = 1000;

  static List<AnnotationFormat> formats() {
    return List.of(
        WebAnnotations.standard(),
        WebAnnotations.standard().withPaths().countedIn(OffsetUnit.UTF16),
        AnnotationJson.standard(),
        AnnotationJson.standard().countedIn(OffsetUnit.UTF16),
        AnnotationTable.standard(),
        AnnotationTable.standard().countedIn(OffsetUnit.UTF16));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsReadAsTheSameAnnotations(AnnotationFormat format) throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      TeiDocument document = GeneratedTei.of(random);
      TextView view = TextView.of(document);
      AnnotationSet set = AnnotationSet.of(view, annotations(random, view));
      String file = format.write(set);
      Placement read = format.read(SourceText.of("annotations", file), view);
      String failed = "seed " + seed + "\n" + file + "\n" + document.text();
      assertEquals(List.of(), read.report().findings(), failed);
      assertEquals(set.annotations(), read.set().annotations(), failed);
      assertEquals(file, format.write(read.set()), failed);
    }
  }

  /** Annotations of all that an annotation can be, on whole characters. */
  private static List<Annotation> annotations(Random random, TextView view) {
    List<Annotation> annotations = new ArrayList<>();
    for (Annotation wild : GeneratedTei.annotations(random, view)) {
      Annotation whole = wild.on(List.of(whole(wild.span(), view.text())));
      annotations.add(varied(random, whole, annotations.size()));
    }
    return annotations;
  }

  private static TextSpan whole(TextSpan span, String text) {
    int start = boundary(span.start(), text);
    return new TextSpan(start, Math.max(start, boundary(span.end(), text)));
  }

  private static int boundary(int offset, String text) {
    boolean inside =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private static Annotation varied(Random random, Annotation plain, int number) {
    Annotation annotation = plain;
    if (annotation.span().isEmpty()) {
      annotation =
          new Annotation("", List.of(annotation.span()), plain.tag(), List.of(), Claim.NONE);
    } else if (annotation.span().length() > 8 && random.nextInt(3) == 0) {
      TextSpan span = annotation.span();
      annotation =
          annotation.on(
              List.of(
                  new TextSpan(span.start(), span.start())
                      .hull(new TextSpan(span.end(), span.end()))));
    }
    if (random.nextInt(3) == 0) {
      annotation = annotation.named(random.nextBoolean() ? "a" + number : "urn:x:" + number);
    }
    if (random.nextInt(3) == 0) {
      annotation = annotation.with("ref", "#orlan ../edition.xml#vess");
    }
    if (random.nextInt(4) == 0) {
      annotation = annotation.with("cert", "low").with("xml:lang", "en").with("start", "=1+1");
    }
    if (random.nextInt(3) == 0) {
      annotation = annotation.by(new Claim("#tagger", "0.85", "=seen, \"so\"\nthere"));
    }
    if (random.nextInt(3) == 0) {
      annotation = annotation.with(Remark.comment("-a \"comment\"; \uD835\uDD04\tx\r\ny"));
    }
    if (random.nextInt(5) == 0) {
      annotation =
          annotation
              .with(Remark.link("https://example.org/a b"))
              .with(new Remark("tagging", "date", "", "text/plain", "en"))
              .with(new Remark("", "", "", "", ""))
              .with(new Remark("identifying", "both", "#x", "", ""))
              .with(new Remark("describing", "", "#x", "image/png", ""));
    }
    if (random.nextInt(6) == 0) {
      annotation =
          new Annotation(
              annotation.id(),
              annotation.spans(),
              random.nextBoolean() ? Optional.of(Tag.of("person")) : Optional.empty(),
              annotation.remarks(),
              annotation.claim());
    }
    return annotation;
  }

  @Test
  void pathsAloneLeadToTheSameWords() throws Exception {
    int paths = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      TeiDocument document = GeneratedTei.of(random);
      TextView view = TextView.of(document);
      List<Annotation> annotations = new ArrayList<>();
      for (Annotation wild : GeneratedTei.annotations(random, view)) {
        TextSpan span = whole(wild.span(), view.text());
        boolean edges = span.isEmpty() || !view.text(span).equals(view.text(span).strip());
        if (!edges && !divides(view, span)) {
          annotations.add(wild.on(List.of(span)));
        }
      }
      AnnotationSet set = AnnotationSet.of(view, annotations);
      String file =
          WebAnnotations.standard()
              .withPaths()
              .write(set)
              .replaceAll(
                  "(?s)\\{\\s*\"type\": \"Text(Position|Quote)Selector\",[^{}]*\\},(?=\\s*\\{)",
                  "");
      assertFalse(file.contains("\"exact\""), file);
      Placement read = WebAnnotations.standard().read(SourceText.of("paths", file), view);
      String failed = "seed " + seed + "\n" + file + "\n" + document.text();
      assertEquals(List.of(), read.report().findings(), failed);
      assertEquals(set.annotations(), read.set().annotations(), failed);
      paths += annotations.size();
    }
    assertTrue(paths > SEEDS, paths + " paths");
  }

  /** Whether a span begins or ends within what a single reference stands for. */
  private static boolean divides(TextView view, TextSpan span) {
    return !view.map().toView(view.map().toSource(span)).equals(span);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void wordsThatAreUntouchedAreFoundOrReportedAndNeverMisplaced(AnnotationFormat format)
      throws Exception {
    int texts = 0;
    int placed = 0;
    int reported = 0;
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; texts < SEEDS; seed++) {
      Random random = new Random(seed);
      TextView before = TextView.of(GeneratedTei.of(random));
      Changed changed = Changed.of(random, before.text());
      TextView after = TextView.of(document(changed.text()));
      if (!after.text().equals(changed.text())) {
        continue;
      }
      texts++;
      List<Annotation> annotations = new ArrayList<>();
      for (Annotation wild : GeneratedTei.annotations(random, before)) {
        TextSpan span = whole(wild.span(), before.text());
        if (!span.isEmpty() && changed.place(span).isPresent()) {
          annotations.add(wild.on(List.of(span)).named("a" + annotations.size()));
        }
      }
      String file = format.write(AnnotationSet.of(before, annotations));
      Placement read = format.read(SourceText.of("annotations", file), after);
      for (Annotation annotation : annotations) {
        Optional<Annotation> found =
            read.set().annotations().stream()
                .filter(a -> a.id().equals(annotation.id()))
                .findFirst();
        TextSpan right = changed.place(annotation.span()).get();
        reported += found.isEmpty() ? 1 : 0;
        placed += found.isPresent() && found.get().span().equals(right) ? 1 : 0;
        if (found.isPresent() && !found.get().span().equals(right)) {
          wrong.add(
              "seed "
                  + seed
                  + " "
                  + annotation
                  + " on "
                  + found.get().span()
                  + " not "
                  + right
                  + "\n"
                  + before.text()
                  + "\n->\n"
                  + after.text()
                  + "\n"
                  + changed.text());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(placed > 5 * reported, placed + " placed, " + reported + " reported");
  }

  private static TeiDocument document(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return TeiDocument.of(
        "generated.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>"
            + escaped.replace("\n", "</p><p>")
            + "</p></body></text></TEI>");
  }

  /**
   * A text after a few insertions and deletions.
   *
   * @param text the text after them
   * @param places where each character is now, or -1
   */
  record Changed(String text, List<Integer> places) {

    static Changed of(Random random, String before) {
      StringBuilder text = new StringBuilder();
      List<Integer> places = new ArrayList<>();
      int edits = 1 + random.nextInt(4);
      int length = before.length();
      List<Integer> at =
          random.ints(edits, 0, length + 1).map(i -> boundary(i, before)).sorted().boxed().toList();
      int next = 0;
      int skip = 0;
      for (int i = 0; i <= length; i++) {
        while (next < edits && at.get(next) == i) {
          if (random.nextBoolean()) {
            text.append("[new ").append(next).append(random.nextInt(1000)).append("]");
          } else {
            int end = Math.min(length, i + 1 + random.nextInt(12));
            skip = Math.max(skip, boundary(end, before) - i);
          }
          next++;
        }
        if (i < length) {
          places.add(skip > 0 ? -1 : text.length());
          if (skip-- <= 0) {
            text.append(before.charAt(i));
          }
        }
      }
      return new Changed(text.toString(), places);
    }

    Optional<TextSpan> place(TextSpan span) {
      int start = places.get(span.start());
      for (int i = span.start(); i < span.end(); i++) {
        if (start < 0 || places.get(i) != start + i - span.start()) {
          return Optional.empty();
        }
      }
      return Optional.of(new TextSpan(start, start + span.length()));
    }
  }
}
