package org.rapporteur.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.Outside;
import org.rapporteur.recognition.TranscriptRecogniser;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiEncoder;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.Validator;

/**
 * Real transcripts with the TEI of their own editors and with ours: as they are they are faithful;
 * damaged at random, each damage is found where it was done. The number of damages of each kind in
 * each document is the system property {@code fidelity.damages}.
 */
class FidelityDamageTest {

  private static final int DAMAGES = Integer.getInteger("fidelity.damages", 1);

  /** How far from the damage a finding may stand, in characters of the text. */
  private static final int NEAR = 20;

  /** How often a kind of damage was done, found at its place, and found with more besides. */
  private record Score(int done, int found, int besides) {
    Score plus(boolean wasFound, boolean more) {
      return new Score(done + 1, found + (wasFound ? 1 : 0), besides + (more ? 1 : 0));
    }
  }

  private static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.walk(Outside.shared("gold/dev"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static TeiDocument ours(SourceText transcript) {
    return TeiEncoder.of(EditionDescription.none())
        .encode(TranscriptRecogniser.create().recognise(transcript));
  }

  private static Path editors(Path transcript) {
    return Path.of(transcript.toString().replaceFirst("\\.txt$", ".xml"));
  }

  @Test
  void ourEncodingsGiveNothingAtAll() throws IOException {
    for (Path file : transcripts()) {
      SourceText transcript = SourceText.read(file);
      assertEquals(
          Report.empty(),
          FidelityValidator.against(transcript).validate(ours(transcript)),
          file::toString);
    }
  }

  @Test
  void documentsOfTheirEditorsAreFaithfulInWords() throws IOException {
    int pairs = 0;
    for (Path file : transcripts()) {
      if (Files.exists(editors(file))) {
        Report report =
            FidelityValidator.against(SourceText.read(file))
                .validate(TeiDocument.read(editors(file)));
        assertEquals(0, report.count(Severity.ERROR), () -> file + "\n" + report);
        pairs++;
      }
    }
    assertTrue(pairs >= 46, "only " + pairs + " pairs");
  }

  @Test
  void everyDamageToOurEncodingsIsFound() throws Exception {
    Map<Damage.Kind, Score> scores = new EnumMap<>(Damage.Kind.class);
    List<String> missed = new ArrayList<>();
    for (Path file : transcripts()) {
      SourceText transcript = SourceText.read(file);
      damage(transcript, ours(transcript), scores, missed);
    }
    tell("ours", scores);
    assertEquals(List.of(), missed);
  }

  @Test
  void damageToTheDocumentsOfTheirEditorsIsFound() throws Exception {
    Map<Damage.Kind, Score> scores = new EnumMap<>(Damage.Kind.class);
    List<String> missed = new ArrayList<>();
    for (Path file : transcripts()) {
      if (Files.exists(editors(file))) {
        damage(SourceText.read(file), TeiDocument.read(editors(file)), scores, missed);
      }
    }
    tell("editors'", scores);
    Files.writeString(Path.of("target", "fidelity-missed.txt"), String.join("\n", missed));
    int done = scores.values().stream().mapToInt(Score::done).sum();
    assertTrue(missed.size() * 100 <= done, () -> missed.size() + " of " + done + ": " + missed);
  }

  private static void tell(String whose, Map<Damage.Kind, Score> scores) throws IOException {
    String table =
        whose
            + "\n"
            + scores.entrySet().stream()
                .map(score -> "%-20s %s".formatted(score.getKey(), score.getValue()))
                .collect(Collectors.joining("\n"));
    Files.writeString(
        Path.of("target", "fidelity-" + whose.replaceAll("\\W", "") + ".txt"), table + "\n");
  }

  private static void damage(
      SourceText transcript,
      TeiDocument document,
      Map<Damage.Kind, Score> scores,
      List<String> missed)
      throws UnreadableTeiException {
    Validator validator = FidelityValidator.against(transcript);
    Map<String, Long> before = counted(validator.validate(document));
    for (Damage.Kind kind : Damage.Kind.values()) {
      Random random = new Random(transcript.text().hashCode() + kind.ordinal());
      for (int i = 0; i < DAMAGES; i++) {
        for (Damage damage : Damage.of(kind, document, random)) {
          List<Finding> found = fresh(validator.validate(damage.document()), before);
          boolean atPlace = found.stream().anyMatch(finding -> isNear(finding, damage));
          long more = found.size() - (kind == Damage.Kind.SENTENCES_EXCHANGED ? 2 : 1);
          scores.merge(kind, new Score(0, 0, 0).plus(atPlace, more > 0), FidelityDamageTest::sum);
          if (more > 0 && Boolean.getBoolean("fidelity.show")) {
            System.err.println("MORE" + described(damage, found));
          }
          if (!atPlace) {
            missed.add(described(damage, found));
          }
        }
      }
    }
  }

  private static Score sum(Score a, Score b) {
    return new Score(a.done + b.done, a.found + b.found, a.besides + b.besides);
  }

  private static Map<String, Long> counted(Report report) {
    return report.findings().stream()
        .collect(Collectors.groupingBy(FidelityDamageTest::said, Collectors.counting()));
  }

  private static String said(Finding finding) {
    return finding.rule().id() + " " + finding.message();
  }

  private static List<Finding> fresh(Report report, Map<String, Long> before) {
    Map<String, Long> left = new java.util.HashMap<>(before);
    return report.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .filter(finding -> left.merge(said(finding), -1L, Long::sum) < 0)
        .toList();
  }

  private static boolean isNear(Finding finding, Damage damage) {
    SourceText text = damage.document().source();
    Function<org.rapporteur.source.Position, Integer> offset =
        position -> text.line(position.line()).start() + position.column() - 1;
    int start = offset.apply(finding.location().position());
    int end = offset.apply(finding.location().end());
    return damage.places().stream()
        .anyMatch(place -> isNear(damage.document().text(), new TextSpan(start, end), place));
  }

  /** Returns whether hardly a word stands between two places, notes aside. */
  private static boolean isNear(String text, TextSpan one, TextSpan other) {
    if (one.overlaps(other)) {
      return true;
    }
    String between =
        text.substring(Math.min(one.end(), other.end()), Math.max(one.start(), other.start()));
    String words = between.replaceAll("(?s)<note\\b.*?</note>", "").replaceAll("<[^>]*>", "");
    return words.replaceAll("\\s+", "").length() <= NEAR;
  }

  private static String described(Damage damage, List<Finding> found) {
    TextSpan place = damage.places().get(0);
    String text = damage.document().text();
    String around =
        text.substring(Math.max(0, place.start() - 60), Math.min(text.length(), place.end() + 60));
    return String.format(
        Locale.ROOT, "%n%s %s: %s %s", damage.kind(), damage.document().name(), around, found);
  }
}
