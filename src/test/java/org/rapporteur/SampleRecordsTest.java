package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** Holds the records of the sample edition against its transcripts. */
class SampleRecordsTest {

  private static final Path SAMPLE = Path.of("tei");
  private static final Path RECORDS = SAMPLE.resolve("records");

  private static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLE.resolve("transcripts"))) {
      return files.sorted().toList();
    }
  }

  private static Path record(Path transcript) {
    return RECORDS.resolve(transcript.getFileName().toString().replace(".txt", ".xml"));
  }

  private static Rapporteur rapporteur() throws IOException, UnreadableTeiException {
    return Rapporteur.of(EditionDescription.read(SAMPLE.resolve("edition.xml")));
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void recordIsWhatTheTranscriptGivesToday(Path transcript) throws Exception {
    String today = rapporteur().encode(SourceText.read(transcript)).text();
    assertEquals(
        today,
        Files.readString(record(transcript)),
        record(transcript) + " is out of date: run 'mvn compile exec:java' and look at the change");
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void recordIsValid(Path transcript) throws Exception {
    Report report = rapporteur().validate(TeiDocument.read(record(transcript)));
    assertFalse(report.hasErrors(), report.toString());
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void recordGivesItsTranscriptBack(Path transcript) throws Exception {
    String extracted = rapporteur().extract(TeiDocument.read(record(transcript)));
    assertEquals(withoutSpace(SourceText.read(transcript).text()), withoutSpace(extracted));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\h]+", "");
  }

  @Test
  void everyRecordHasItsTranscript() throws IOException {
    try (Stream<Path> records = Files.list(RECORDS)) {
      assertEquals(transcripts().stream().map(t -> record(t)).toList(), records.sorted().toList());
    }
  }

  @Test
  void everyTranscriptSaysThatItIsInvented() throws IOException {
    for (Path transcript : transcripts()) {
      String text = Files.readString(transcript).toLowerCase(java.util.Locale.ROOT);
      assertTrue(
          Stream.of("invented", "erfunden", "inventé", "imaginaire", "fictif")
              .anyMatch(text::contains),
          transcript.toString());
    }
  }
}
