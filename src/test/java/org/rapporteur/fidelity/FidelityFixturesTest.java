package org.rapporteur.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;

/** Each folder holds a transcript, a document, and what the one says of the other. */
class FidelityFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/fixtures/fidelity");

  @TestFactory
  Stream<DynamicTest> documentGivesItsFindingsAndNoOthers() throws IOException {
    try (Stream<Path> cases = Files.list(FOLDER)) {
      List<Path> sorted = cases.sorted().toList();
      return sorted.stream().map(c -> DynamicTest.dynamicTest(name(c), () -> compare(c)));
    }
  }

  private static void compare(Path folder) throws IOException {
    SourceText transcript = SourceText.read(folder.resolve("transcript.txt"));
    TeiDocument document = TeiDocument.read(folder.resolve("document.xml"));
    Report report = FidelityValidator.against(transcript).validate(document);
    String ending = name(folder).replaceFirst(".*-", "");
    if (ending.equals("valid")) {
      assertEquals(Report.empty(), report);
    } else {
      String said = report.findings().stream().map(f -> line(f)).collect(Collectors.joining());
      assertEquals(Files.readString(folder.resolve("expected.txt")), said);
      assertTrue(
          report.findings().stream().allMatch(f -> word(f).equals(ending)),
          "a case's name says how it ends");
    }
  }

  private static String line(Finding finding) {
    return "%s %s %s\n  transcript %s\n  %s\n"
        .formatted(
            word(finding),
            finding.rule().id(),
            span(finding.location()),
            finding.related().stream().map(r -> span(r)).collect(Collectors.joining(" ")),
            finding.message().replace(FOLDER.toString(), "…"));
  }

  private static String word(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String span(Location location) {
    return location.position() + "-" + location.end();
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
