package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command reads what is not UTF-8, and writes it back as it was. */
class EncodedFilesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/validation");
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE");

  @TempDir private Path folder;

  private static String text(String fixture, String encoding) throws IOException {
    String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
    return Files.readString(FIXTURES.resolve(fixture))
        .replaceFirst("encoding=\"[^\"]*\"", "encoding=\"" + declared + "\"")
        .replace("<title>", "<title>\u00e9t\u00e9 ");
  }

  private Path file(String text, String encoding) throws IOException {
    return Files.write(folder.resolve("a.xml"), text.getBytes(Charset.forName(encoding)));
  }

  /** Returns where a report says that something is, and by which rule. */
  private static String places(Run run) {
    return run.out()
        .lines()
        .filter(line -> line.matches(".*a\\.xml:\\d+:\\d+: .*"))
        .map(line -> line.replaceFirst(".*a\\.xml(:\\d+:\\d+: ).*(\\[.*\\])", "$1$2"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void findingsAreTheSameAtTheSamePlacesInEveryEncoding() throws IOException {
    for (String fixture : List.of("pointer-target-error.xml", "attribute-unknown-error.xml")) {
      String expected = "";
      for (String encoding : ENCODINGS) {
        Run run = Run.of("validate", file(text(fixture, encoding), encoding));
        assertEquals(1, run.exitCode(), encoding + run.out() + run.err());
        expected = expected.isEmpty() ? places(run) : expected;
        assertTrue(expected.matches(":\\d+:\\d+: \\[.*\\]"), expected);
        assertEquals(expected, places(run), encoding);
      }
    }
  }

  @Test
  void everyKindOfSchemaIsAppliedInEveryEncoding() throws IOException {
    for (String encoding : ENCODINGS) {
      Path sound = file(text("pointer-target-valid.xml", encoding), encoding);
      for (String schema :
          List.of(
              "--schema=schemas/rapporteur.rng",
              "--schema=schemas/rapporteur.xsd",
              "--schematron=schemas/rapporteur.sch")) {
        Run run = Run.of("validate", sound, schema);
        assertEquals(0, run.exitCode(), encoding + schema + run.out() + run.err());
      }
    }
  }

  @Test
  void fixKeepsTheEncoding() throws IOException {
    for (String encoding : ENCODINGS) {
      String before = text("date-when-and-same-range-error.xml", encoding);
      Path fixed = file(before, encoding);
      Run run = Run.of("validate", fixed, "--fix");
      assertEquals(0, run.exitCode(), encoding + run.out() + run.err());
      String after = before.replaceFirst(" from=\"1962-03-04\"\\s+to=\"1962-03-04\"", "");
      assertEquals(after, Files.readString(fixed, Charset.forName(encoding)));
    }
  }

  @Test
  void fileThatDeclaresAnotherEncodingIsFixedByDeclaringItsOwn() throws IOException {
    Path wrong =
        Files.copy(FIXTURES.resolve("encoding-declared-error.xml"), folder.resolve("a.xml"));
    String before = Files.readString(wrong);
    Run run = Run.of("validate", wrong, "--fix");
    assertEquals(0, run.exitCode(), run.out() + run.err());
    assertEquals(before.replace("ISO-8859-1", "UTF-8"), Files.readString(wrong));
  }

  @Test
  void recordInAnotherEncodingIsExtractedAndPublished() throws IOException {
    String record = Files.readString(Path.of("src/test/resources/fixtures/tei/sample-record.xml"));
    Path utf8 = Files.writeString(folder.resolve("b.xml"), record);
    String other = record.replaceFirst("encoding=\"[^\"]*\"", "encoding='UTF-16'");
    Path utf16 = Files.write(folder.resolve("c.xml"), other.getBytes(Charset.forName("UTF-16")));
    for (String command : List.of("extract", "publish --to text")) {
      Run expected = Run.of((Object[]) (command + " " + utf8).split(" "));
      Run run = Run.of((Object[]) (command + " " + utf16).split(" "));
      assertEquals(0, run.exitCode(), run.err());
      assertEquals(expected.out(), run.out());
    }
  }
}
