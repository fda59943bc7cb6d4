package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.AnnotationSet.Conflict;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

class AnnotationSetTest {

  private static TextView view(String text) throws UnreadableTeiException {
    return TextView.of(
        TeiDocument.of(
            "t.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><p>" + text + "</p></TEI>"));
  }

  private static AnnotationSet set(Random random, TextView view) {
    List<Annotation> annotations = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      int start = random.nextInt(6);
      TextSpan span = new TextSpan(start, start + 1 + random.nextInt(3));
      Annotation made = Annotation.of(span, random.nextBoolean() ? "hi" : "term");
      made = random.nextBoolean() ? made.with("n", "1") : made;
      annotations.add(made.by(new Claim("#" + random.nextInt(2), "", "")));
    }
    return AnnotationSet.of(view, annotations);
  }

  /** What a set says, without who says it. */
  private static List<String> said(AnnotationSet set) {
    return set.annotations().stream()
        .map(a -> a.spans() + a.element() + a.attributes())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void theLawsOfSetsHold() throws UnreadableTeiException {
    TextView view = view("abcdefghij");
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      AnnotationSet a = set(random, view);
      AnnotationSet b = set(random, view);
      AnnotationSet c = set(random, view);
      String where = "seed " + seed;
      assertEquals(said(a.union(b)), said(b.union(a)), where);
      assertEquals(said(a.union(b).union(c)), said(a.union(b.union(c))), where);
      assertEquals(said(a.intersection(b)), said(b.intersection(a)), where);
      assertEquals(said(a), said(a.intersection(b).union(a.difference(b))), where);
      assertEquals(said(a.difference(b.union(c))), said(a.difference(b).difference(c)), where);
      assertEquals(
          said(a.intersection(b.union(c))),
          said(a.intersection(b).union(a.intersection(c))),
          where);
      assertTrue(a.difference(a).annotations().isEmpty(), where);
      assertEquals(a.union(a), a.union(AnnotationSet.of(view, List.of())), where);
      assertEquals(said(a.union(b)).size(), a.union(b).annotations().size(), where);
    }
  }

  @Test
  void ofTwoThatSayTheSameTheOneOfThisSetStays() throws UnreadableTeiException {
    TextView view = view("abc");
    Annotation said = Annotation.of(new TextSpan(0, 1), "hi").by(new Claim("#a", "high", ""));
    Annotation again = said.by(new Claim("#b", "low", ""));
    AnnotationSet first = AnnotationSet.of(view, List.of(said));
    AnnotationSet second = AnnotationSet.of(view, List.of(again));
    assertEquals(List.of(said), first.union(second).annotations());
    assertEquals(List.of(again), second.union(first).annotations());
    assertEquals(List.of(said), first.intersection(second).annotations());
    assertEquals(2, first.and(second).annotations().size());
  }

  /** Whether no two pieces cross and no two annotations stand against each other. */
  private static boolean isAtPeace(List<Annotation> annotations) {
    for (Annotation a : annotations) {
      for (Annotation b : annotations) {
        TextSpan s = a.span();
        TextSpan t = b.span();
        if ((s.overlaps(t) && !s.contains(t) && !t.contains(s))
            || (s.equals(t) && !a.tag().equals(b.tag()))) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void withoutTheLaterOnesNothingIsInConflict() throws UnreadableTeiException {
    TextView view = view("abcdefghij");
    for (int seed = 0; seed < 2_000; seed++) {
      AnnotationSet set = set(new Random(seed), view);
      List<Conflict> conflicts = set.conflicts();
      assertEquals(isAtPeace(set.annotations()), conflicts.isEmpty(), "seed " + seed);
      List<Annotation> rest = new ArrayList<>(set.annotations());
      for (Conflict conflict : conflicts) {
        assertTrue(rest.removeIf(a -> a == conflict.second()), "seed " + seed);
        assertTrue(rest.stream().anyMatch(a -> a == conflict.first()), "seed " + seed);
      }
      assertTrue(isAtPeace(rest), "seed " + seed);
      assertEquals(List.of(), AnnotationSet.of(view, rest).conflicts(), "seed " + seed);
    }
  }

  @Test
  void eachKindOfConflictIsTold() throws UnreadableTeiException {
    Annotation hi = Annotation.of(new TextSpan(0, 3), "hi");
    Annotation term = Annotation.of(new TextSpan(0, 3), "term");
    Annotation red = hi.with("rend", "red");
    Annotation across = Annotation.of(new TextSpan(2, 5), "hi");
    Annotation apart =
        Annotation.of(List.of(new TextSpan(4, 5), new TextSpan(6, 8)), Tag.of("seg"));
    Annotation remark = Annotation.of(new TextSpan(1, 5), Remark.comment("x"));
    assertEquals(
        List.of(
            new Conflict(Conflict.Kind.OTHER_ELEMENT, hi, term),
            new Conflict(Conflict.Kind.OTHER_ATTRIBUTES, hi, red),
            new Conflict(Conflict.Kind.CROSSING, hi, across)),
        AnnotationSet.of(view("abcdefghij"), List.of(hi, term, red, across, apart, remark))
            .conflicts());
  }

  @Test
  void partsOfASetAreChosen() throws UnreadableTeiException {
    Annotation hi = Annotation.of(new TextSpan(0, 3), "hi");
    Annotation term = Annotation.of(new TextSpan(2, 5), "term");
    AnnotationSet set = AnnotationSet.of(view("abcdefghij"), List.of(hi, term));
    assertEquals(List.of(term), set.named("term").annotations());
    assertEquals(List.of(hi), set.in(new TextSpan(0, 4)).annotations());
    assertEquals(List.of(term), set.where(a -> a.span().start() > 0).annotations());
  }

  @Test
  void aSetMovesToTheSameTextOnly() throws UnreadableTeiException {
    AnnotationSet set =
        AnnotationSet.of(view("abc"), List.of(Annotation.of(new TextSpan(0, 3), "hi")));
    TextView marked = view("a<hi>bc</hi>");
    assertEquals(marked, set.on(marked).view());
    assertEquals(set, set.on(marked));
    assertFalse(set.equals(AnnotationSet.of(marked, List.of())));
    TextView other = view("abd");
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> set.on(other));
    assertEquals("the texts differ from offset 2 on: “c” here, “d” there", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> set.union(AnnotationSet.of(other, List.of())));
  }

  @Test
  void tenThousandThatAllCrossAreToldInNoTime() throws UnreadableTeiException {
    List<Annotation> all = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      all.add(Annotation.of(new TextSpan(i, 20_000 + i), i % 2 == 0 ? "hi" : "term"));
    }
    AnnotationSet set = AnnotationSet.of(view("x".repeat(40_000)), all);
    assertTimeout(Duration.ofSeconds(5), () -> assertEquals(19_999, set.conflicts().size()));
  }
}
