package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.Outside;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/** The TEI files that show one thing each, found by listing their folder. */
final class Fixtures {

  static final Path FOLDER = Path.of("src/test/resources/fixtures/validation");
  static final Path SAMPLE = Path.of("src/test/resources/fixtures/tei/sample-record.xml");
  static final Path SCHEMAS = Path.of("schemas");

  /** The ids that the register of the fixtures' edition holds. */
  static final Set<String> REGISTER = Set.of("known", "anders-orlan", "port-vess");

  /** The names that this register holds. */
  static final List<String> NAMES = List.of("Anders Orlan", "Mr. Orlan", "Port Vess");

  private Fixtures() {}

  /** Returns the fixtures whose names end so, in the order of their names. */
  static List<Path> endingWith(String end) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(end)).sorted().toList();
      assertFalse(found.isEmpty(), "no fixture ends with " + end);
      return found;
    }
  }

  /** Returns the valid fixtures and the sample record. */
  static List<Path> valid() throws IOException {
    return Stream.concat(endingWith("-valid.xml").stream(), Stream.of(SAMPLE)).toList();
  }

  /** Returns a file as a document. */
  static TeiDocument read(Path file) throws IOException {
    return TeiDocument.of(file.getFileName().toString(), Files.readString(file));
  }

  /** Returns the findings as in the files of what is expected: rule, line, column. */
  static String places(Report report) {
    return report.findings().stream()
        .map(
            finding ->
                finding.rule().id()
                    + " "
                    + finding.location().position().line()
                    + " "
                    + finding.location().position().column()
                    + "\n")
        .collect(Collectors.joining());
  }

  /** Returns one of TEI's own schemas, or skips the test where they are not at hand. */
  static Path teiSchema(String name) {
    return Outside.shared("schema/" + name);
  }
}
