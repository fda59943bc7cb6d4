package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

class AllowedMarkupTest {

  private static final RelaxNgValidator OWN = RelaxNgValidator.rapporteur();

  private static TextView view(String body) throws UnreadableTeiException {
    return TextView.of(TeiDocument.of("t.xml", Attempt.BEFORE + body + Attempt.AFTER));
  }

  private static Allowance allowed(String body, String words) throws UnreadableTeiException {
    TextView view = view(body);
    return AllowedMarkup.of(view, OWN.grammar()).at(view.find(words).orElseThrow());
  }

  private static List<String> namesOfTheSchema() throws IOException {
    String schema = Files.readString(Path.of("schemas/rapporteur.rng"));
    Matcher names = Pattern.compile("<element name=\"(\\w+)\"").matcher(schema);
    return names.results().map(r -> r.group(1)).distinct().sorted().toList();
  }

  /** By really writing each element at each place, and validating. */
  private static SortedSet<String> tried(TextView view, TextSpan span) throws IOException {
    SortedSet<String> found = new TreeSet<>();
    for (String name : namesOfTheSchema()) {
      for (Spot rung : spots(view, span)) {
        Piece piece = new Piece(name, List.of(), rung.start(), rung.end(), rung.container());
        Attempt attempt = new Attempt(view.document(), List.of(piece));
        List<Finding> findings =
            new ArrayList<>(OWN.validate(attempt.written(List.of(0))).findings());
        findings.removeIf(
            f ->
                f.rule() == Rule.RELAXNG_ATTRIBUTE_MISSING
                    && f.message().startsWith("element '" + name + "'"));
        if (findings.isEmpty()) {
          found.add(name);
        }
      }
    }
    return found;
  }

  @Test
  void theAnswerIsWhatWritingAndValidatingGives() throws IOException, UnreadableTeiException {
    assertTrue(namesOfTheSchema().size() > 100);
    int some = 0;
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      TextView view = TextView.of(GeneratedTei.of(random));
      AllowedMarkup markup = AllowedMarkup.of(view, OWN.grammar());
      for (int i = 0; i < 3; i++) {
        TextSpan span = GeneratedTei.span(random, view.text().length());
        List<String> answer = markup.at(span).elements();
        assertEquals(
            List.copyOf(tried(view, span)),
            answer,
            "seed " + seed + ", " + span + " of " + view.document().text());
        some += answer.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(some > 10, some + " answers");
  }

  @Test
  void aMenuSaysWhichAttributesAnElementMustAndMayHave() throws UnreadableTeiException {
    Allowance allowance = allowed("<div><p>At Port Vess.</p></div>", "Port Vess");
    assertTrue(allowance.elements().containsAll(List.of("placeName", "rs", "date", "hi")));
    assertTrue(!allowance.elements().contains("div"), allowance.elements()::toString);
    Allowance.Choice date =
        allowance.choices().stream().filter(c -> c.element().equals("date")).findAny().get();
    assertTrue(date.possible().containsAll(List.of("when", "xml:id")), date::toString);
    assertEquals(new TreeSet<>(), date.required());
  }

  private static List<Spot> spots(TextView view, TextSpan span) {
    List<Stretch> stretches =
        span.isEmpty() ? List.of(Stretch.at(view, span.start())) : Stretch.of(view, span);
    return stretches.size() == 1 ? stretches.get(0).places() : List.of();
  }

  @Test
  void aPointTakesElementsThatMayBeEmpty() throws UnreadableTeiException {
    TextView view = view("<div><p>A B</p></div>");
    Allowance allowance = AllowedMarkup.of(view, OWN.grammar()).at(new TextSpan(1, 1));
    assertTrue(allowance.elements().containsAll(List.of("lb", "pb", "anchor", "milestone")));
    assertTrue(!allowance.elements().contains("choice"), allowance.elements()::toString);
    Allowance.Choice milestone =
        allowance.choices().stream().filter(c -> c.element().equals("milestone")).findAny().get();
    assertEquals(new TreeSet<>(List.of("unit")), milestone.required());
  }

  @Test
  void theElementInTheWayOfASpanIsNamed() throws UnreadableTeiException {
    Allowance allowance = allowed("<div><p>A <hi>B C</hi> D</p></div>", "A B");
    assertEquals(List.of(), allowance.choices());
    assertEquals("hi", allowance.inTheWay().orElseThrow().name());
    assertEquals(
        "hi", allowed("<div><p>A <hi>B C</hi> D</p></div>", "C D").inTheWay().orElseThrow().name());
  }

  @Test
  void aSpanThatFillsAnElementMayHaveTagsAroundThat() throws UnreadableTeiException {
    Allowance inside = allowed("<div><p><idno>12</idno> A</p></div>", "12");
    assertTrue(inside.elements().contains("hi"), inside.elements()::toString);
    Allowance part = allowed("<div><p><idno>12 3</idno> A</p></div>", "12");
    assertEquals(List.of(), part.elements());
    assertTrue(part.inTheWay().isEmpty());
  }

  @Test
  void aSpanOutsideTheTextIsNone() throws UnreadableTeiException {
    AllowedMarkup markup = AllowedMarkup.of(view("<div><p>A</p></div>"), OWN.grammar());
    assertThrows(IllegalArgumentException.class, () -> markup.at(new TextSpan(0, 9)));
  }
}
