package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.StandOff.Form;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Severity;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.Validation;

/** Holds over generated documents and sets; a failure names its seed. */
class StandOffPropertiesTest {

  private static final int RUNS = 1_000;
  private static final RelaxNgValidator GRAMMAR = RelaxNgValidator.rapporteur();
  private static final StandOff REVIEWED = StandOff.within(GRAMMAR.grammar());

  private interface Property {
    void check(Random random, TeiDocument document) throws UnreadableTeiException;
  }

  private static void forAll(int runs, Property property) throws UnreadableTeiException {
    for (int seed = 0; seed < runs; seed++) {
      Random random = new Random(seed);
      TeiDocument document = GeneratedTei.of(random);
      try {
        property.check(random, document);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + document.text(), e);
      }
    }
  }

  /** Annotations of every kind: elements, remarks, several spans, claims, ids. */
  static AnnotationSet annotations(Random random, TextView view) {
    List<Annotation> all = new ArrayList<>();
    int number = 0;
    for (Annotation annotation : GeneratedTei.annotations(random, view)) {
      number++;
      Annotation one = annotation;
      if (random.nextInt(3) == 0 && !one.isPoint()) {
        one = one.on(several(random, one.span(), view.text().length()));
      }
      if (random.nextInt(3) == 0) {
        one =
            one.with(
                new Remark("commenting", "Is <this> & \"that\" so?\n", "", "text/plain", "en"));
      }
      if (random.nextInt(3) == 0) {
        one = one.with(new Remark("on a whim", "", "https://example.org/a#b", "", ""));
      }
      if (random.nextInt(3) == 0) {
        one = one.by(new Claim("#nobody", random.nextBoolean() ? "0.5" : "quite", "since… "));
      }
      if (random.nextInt(4) == 0) {
        one = one.named(random.nextBoolean() ? "own-" + number : "urn:x:" + number);
      }
      if (random.nextInt(8) == 0) {
        Remark remark = new Remark("tag", "only a remark", "", "", "");
        one =
            new Annotation(
                one.id(), one.spans(), java.util.Optional.empty(), List.of(remark), one.claim());
      }
      all.add(one);
    }
    return AnnotationSet.of(view, all);
  }

  private static List<TextSpan> several(Random random, TextSpan first, int length) {
    List<TextSpan> spans = new ArrayList<>(List.of(first));
    int at = first.end();
    for (int i = random.nextInt(3); i > 0 && at + 2 < length; i--) {
      int start = at + 1 + random.nextInt(length - at - 1);
      int end = Math.min(length, start + 1 + random.nextInt(9));
      spans.add(new TextSpan(start, end));
      at = end;
    }
    return spans;
  }

  /** What can be said of spans: whole references and runs of space, no break at their ends. */
  static List<TextSpan> normal(List<TextSpan> spans, TextView view) {
    List<TextSpan> normal = new ArrayList<>();
    for (TextSpan span : spans) {
      TextSpan whole = Pointers.whole(span, view);
      int last = normal.size() - 1;
      if (last >= 0 && normal.get(last).end() > whole.start()) {
        normal.set(last, normal.get(last).hull(whole));
      } else if (!whole.isEmpty()) {
        normal.add(whole);
      }
    }
    return normal;
  }

  private static String told(List<Annotation> annotations, TextView view) {
    StringBuilder told = new StringBuilder();
    annotations.stream()
        .map(a -> (a.id().startsWith("ann-") ? a.named("") : a))
        .map(a -> say(a, view))
        .sorted()
        .forEach(line -> told.append(line).append('\n'));
    return told.toString();
  }

  private static String say(Annotation annotation, TextView view) {
    List<TextSpan> spans = normal(annotation.spans(), view);
    String where =
        spans.isEmpty()
            ? "at " + point(Pointers.whole(annotation.span(), view).start(), view)
            : spans.toString();
    return where + annotation.tag() + annotation.id() + annotation.remarks() + annotation.claim();
  }

  /** A point is before a space that only an element makes, and before a reference. */
  private static int point(int offset, TextView view) {
    OffsetMap map = view.map();
    int point = offset;
    while (point > 0
        && map.startInSource(point - 1) == map.endInSource(point)
        && isSpace(view, point - 1)) {
      point--;
    }
    while (point > 0
        && point < view.text().length()
        && map.startInSource(point) == map.startInSource(point - 1)) {
      point--;
    }
    return point;
  }

  private static boolean isSpace(TextView view, int offset) {
    return view.text().charAt(offset) == ' ';
  }

  @Test
  void whatIsAddedIsReadAgain() throws UnreadableTeiException {
    for (Form form : Form.values()) {
      forAll(
          form == Form.ANNOTATIONS ? RUNS : RUNS / 5,
          (random, document) -> {
            TextView view = TextView.of(document);
            AnnotationSet set = annotations(random, view);
            TeiDocument added = after(REVIEWED.as(form).add(document, List.of(set)), document);
            TextView later = TextView.of(added);
            assertEquals(view.text(), later.text());
            AnnotationSet read = StandOff.read(later);
            assertEquals(List.of(), read.findings().findings());
            assertEquals(told(set.annotations(), view), told(read.annotations(), later));
          });
    }
  }

  static TeiDocument after(Edit edit, TeiDocument document) {
    return edit.isEmpty() ? document : edit.changes().get(0).after();
  }

  @Test
  void whatIsAddedIsValid() throws UnreadableTeiException {
    for (Form form : Form.values()) {
      forAll(
          form == Form.ANNOTATIONS ? RUNS : RUNS / 5,
          (random, document) -> {
            AnnotationSet set = annotations(random, TextView.of(document));
            TeiDocument added = after(REVIEWED.as(form).add(document, List.of(set)), document);
            assertEquals(List.of(), GRAMMAR.validate(added).findings(), added.text());
          });
    }
  }

  @Test
  void whatIsAddedAndRemovedLeavesTheSameBytes() throws UnreadableTeiException {
    for (Form form : Form.values()) {
      forAll(
          form == Form.ANNOTATIONS ? RUNS : RUNS / 5,
          (random, document) -> {
            AnnotationSet set = annotations(random, TextView.of(document));
            TeiDocument once = after(REVIEWED.as(form).add(document, List.of(set)), document);
            AnnotationSet more = annotations(random, TextView.of(once));
            TeiDocument twice = after(REVIEWED.as(form).add(once, List.of(more)), once);
            List<String> added = ids(twice);
            added.removeAll(ids(once));
            assertEquals(once.text(), after(StandOff.remove(twice, added), twice).text());
            assertEquals(document.text(), after(StandOff.remove(twice, ids(twice)), twice).text());
          });
    }
  }

  private static List<String> ids(TeiDocument document) throws UnreadableTeiException {
    return new ArrayList<>(
        document
            .index()
            .elements("annotation", "span")
            .flatMap((TeiElement e) -> e.attribute("xml:id").stream())
            .toList());
  }

  @Test
  void whatIsLiftedAndLoweredIsTheSameDocument() throws UnreadableTeiException {
    String[][] choices = {{}, {"hi"}, {"term", "supplied"}, {"lb", "pb", "gap", "hi", "note"}};
    int[] moved = new int[1];
    forAll(
        RUNS,
        (random, document) -> {
          String[] names = choices[random.nextInt(choices.length)];
          Edit lift = REVIEWED.lift(document, names);
          TeiDocument lifted = after(lift, document);
          assertEquals(TextView.of(document).text(), TextView.of(lifted).text());
          assertEquals(List.of(), GRAMMAR.validate(lifted).findings(), lifted.text());
          InlineMarkup writer = InlineMarkup.within(new DrawnGrammar(1));
          Written back = StandOff.lower(lifted, writer, names);
          assertEquals(document.text(), back.document().text(), lifted.text());
          moved[0] += back.made().size();
        });
    assertTrue(moved[0] > RUNS, moved[0] + " annotations were moved");
  }

  @Test
  void theWholeValidationFindsNoErrorInWhatIsAdded() throws UnreadableTeiException {
    Validation validation = Validation.standard();
    forAll(
        100,
        (random, document) -> {
          TextView view = TextView.of(document);
          List<Annotation> known =
              annotations(random, view).annotations().stream().map(a -> a.by(Claim.NONE)).toList();
          Edit edit = REVIEWED.add(document, List.of(AnnotationSet.of(view, known)));
          List<String> before = errors(validation, document);
          assertEquals(before, errors(validation, after(edit, document)));
        });
  }

  private static List<String> errors(Validation validation, TeiDocument document) {
    return validation.validate(document).findings().stream()
        .filter(f -> f.severity().compareTo(Severity.WARNING) >= 0)
        .map(Finding::message)
        .toList();
  }
}
