package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.Grammar.Walk;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/** A walk over the events of a document says what validation says of the document. */
class GrammarWalkTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/validation");
  private static final RelaxNgValidator OWN = RelaxNgValidator.rapporteur();

  @TestFactory
  Stream<DynamicTest> aWalkObjectsToWhatValidationObjectsTo() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FIXTURES)) {
      files = all.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
    assertTrue(files.size() > 100);
    return files.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
  }

  /** Ids are no matter of the grammar; a container is not said to lack what was refused in it. */
  private static void compare(Path file) throws IOException, UnreadableTeiException {
    TeiDocument document = TeiDocument.of("fixture.xml", Files.readString(file));
    List<String> said = new ArrayList<>();
    List<Finding> findings = OWN.validate(document).findings();
    if (findings.stream().anyMatch(Finding::leavesUnexamined)) {
      return; // Broken XML, or beyond a limit.
    }
    for (Finding finding : findings) {
      if (finding.rule().id().startsWith("relaxng-")
          && finding.rule() != Rule.RELAXNG_ID_DUPLICATE) {
        said.add(finding.message());
      }
    }
    List<String> walked = walked(document);
    assertTrue(walked.containsAll(said), () -> said + " but " + walked);
    walked.removeAll(said);
    walked.removeIf(message -> !said.isEmpty() && message.contains("is incomplete"));
    assertEquals(List.of(), walked);
  }

  private static List<String> walked(TeiDocument document) throws UnreadableTeiException {
    List<String> words = new ArrayList<>();
    Steps steps = new Steps(document.text());
    try (Walk walk = OWN.grammar().begin()) {
      for (TeiEvent event : document.index().events()) {
        steps.over(event, walk, (w, kind, detail) -> words.add(w.why()));
      }
    }
    return words;
  }

  @Test
  void whatMayStandHereIsExactlyWhatCanBeEntered() throws IOException, UnreadableTeiException {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      TeiDocument document = GeneratedTei.of(random);
      Steps steps = new Steps(document.text());
      TreeSet<String> all = new TreeSet<>(List.of("p", "div", "hi", "TEI", "nothing", "closer"));
      try (Walk walk = OWN.grammar().begin()) {
        for (TeiEvent event : document.index().events()) {
          all.addAll(walk.elements());
          for (String name : all) {
            assertEquals(
                walk.elements().contains(name),
                walk.copy().start(TeiIndex.NAMESPACE, name),
                () -> name + " before " + event);
          }
          steps.over(event, walk, (w, kind, detail) -> assertEquals("", w.why()));
        }
      }
    }
  }

  @Test
  void equalWalksStandWhereTheSameMayFollow() {
    Walk one = at("TEI", "text", "body", "p");
    Walk other = one.copy();
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertTrue(one.start(TeiIndex.NAMESPACE, "date") && one.attributesEnd());
    assertFalse(one.equals(other));
    assertTrue(other.start(TeiIndex.NAMESPACE, "hi") && other.attributesEnd());
    assertTrue(one.text("x", 0, 1) && one.end() && other.end());
    assertEquals(one, other);
  }

  private static Walk at(String... path) {
    Walk walk = OWN.grammar().begin();
    for (String name : path) {
      walk.start(TeiIndex.NAMESPACE, name);
      walk.attributesEnd();
    }
    return walk;
  }

  @Test
  void belowWhatTheSchemaDoesNotHaveNothingIsKnown() {
    Walk walk = at("TEI", "foo");
    assertTrue(walk.isLost());
    assertTrue(walk.start(TeiIndex.NAMESPACE, "bar") && walk.attributesEnd() && walk.isLost());
    assertTrue(walk.start(TeiIndex.NAMESPACE, "p") && walk.attributesEnd());
    assertFalse(walk.isLost());
    assertFalse(walk.start(TeiIndex.NAMESPACE, "div"));
    assertTrue(walk.why().startsWith("element 'div' is not allowed in 'p'; allowed here: "));
  }

  @Test
  void aWalkThatMetNothingWrongHasNothingToSay() {
    assertThrows(IllegalStateException.class, () -> OWN.grammar().begin().why());
    assertThrows(IllegalStateException.class, () -> OWN.grammar().begin().end());
  }

  @Test
  void anAttributeIsToldByItsNamespace() {
    Walk walk = at("TEI", "text", "body", "div");
    walk.start(TeiIndex.NAMESPACE, "milestone");
    assertTrue(walk.attributes().contains("xml:id"));
    assertEquals(List.of("unit"), List.copyOf(walk.requiredAttributes()));
    assertTrue(walk.copy().attribute("http://www.w3.org/XML/1998/namespace", "id", "m1"));
    assertFalse(walk.copy().attribute("urn:other", "unit", "page"));
    assertFalse(walk.copy().attributesEnd());
    assertTrue(walk.attribute("", "unit", "page") && walk.attributesEnd() && walk.end());
  }
}
