package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.Outside;
import org.rapporteur.annotation.Rehearsal.Refused;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/** Holds over generated documents and annotations; a failure names its seed. */
class RehearsalPropertiesTest {

  private static final int RUNS = 150;

  private final RelaxNgValidator own = RelaxNgValidator.rapporteur();

  private static Attempt attempt(Random random, TeiDocument document)
      throws UnreadableTeiException {
    TextView view = TextView.of(document);
    return Attempt.of(view, GeneratedTei.annotations(random, view));
  }

  private static List<Integer> letThrough(Attempt attempt, List<Refused> refused) {
    List<Integer> numbers = refused.stream().map(Refused::number).toList();
    return IntStream.range(0, attempt.pieces().size())
        .filter(i -> !numbers.contains(i))
        .boxed()
        .toList();
  }

  private static void lettingThroughIsRight(RelaxNgValidator schema) throws UnreadableTeiException {
    int made = 0;
    int left = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Attempt attempt = attempt(random, GeneratedTei.of(random));
      List<Refused> refused = attempt.refused(schema.grammar());
      List<Integer> through = letThrough(attempt, refused);
      TeiDocument written = attempt.written(through);
      String told = "seed " + seed + ": " + written.text();
      assertEquals(List.of(), schema.validate(written).findings(), told);
      for (Refused one : refused) {
        List<Integer> more = new ArrayList<>(through);
        more.add(one.number());
        more.sort(null);
        assertFalse(
            schema.validate(attempt.written(more)).findings().isEmpty(),
            () -> one.reason() + ", " + told);
      }
      made += through.size();
      left += refused.size();
    }
    assertTrue(made > RUNS && left > RUNS / 4, made + " made, " + left + " refused");
  }

  @Test
  void whatIsLetThroughIsValidAndWhatIsRefusedWouldNotBe() throws UnreadableTeiException {
    lettingThroughIsRight(own);
  }

  @Test
  void thatHoldsForTheSchemaOfAllOfTeiToo() throws IOException, UnreadableTeiException {
    lettingThroughIsRight(RelaxNgValidator.of(Outside.shared("schema/tei_all-4.12.0.rng")));
  }

  /** Flaws of every kind: of unknown names, wrong places, missing and wrong attributes. */
  private static TeiDocument flawed(Random random, TeiDocument document)
      throws UnreadableTeiException {
    String[] flaws = {
      "<foo>x</foo>",
      "<speaker>x</speaker>",
      "<idno><hi>x</hi></idno>",
      "<milestone/>",
      "<hi bar='1'>x</hi>",
      "<date when='soon'>x</date>",
      "<list><list/>x</list>",
      "<x:y xmlns:x='urn:x' x:a='1'><p xmlns='http://www.tei-c.org/ns/1.0'>x</p></x:y>"
    };
    List<Splice> splices = new ArrayList<>();
    for (TeiElement element : document.index().elements()) {
      if (random.nextInt(6) == 0 && !element.isEmptyTag()) {
        String flaw = flaws[random.nextInt(flaws.length)];
        splices.add(Splice.insert(element.content().start(), flaw));
      }
    }
    return document.with(splices);
  }

  private Map<Rule, Integer> counts(TeiDocument document) {
    Map<Rule, Integer> counts = new TreeMap<>();
    for (Finding finding : own.validate(document).findings()) {
      counts.merge(finding.rule(), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void flawsOfTheDocumentAreNotBlamedAndNoneIsAdded() throws UnreadableTeiException {
    int made = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      TeiDocument document = flawed(random, GeneratedTei.of(random));
      Attempt attempt = attempt(random, document);
      List<Integer> through = letThrough(attempt, attempt.refused(own.grammar()));
      TeiDocument written = attempt.written(through);
      assertEquals(counts(document), counts(written), "seed " + seed + ": " + written.text());
      assertEquals(
          List.of(),
          Rehearsal.of(document, own.grammar()).objections(document, written),
          "seed " + seed);
      made += through.size();
    }
    assertTrue(made > RUNS, made + " made");
  }
}
