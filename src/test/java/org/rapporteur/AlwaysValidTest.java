package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Severity;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.Validator;

/**
 * Whatever the library writes is valid, for us and for TEI: held against real transcripts of many
 * kinds.
 */
class AlwaysValidTest {

  private static List<Path> transcripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<String> faults(List<Path> transcripts, Validator judge) throws IOException {
    Rapporteur rapporteur = Rapporteur.create();
    List<String> faults = new ArrayList<>();
    for (Path transcript : transcripts) {
      TeiDocument record = rapporteur.encode(SourceText.read(transcript));
      for (Finding finding : judge.validate(record).findings()) {
        if (finding.severity().compareTo(Severity.ERROR) >= 0) {
          faults.add(transcript.getFileName() + " " + finding);
        }
      }
    }
    return faults;
  }

  @Test
  void recordsOfOurFixturesAreValid() throws IOException {
    List<Path> fixtures =
        transcripts(Path.of("src/test/resources/fixtures/recognition")).stream()
            .filter(file -> !file.toString().endsWith(".expected.txt"))
            .toList();
    assertEquals(List.of(), faults(fixtures, Rapporteur.create()::validate));
  }

  @Test
  void recordsOfRealTranscriptsAreValidForUs() throws IOException {
    List<Path> real = transcripts(Outside.shared("gold/dev"));
    assertEquals(List.of(), faults(real, Rapporteur.create()::validate));
  }

  @Test
  void recordsOfRealTranscriptsAreValidForTei() throws IOException {
    List<Path> real = transcripts(Outside.shared("gold/dev"));
    for (String version : List.of("4.12.0", "4.9.0a")) {
      Validator tei = RelaxNgValidator.of(Outside.shared("schema/tei_all-" + version + ".rng"));
      assertEquals(List.of(), faults(real, tei), version);
    }
  }
}
