package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.Rapporteur;
import org.rapporteur.recognition.TranscriptRecogniser;
import org.rapporteur.recognition.Transcripts;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Ledger;
import org.rapporteur.transcript.Transcript;

/** What holds for every transcript, whatever is in it. */
class RoundTripTest {

  static Stream<Path> transcripts() throws IOException {
    return Transcripts.all();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void extractGivesBackEveryCharacter(Path file) throws IOException, UnreadableTeiException {
    SourceText source = SourceText.read(file);
    TeiDocument document = encoded(source);
    assertEquals(
        Characters.visible(source.text()),
        Characters.visible(TranscriptExtractor.extract(document)));
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void ledgerGivesEveryCharacterOneRole(Path file) throws IOException {
    SourceText source = SourceText.read(file);
    StringBuilder words = new StringBuilder();
    for (Ledger.Entry entry : recognised(source).ledger().entries()) {
      words.append(source.text(entry.span()));
    }
    assertEquals(Characters.visible(source.text()), Characters.visible(words.toString()));
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void encodingTwiceGivesTheSameBytes(Path file) throws IOException {
    SourceText source = SourceText.read(file);
    assertEquals(encoded(source).text(), encoded(source).text());
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void whatWasExtractedExtractsTheSameAgain(Path file) throws Exception {
    String once = TranscriptExtractor.extract(encoded(SourceText.read(file)));
    String twice =
        TranscriptExtractor.extract(encoded(SourceText.of(file.getFileName().toString(), once)));
    assertEquals(Characters.visible(once), Characters.visible(twice));
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void whatIsWrittenIsValid(Path file) throws IOException {
    Report report = Rapporteur.create().validate(encoded(SourceText.read(file)));
    assertFalse(report.hasErrors(), () -> report.findings().toString());
  }

  private static Transcript recognised(SourceText source) {
    return TranscriptRecogniser.create().recognise(source);
  }

  private static TeiDocument encoded(SourceText source) {
    return TeiEncoder.of(EditionDescription.none()).encode(recognised(source));
  }
}
