package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

  /** Sound copies say little: each document is broken in several ways, and judged again. */
  @TestFactory
  Stream<DynamicTest> errorsOfDamagedCopiesAreThoseOfJing() {
    return Stream.of("4.12.0", "4.9.0a")
        .map(version -> DynamicTest.dynamicTest(version, () -> compareDamaged(version)));
  }

  private static void compareDamaged(String version) throws IOException {
    Path schema = Fixtures.teiSchema("tei_all-" + version + ".rng");
    RelaxNgValidator ours = RelaxNgValidator.of(schema);
    Jing jing = new Jing(schema);
    Random random = new Random(16);
    int same = 0;
    int broken = 0;
    for (Path file : documents()) {
      String text = TeiDocument.read(file).text();
      for (String damage : DAMAGES) {
        TeiDocument document = TeiDocument.of(file.toString(), damaged(text, damage, random));
        List<Integer> theirs = new ArrayList<>(jing.errorLines(document.text()));
        List<Integer> found = endLines(ours, document);
        String message = file + " " + damage + theirs + found;
        assertEquals(theirs.isEmpty(), found.isEmpty(), message);
        assertTrue(found.stream().allMatch(theirs::remove), message);
        same += theirs.isEmpty() ? 1 : 0;
        broken += found.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(broken > 200, broken + " copies were broken");
    assertTrue(same > 200, "in " + same + " copies we say all that Jing says");
  }

  /** What is put into a start tag, before its end, or after it. */
  private static final List<String> DAMAGES =
      List.of(
          " bogus='1'",
          " when='19-17-1960'",
          "><bogus/",
          "><titlePage/",
          "><l><p/></l",
          "><sp><p/></sp");

  private static String damaged(String text, String damage, Random random) {
    List<Integer> ends =
        Pattern.compile("<[A-Za-z][^<>]*[^/<>](?=>)")
            .matcher(text)
            .results()
            .map(MatchResult::end)
            .toList();
    int at = ends.get(random.nextInt(ends.size()));
    return text.substring(0, at) + damage + text.substring(at);
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
