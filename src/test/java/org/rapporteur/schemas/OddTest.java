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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nu.xom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.Outside;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.SchematronValidator;

/** Holds the ODD against the grammar, and against TEI where that is at hand. */
class OddTest {

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
