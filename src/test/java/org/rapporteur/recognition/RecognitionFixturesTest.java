package org.rapporteur.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.source.SourceText;

/**
 * Each fixture shows one thing and is named for it. Where recognition differs from what is
 * expected, its account is left in {@code target/fixtures/recognition}, to be looked at and, where
 * it is right, copied.
 */
class RecognitionFixturesTest {

  private static final Path ACTUAL = Path.of("target/fixtures/recognition");

  static Stream<Path> fixtures() throws IOException {
    return Transcripts.fixtures().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void transcriptIsRecognisedAsExpected(Path fixture) throws IOException {
    SourceText read = SourceText.read(fixture);
    SourceText source = SourceText.of(fixture.getFileName().toString(), read.text());
    String actual = RecognitionAccount.of(TranscriptRecogniser.create().recognise(source));
    Path partner = Transcripts.partner(fixture);
    String expected = Files.exists(partner) ? Files.readString(partner) : "";
    if (!actual.equals(expected)) {
      Files.createDirectories(ACTUAL);
      Files.writeString(ACTUAL.resolve(partner.getFileName()), actual);
    }
    assertEquals(expected, actual);
  }

  @Test
  void everyFixtureHasItsPartner() throws IOException {
    List<Path> alone =
        Transcripts.in(Transcripts.FIXTURES).stream()
            .filter(file -> !Files.exists(Transcripts.partner(file)))
            .toList();
    assertEquals(List.of(), alone);
  }

  @Test
  void thereAreFixtures() throws IOException {
    assertTrue(Transcripts.fixtures().size() >= 40, "fixtures are missing");
  }
}
