package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;

/** Every fixture gives what its name and its sibling say, and nothing else. */
class ValidationFixturesTest {

  private static final Pattern RULE_ID = Pattern.compile("\\b(relaxng|link|rule)-[a-z]+(-[a-z]+)*");

  private final Validation validation = Validation.standard(Fixtures.REGISTER, Fixtures.NAMES);

  @TestFactory
  Stream<DynamicTest> errorFixtureGivesItsFindingsAndNoOthers() throws IOException {
    return Fixtures.endingWith("-error.xml").stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> compare(file)));
  }

  private void compare(Path file) throws IOException {
    Path expected = file.resolveSibling(name(file).replace(".xml", ".expected.txt"));
    Report report = validation.validate(Fixtures.read(file));
    assertEquals(Files.readString(expected), Fixtures.places(report), report::toString);
  }

  @TestFactory
  Stream<DynamicTest> validFixtureGivesNoFinding() throws IOException {
    return Fixtures.valid().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () -> assertEquals(Report.empty(), validation.validate(Fixtures.read(file)))));
  }

  @TestFactory
  Stream<DynamicTest> validFixtureIsValidAgainstTeiItself() {
    return Stream.of("tei_all-4.12.0.rng", "tei_all-4.9.0a.rng")
        .map(schema -> DynamicTest.dynamicTest(schema, () -> validAgainst(schema)));
  }

  private static void validAgainst(String schema) throws IOException {
    RelaxNgValidator tei = RelaxNgValidator.of(Fixtures.teiSchema(schema));
    for (Path file : Fixtures.valid()) {
      assertEquals(Report.empty(), tei.validate(Fixtures.read(file)));
    }
  }

  @Test
  void everyExpectationHasItsFixture() throws IOException {
    List<Path> expectations = Fixtures.endingWith(".expected.txt");
    for (Path expected : expectations) {
      Path file = expected.resolveSibling(name(expected).replace(".expected.txt", ".xml"));
      assertTrue(Files.exists(file), () -> file + " is missing");
    }
    try (Stream<Path> files = Files.list(Fixtures.FOLDER)) {
      assertTrue(
          files
              .filter(Files::isRegularFile)
              .map(ValidationFixturesTest::name)
              .allMatch(n -> n.matches(".+-(valid|error)\\.xml|.+-error\\.expected\\.txt")),
          "a fixture's name says how it ends");
    }
  }

  /** Every rule of what is checked in a document is shown broken, and beside it kept. */
  @Test
  void everyRuleHasAnInvalidFixtureAndAValidOne() throws IOException {
    List<Path> fixtures;
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/fixtures"))) {
      fixtures = files.filter(Files::isRegularFile).sorted().toList();
    }
    Map<String, Boolean> shown = new TreeMap<>();
    for (Path expected : fixtures) {
      String path = expected.toString().replace('\\', '/');
      int error = path.lastIndexOf("-error");
      if (error >= 0 && path.contains("expected")) {
        // One sound edition has what each of the others lacks.
        boolean edition = path.contains("/editions/");
        String partner =
            edition
                ? path.replaceFirst("(/editions/).*", "$1sound-valid")
                : path.substring(0, error) + "-valid";
        boolean hasPartner =
            fixtures.stream().anyMatch(f -> f.toString().replace('\\', '/').startsWith(partner));
        Matcher ids = RULE_ID.matcher(Files.readString(expected));
        ids.results().forEach(id -> shown.merge(id.group(), hasPartner, Boolean::logicalOr));
      }
    }
    List<String> missing =
        Stream.of(Rule.values())
            .filter(
                rule -> rule != Rule.RELAXNG_INVALID) // for schemas of users: RelaxNgValidatorTest
            .map(Rule::id)
            .filter(id -> RULE_ID.matcher(id).matches() && !shown.getOrDefault(id, false))
            .toList();
    assertEquals(List.of(), missing);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
