package org.rapporteur.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import nu.xom.Document;
import nu.xom.Element;
import nu.xom.ParsingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.Outside;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;

/**
 * Documents made from our grammar, which take every alternative there is, are valid for us and for
 * TEI; and whatever we accept of damaged ones, TEI accepts.
 */
class RandomDocumentsTest {

  private static final int MOST = 4_000;
  private static final int FURTHER = 100;

  /** Each kind of damage is done to a part of the documents. */
  private static final int SHARE = 6;

  private static final int SOME = 50;
  private static final List<String> DOCUMENTS = new ArrayList<>();
  private static final Map<Path, RelaxNgValidator> TEI = new ConcurrentHashMap<>();
  private static int left;

  private final RelaxNgValidator ours = RelaxNgValidator.rapporteur();

  @BeforeAll
  static void makeDocuments() {
    DocumentGenerator generator = new DocumentGenerator(Grammars.OURS.get(), 1961);
    while (generator.alternativesLeft() > 0 && DOCUMENTS.size() < MOST) {
      DOCUMENTS.add(generator.next());
    }
    left = generator.alternativesLeft();
    for (int i = 0; i < FURTHER; i++) {
      DOCUMENTS.add(generator.next());
    }
  }

  private static RelaxNgValidator tei(String version) {
    Path schema = Outside.shared("schema/tei_all-" + version + ".rng");
    return TEI.computeIfAbsent(schema, RandomDocumentsTest::compiled);
  }

  private static RelaxNgValidator compiled(Path schema) {
    try {
      return RelaxNgValidator.of(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report report(RelaxNgValidator validator, String text) {
    return validator.validate(TeiDocument.of("made.xml", text));
  }

  @Test
  void everyAlternativeOfTheGrammarIsTaken() {
    assertEquals(0, left, "alternatives that no document has taken");
  }

  @Test
  void documentMadeFromOurGrammarIsValidInIt() {
    for (String text : DOCUMENTS) {
      assertEquals(Report.empty(), report(ours, text), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "4.9.0a"})
  void documentMadeFromOurGrammarIsValidTei(String version) {
    RelaxNgValidator tei = tei(version);
    for (String text : DOCUMENTS) {
      assertEquals(Report.empty(), report(tei, text), text);
    }
  }

  /** What the test above must find: documents of a grammar that is wider than TEI's. */
  @Test
  void documentThatTeiRefusesIsFound(@TempDir Path folder) throws IOException {
    Grammar wider = Grammars.with("langUsage = element langUsage { empty }", folder);
    DocumentGenerator generator = new DocumentGenerator(wider, 1961);
    Report report = Report.empty();
    while (report.findings().isEmpty() && generator.alternativesLeft() > 0) {
      report = report(tei("4.9.0a"), generator.next());
    }
    assertTrue(report.toString().contains("langUsage"), report::toString);
  }

  /** Some damage must be seen by our grammar, and some not; what it lets pass TEI lets pass too. */
  @ParameterizedTest
  @EnumSource
  void damageThatOurGrammarLetsPassIsValidTei(Damage damage) throws ParsingException {
    RelaxNgValidator old = tei("4.9.0a");
    RelaxNgValidator current = tei("4.12.0");
    int refused = 0;
    int passed = 0;
    for (String text : damaged(damage)) {
      if (report(ours, text).findings().isEmpty()) {
        assertEquals(Report.empty(), report(old, text), text);
        assertEquals(Report.empty(), report(current, text), text);
        passed++;
      } else {
        refused++;
      }
    }
    String verdicts = refused + " refused, " + passed + " passed";
    assertTrue(refused > passed / SOME && passed > refused / SOME, verdicts);
  }

  private static List<String> damaged(Damage damage) throws ParsingException {
    Random random = new Random(damage.ordinal());
    List<String> damaged = new ArrayList<>();
    for (int i = damage.ordinal() % SHARE; i < DOCUMENTS.size(); i += SHARE) {
      Document document = XmlGate.xom(DOCUMENTS.get(i));
      List<Element> elements = Damage.all(document.getRootElement());
      if (damage.strike(elements.subList(1, elements.size()), random)) {
        damaged.add(document.toXML());
      }
    }
    return damaged;
  }
}
