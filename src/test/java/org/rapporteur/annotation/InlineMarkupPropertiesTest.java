package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.annotation.InlineMarkup.NotAllowed;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/** Holds over generated documents, sets and policies; a failure names its seed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InlineMarkupPropertiesTest {

  private static final int RUNS = 1_000;

  private final List<Case> cases = new ArrayList<>();

  /** One case: a document, what is to be written into it, how, and what came of it. */
  private record Case(
      int seed,
      TeiDocument document,
      List<AnnotationSet> sets,
      InlineMarkup writer,
      Written written) {

    boolean isOfText(Annotation annotation) {
      return sets.get(0).annotations().stream().anyMatch(a -> a == annotation);
    }

    int given() {
      return sets.stream().mapToInt(set -> set.annotations().size()).sum();
    }
  }

  private interface Property {
    void check(Case one) throws UnreadableTeiException;
  }

  @BeforeAll
  void writeAll() throws UnreadableTeiException {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      TeiDocument document = GeneratedTei.of(random);
      List<AnnotationSet> sets = new ArrayList<>();
      for (TextView view : TextView.all(document)) {
        sets.add(AnnotationSet.of(view, annotations(random, view)));
      }
      InlineMarkup writer = writer(random);
      try {
        cases.add(new Case(seed, document, sets, writer, writer.write(document, sets)));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + document.text() + "\n" + sets, e);
      }
    }
  }

  private void forAll(Property property) throws UnreadableTeiException {
    for (Case one : cases) {
      try {
        property.check(one);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "seed " + one.seed + ": " + one.document.text() + "\n" + one.sets, e);
      }
    }
  }

  /** Some of the generated annotations are given a second span. */
  private static List<Annotation> annotations(Random random, TextView view) {
    List<Annotation> annotations = new ArrayList<>();
    for (Annotation annotation : GeneratedTei.annotations(random, view)) {
      int end = annotation.span().end();
      int length = view.text().length();
      if (annotation.isPoint() || end + 2 >= length || random.nextInt(4) > 0) {
        annotations.add(annotation);
      } else {
        int start = end + random.nextInt(length - end - 1);
        TextSpan second = new TextSpan(start, start + 1 + random.nextInt(length - start));
        annotations.add(annotation.on(List.of(annotation.span(), second)));
      }
    }
    return annotations;
  }

  /** A grammar that allows all, or what one draws at random; each says the same every time. */
  private static InlineMarkup writer(Random random) {
    Grammar grammar =
        random.nextInt(3) == 0
            ? RelaxNgValidator.rapporteur().grammar()
            : new DrawnGrammar(random.nextInt(5));
    Overlap[] overlaps = Overlap.values();
    return InlineMarkup.within(grammar)
        .standOffBy((document, sets) -> Edit.of("", document, List.of()))
        .overlapping(overlaps[random.nextInt(3) == 0 ? random.nextInt(overlaps.length) : 0])
        .notAllowed(random.nextInt(6) == 0 ? NotAllowed.STAND_OFF : NotAllowed.SKIP);
  }

  @Test
  void theReadableTextNeverChanges() throws UnreadableTeiException {
    forAll(
        one -> {
          Written written = one.written();
          List<TextView> after = TextView.all(written.document());
          assertEquals(one.sets.size(), after.size());
          for (int i = 0; i < after.size(); i++) {
            assertEquals(one.sets.get(i).view().text(), after.get(i).text(), written.edit()::diff);
          }
        });
  }

  @Test
  void whatIsWrittenIsValid() throws UnreadableTeiException {
    RelaxNgValidator schema = RelaxNgValidator.rapporteur();
    forAll(
        one -> {
          InlineMarkup writer =
              InlineMarkup.within(schema.grammar())
                  .overlapping(Overlap.values()[one.given() % Overlap.values().length])
                  .notAllowed(one.given() % 2 == 0 ? NotAllowed.STAND_OFF : NotAllowed.SKIP);
          TeiDocument after = writer.write(one.document, one.sets).document();
          assertEquals(List.of(), schema.validate(after).findings(), after.text());
          assertEquals(TextView.of(one.document).text(), TextView.of(after).text());
        });
  }

  @Test
  void everyAnnotationIsMadeOrKnownOrRefusedOrStandsApart() throws UnreadableTeiException {
    forAll(
        one -> {
          Written written = one.written();
          int told =
              written.made().size()
                  + written.known().size()
                  + written.refused().size()
                  + written.standOff().size();
          assertEquals(one.given(), told);
        });
  }

  @Test
  void everyTagOfTheDocumentIsStillThereInOrder() throws UnreadableTeiException {
    forAll(
        one -> {
          List<String> before = tags(one.document);
          List<String> after = tags(one.written().document());
          int at = 0;
          for (String tag : after) {
            at += at < before.size() && tag.equals(before.get(at)) ? 1 : 0;
          }
          assertEquals(before.size(), at);
        });
  }

  private static List<String> tags(TeiDocument document) throws UnreadableTeiException {
    return document.index().events().stream()
        .filter(e -> e.kind() == TeiEvent.Kind.START || e.kind() == TeiEvent.Kind.END)
        .map(e -> e.span().of(document.text()))
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  @Test
  void onlyTagsAreInserted() throws UnreadableTeiException {
    forAll(
        one -> {
          for (Edit.Change change : one.written().edit().changes()) {
            for (Splice splice : change.splices()) {
              assertTrue(splice.span().isEmpty());
              assertTrue(
                  splice.replacement().matches("(]]>)?(<[^<>]*>)+(<!\\[CDATA\\[)?"),
                  splice.replacement());
            }
          }
        });
  }

  @Test
  void idsAreUniqueAndChainsLeadFromPartToPart() throws UnreadableTeiException {
    forAll(
        one -> {
          TeiDocument after = one.written().document();
          Set<String> ids = new HashSet<>();
          for (TeiElement element : after.index().elements()) {
            element.attribute("xml:id").ifPresent(id -> assertTrue(ids.add(id), id));
          }
          for (TeiElement element : after.index().elements()) {
            if (element.attribute("next").isPresent()) {
              String next = element.attribute("next").get().substring(1);
              TeiElement other = after.index().byId(next).orElseThrow();
              assertEquals(element.name(), other.name());
              assertEquals(
                  "#" + element.attribute("xml:id").orElseThrow(),
                  other.attribute("prev").orElseThrow());
            }
          }
        });
  }

  @Test
  void theWordsOfAnAnnotationAreInItsElements() throws UnreadableTeiException {
    forAll(
        one -> {
          Written written = one.written();
          TextView view = TextView.of(written.document());
          for (Annotation annotation : written.made()) {
            if (!annotation.isPoint() && one.isOfText(annotation)) {
              String marked = marked(annotation, view);
              int most = 0;
              for (TextSpan span : annotation.spans()) {
                String words = letters(view.text(span));
                assertTrue(marked.contains(words), words + " in " + marked);
                most += words.length() + 2 * "PortVess".length();
              }
              assertTrue(marked.length() <= most, marked);
            }
          }
        });
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String marked(Annotation annotation, TextView view) {
    StringBuilder words = new StringBuilder();
    String n = annotation.attributes().getOrDefault("n", "");
    for (TeiElement element : view.index().elements()) {
      if (element.is(annotation.element())
          && element.attribute("n").filter(n::equals).isPresent()) {
        words.append(view.text(view.map().toView(element.span())));
      }
    }
    return letters(words.toString());
  }

  @Test
  void whatWasMadeIsKnownTheSecondTime() throws UnreadableTeiException {
    forAll(
        one -> {
          Written once = one.written();
          TextView before = one.sets.get(0).view();
          TextView after = TextView.of(once.document());
          List<Annotation> made = once.made().stream().filter(a -> one.isOfText(a)).toList();
          assertEquals(before.text(), after.text());
          Written twice = one.writer.write(once.document(), List.of(AnnotationSet.of(after, made)));
          assertEquals(List.of(), twice.made(), once.document().text());
          assertEquals(made.size(), twice.known().size());
        });
  }

  @Test
  void nothingIsWrittenWhereOneIsRefusedAndAllAreWanted() throws UnreadableTeiException {
    forAll(
        one -> {
          Written each = one.written();
          Written all = one.writer.notAllowed(NotAllowed.REFUSE_ALL).write(one.document, one.sets);
          if (all.refused().isEmpty()) {
            assertEquals(List.of(), each.refused());
          } else {
            assertEquals(one.document.text(), all.document().text());
            assertEquals(List.of(), all.made());
          }
        });
  }

  @Test
  void takingAwayWhatWasWrittenGivesTheSameBytes() throws UnreadableTeiException {
    forAll(
        one -> {
          TeiDocument document = one.written().document();
          ElementEdits edits = ElementEdits.within(new DrawnGrammar(0));
          Optional<TeiElement> written = written(document);
          while (written.isPresent()) {
            Amendment removal = edits.remove(document, written.get());
            assertEquals(List.of(), removal.reasons());
            document = document.with(removal.edit().changes().get(0).splices());
            written = written(document);
          }
          assertEquals(one.document.text(), document.text());
        });
  }

  private static Optional<TeiElement> written(TeiDocument document) throws UnreadableTeiException {
    return document.index().elements().stream()
        .filter(e -> e.attribute("n").filter(n -> n.startsWith("a<&")).isPresent())
        .findFirst();
  }

  @Test
  void theWayBackFromAnEditGivesTheSameBytes() throws UnreadableTeiException {
    forAll(
        one -> {
          Written written = one.written();
          List<Splice> back = new ArrayList<>();
          int moved = 0;
          for (Edit.Change change : written.edit().changes()) {
            for (Splice splice : change.splices()) {
              int length = splice.replacement().length();
              int start = splice.span().start() + moved;
              back.add(new Splice(new TextSpan(start, start + length), ""));
              moved += length;
            }
          }
          assertEquals(one.document.text(), written.document().with(back).text());
        });
  }
}
