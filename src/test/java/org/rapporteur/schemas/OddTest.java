package org.rapporteur.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nu.xom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.Outside;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.SchematronValidator;

/** Holds the ODD against the grammar, and against TEI where that is at hand. */
class OddTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/validation");
  private static final Set<Rule> CONTENT =
      Set.of(
          Rule.RELAXNG_ELEMENT_NOT_ALLOWED,
          Rule.RELAXNG_ELEMENT_INCOMPLETE,
          Rule.RELAXNG_TEXT_NOT_ALLOWED);

  @TempDir Path folder;

  private final OddFile odd = OddFile.of(Files.readString(RenewSchemas.ODD));
  private final GrammarFile grammar =
      GrammarFile.read(RenewSchemas.FOLDER.resolve("rapporteur.rng"));

  OddTest() throws IOException {}

  @Test
  void elementsAreThoseOfTheGrammar() {
    List<String> included = odd.modules().values().stream().flatMap(SortedSet::stream).toList();
    assertEquals(List.copyOf(grammar.elements().keySet()), included.stream().sorted().toList());
    assertEquals(grammar.elements().keySet(), odd.changedElements());
  }

  @Test
  void attributesOfEveryElementAreThoseOfTheGrammar() {
    Map<String, SortedSet<String>> ours = new TreeMap<>();
    Map<String, SortedSet<String>> said = new TreeMap<>();
    for (String element : grammar.elements().keySet()) {
      var attributes = grammar.attributes(element);
      ours.put(element, new TreeSet<>(attributes.keySet()));
      said.put(element, odd.attributes(element));
      ours.put(element + "!", new TreeSet<>());
      attributes.values().stream()
          .filter(GrammarFile.AttributePattern::required)
          .forEach(attribute -> ours.get(element + "!").add(attribute.name()));
      said.put(element + "!", odd.required(element));
    }
    assertEquals(ours, said);
  }

  @Test
  void closedValuesAreThoseOfTheGrammar() {
    List<String> ours = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String element : grammar.elements().keySet()) {
      grammar
          .attributes(element)
          .forEach(
              (name, attribute) -> {
                ours.add(element + "/@" + name + " " + grammar.values(attribute));
                said.add(element + "/@" + name + " " + odd.values(element, name));
              });
    }
    assertEquals(ours, said);
    assertTrue(ours.contains("unclear/@precision [high, low, medium, unknown]"), ours::toString);
  }

  @Test
  void whatIsMechanicalIsWhatTheGrammarGives() throws IOException {
    assertEquals(
        RenewSchemas.odd(RenewSchemas.writtenDeletions()),
        Files.readString(RenewSchemas.ODD),
        "run 'mvn -q test-compile exec:java@schemas' and look at the change");
  }

  @Test
  void deletionsLeaveNothingThatTeiHasMore() throws IOException {
    Map<String, SortedSet<String>> more =
        RenewSchemas.deletionsFrom(
            Outside.shared("schema/tei_all-4.12.0.rng"),
            Outside.shared("schema/tei_all-4.9.0a.rng"));
    assertEquals(more, RenewSchemas.writtenDeletions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "4.9.0a"})
  void oddIsValidTei(String version) throws IOException {
    TeiDocument document = TeiDocument.read(RenewSchemas.ODD);
    Path grammarOfTei = Outside.shared("schema/tei_all-" + version + ".rng");
    assertEquals(Report.empty(), RelaxNgValidator.of(grammarOfTei).validate(document));
    Path rulesOfTei = Outside.shared("schema/tei_all-" + version + ".sch");
    assertEquals(Report.empty(), SchematronValidator.of(rulesOfTei).validate(document));
  }

  /** An example is valid if there is a place in a record where it may stand. */
  @Test
  void examplesAreValid() {
    RelaxNgValidator validator = RelaxNgValidator.rapporteur();
    assertTrue(odd.examples().size() >= 20, "there are few examples");
    for (Element example : odd.examples()) {
      String inner = Examples.asTei(example);
      assertTrue(
          Examples.PLACES.stream()
              .anyMatch(place -> validator.validate(Examples.record(place, inner)).isEmpty()),
          () -> "no place for the example " + inner);
    }
  }

  /** A grammar made of the ODD alone takes and refuses what ours does, attributes aside. */
  @Test
  void contentOfTheOddDecidesAsTheGrammarDoes() throws IOException {
    RelaxNgValidator fromOdd =
        RelaxNgValidator.of(Files.writeString(folder.resolve("odd.rng"), OddGrammar.of(odd)));
    int refused = 0;
    for (TeiDocument fixture : Examples.documents(FIXTURES, "-(valid|error).xml")) {
      if (XsdTest.WEAKER.contains(fixture.name())) {
        continue; // what depends on attributes, which the ODD says in Schematron
      }
      List<Finding> ours =
          RelaxNgValidator.rapporteur().validate(fixture).findings().stream()
              .filter(finding -> CONTENT.contains(finding.rule()))
              .toList();
      List<Finding> theirs =
          fromOdd.validate(fixture).findings().stream()
              .filter(finding -> CONTENT.contains(finding.rule()))
              .toList();
      assertEquals(ours, theirs, fixture.name());
      refused += theirs.size();
    }
    assertTrue(refused > 30, "only " + refused + " findings of content");
  }

  /** The rules of the ODD find what our rules find, and what its content models cannot say. */
  @Test
  void constraintsOfTheOddFindWhatTheRulesFind() throws IOException {
    SchematronValidator fromOdd =
        SchematronValidator.of(Files.writeString(folder.resolve("odd.sch"), odd.schematron()));
    for (TeiDocument fixture : Examples.documents(FIXTURES, "-(valid|error).xml")) {
      List<Finding> theirs = new ArrayList<>(fromOdd.validate(fixture).findings());
      boolean more = theirs.removeIf(f -> f.rule() == Rule.SCHEMATRON_ASSERTION);
      assertEquals(SchematronValidator.rapporteur().validate(fixture).findings(), theirs);
      // That a subtype needs a type is among TEI's own constraints.
      boolean expected =
          XsdTest.WEAKER.contains(fixture.name()) && !fixture.name().startsWith("subtype");
      assertEquals(expected, more, fixture.name());
    }
  }

  @Test
  void anAttributeThatTheGrammarDoesNotHaveIsSeen() throws IOException {
    String planted =
        Files.readString(RenewSchemas.ODD)
            .replaceFirst("(?s)(ident=\"who\" mode=\")change", "$1delete");
    OddFile wrong = OddFile.of(planted);
    assertTrue(
        grammar.elements().keySet().stream()
            .anyMatch(e -> !wrong.attributes(e).equals(odd.attributes(e))));
    assertNotEquals(planted, Files.readString(RenewSchemas.ODD));
  }
}
