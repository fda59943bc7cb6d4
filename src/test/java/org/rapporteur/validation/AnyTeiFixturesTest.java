package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;

/** Each fixture names its own schema, and gives what its name and its sibling say. */
class AnyTeiFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/fixtures/any-tei");

  private final SchemaChoice choice = SchemaChoice.ofTheDocument();

  private static List<Path> endingWith(String end) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private Report validate(Path file) throws IOException {
    TeiDocument document = Fixtures.read(file);
    return choice.of(document, file, FOLDER, Validation.standard()).validate(document);
  }

  @TestFactory
  Stream<DynamicTest> errorFixtureGivesItsFindingsAndNoOthers() throws IOException {
    return endingWith("-error.xml").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  private void compare(Path file) throws IOException {
    Path expected = Path.of(file.toString().replace(".xml", ".expected.txt"));
    Report report = validate(file);
    assertEquals(Files.readString(expected), Fixtures.places(report), report::toString);
  }

  @TestFactory
  Stream<DynamicTest> validFixtureGivesNoFinding() throws IOException {
    return endingWith("-valid.xml").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertEquals(Report.empty(), validate(file))));
  }

  @Test
  void everyRuleOfXsdAndOfNamedSchemasHasBothFixtures() {
    for (Rule rule : Rule.values()) {
      if (rule.id().startsWith("xsd-") || rule.id().startsWith("validation-schema-")) {
        assertTrue(Files.exists(FOLDER.resolve(rule.id() + "-error.xml")), rule.id());
        assertTrue(Files.exists(FOLDER.resolve(rule.id() + "-valid.xml")), rule.id());
      }
    }
  }
}
