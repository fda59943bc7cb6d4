package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  private static final List<String> PIECES =
      List.of(
          "Orlan: Good day.",
          "Tavi: ",
          "Mr. Orlan: ",
          "Orlan and Tavi: Yes.",
          "[Butz?]",
          "[*]",
          "(Tavi interjects: no)",
          "Date: (Tavi interjects: no)",
          "Date: ",
          "4 March 1962",
          "The meeting ended at 5 p.m.",
          "Participants:",
          "- Anders Orlan, Minister",
          "12",
          "\f",
          "on February 29",
          "28 December to 3 January 1961",
          "22:00 - 02:00",
          "1. THE FERRY",
          "[...]",
          "[Page 5]",
          "**bold**",
          "Record of Conversation",
          "\uFFFE",
          "No. [17]",
          "]",
          "((",
          "It was agreed that the goat should be written down, and that was that.",
          "[laughter]",
          "Orlan (laughing): So.",
          "Citation:",
          "Skip to content",
          "1. A note.",
          "2. Another.");

  @Test
  void recordsOfWhateverIsGivenAreValid() {
    Rapporteur rapporteur = Rapporteur.create();
    for (long seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextBoolean() ? "\n\n" : "\n");
      }
      TeiDocument record = rapporteur.encode(SourceText.of("5ª invented.txt", text.toString()));
      List<Finding> errors =
          rapporteur.validate(record).findings().stream()
              .filter(finding -> finding.severity().compareTo(Severity.ERROR) >= 0)
              .toList();
      assertEquals(List.of(), errors, "seed " + seed + ":\n" + text);
    }
  }
}
