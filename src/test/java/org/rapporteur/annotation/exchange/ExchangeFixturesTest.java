package org.rapporteur.annotation.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;

/** Files as programs write them, found by listing their folder; one without its partner fails. */
class ExchangeFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/annotation/exchange");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(f -> f.toString().matches(".*\\.(json|csv)")).sorted().toList().stream();
    }
  }

  private static TextView view() throws Exception {
    String text = Files.readString(FIXTURES.resolve("harbour.xml"));
    return TextView.of(TeiDocument.of("harbour.xml", text));
  }

  private static String said(Path file) throws Exception {
    String name = file.getFileName().toString();
    try {
      return Said.by(AnnotationFile.read(SourceText.of(name, Files.readString(file)), view()));
    } catch (UnreadableAnnotationsException e) {
      return e.getMessage() + "\n";
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileGivesWhatIsExpected(Path file) throws Exception {
    String name = file.getFileName().toString().replaceFirst("\\.\\w+$", ".expected.txt");
    assertEquals(Files.readString(file.resolveSibling(name)), said(file));
  }

  @Test
  void nothingOfAFileIsLostInSilence() throws Exception {
    for (Path file : files().toList()) {
      if (!file.getFileName().toString().startsWith("broken")) {
        SourceText text = SourceText.of("file", Files.readString(file));
        Placement placement = AnnotationFile.read(text, view());
        List<String> again =
            List.of(Said.by(placement), Said.by(AnnotationFile.read(text, view())));
        assertEquals(again.get(0), again.get(1));
        placement.report().findings().forEach(f -> assertEquals("file", f.location().file()));
      }
    }
  }

  @Test
  void fileThatIsNotUtf8IsToldAsSuch() throws Exception {
    Path file = Files.createTempFile("latin", ".csv");
    Files.write(file, new byte[] {'q', (byte) 0xE9, '\n'});
    try {
      AnnotationFile.read(file, view());
      throw new AssertionError("read");
    } catch (UnreadableAnnotationsException e) {
      assertEquals("The file is not UTF-8.", e.finding().message());
    } finally {
      Files.delete(file);
    }
  }
}
