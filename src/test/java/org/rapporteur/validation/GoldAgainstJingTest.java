package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.Outside;
import org.rapporteur.tei.TeiDocument;

/** On TEI that others made, sound or not, every error that Jing reports is found, and no other. */
class GoldAgainstJingTest {

  @TestFactory
  Stream<DynamicTest> errorsAreThoseOfJing() {
    return Stream.of("4.12.0", "4.9.0a")
        .map(version -> DynamicTest.dynamicTest(version, () -> compareAll(version)));
  }

  private static void compareAll(String version) throws IOException {
    Path schema = Fixtures.teiSchema("tei_all-" + version + ".rng");
    RelaxNgValidator ours = RelaxNgValidator.of(schema);
    Jing jing = new Jing(schema);
    int compared = 0;
    for (Path file : documents()) {
      TeiDocument document = TeiDocument.read(file);
      List<Integer> expected = jing.errorLines(document.text());
      assertEquals(expected, endLines(ours, document), file.toString());
      compared++;
    }
    assertTrue(compared >= 40, "only " + compared + " documents were compared");
  }

  /** Jing reports where a tag ends; a finding says where it begins and where it ends. */
  private static List<Integer> endLines(RelaxNgValidator validator, TeiDocument document) {
    return validator.validate(document).findings().stream()
        .map(finding -> finding.location().end().line())
        .sorted()
        .toList();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Outside.shared("gold/dev"))) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
