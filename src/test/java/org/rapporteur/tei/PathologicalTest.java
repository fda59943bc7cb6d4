package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.recognition.TranscriptRecogniser;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Transcript;

/**
 * Input that nobody means: read without loss, and each within three seconds of the processor's
 * time. Time of the clock would tell how busy the machine is; it is bounded only so that a hang
 * ends.
 */
@Timeout(240)
class PathologicalTest {

  private static final long MOST_NANOSECONDS = 20_000_000_000L;

  private static final String PROSE = "The ferry did not sail on Thursday, and nobody said why. ";

  /** The first text that is read pays for loading the library. */
  @BeforeAll
  static void warm() throws Exception {
    keeps("Orlan: Good.\n\nTavi: Good.\n\nOrlan: Good.\n".repeat(50));
  }

  private long begun;

  @BeforeEach
  void begin() {
    begun = processorTime();
  }

  @AfterEach
  void tookNoLongerThanAllowed() {
    long taken = processorTime() - begun;
    assertTrue(taken < MOST_NANOSECONDS, () -> "took " + taken / 1_000_000 + " ms");
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Transcript read(String text) {
    Transcript transcript =
        TranscriptRecogniser.create().recognise(SourceText.of("invented.txt", text));
    transcript.ledger();
    return transcript;
  }

  private static void keeps(String text) throws UnreadableTeiException {
    TeiDocument document = TeiEncoder.of(EditionDescription.none()).encode(read(text));
    assertEquals(
        Characters.visible(text), Characters.visible(TranscriptExtractor.extract(document)));
  }

  @Test
  void hundredThousandOpeningBrackets() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\nTavi: " + "[".repeat(100_000) + "\n\nOrlan: Good.");
  }

  @Test
  void hundredThousandClosingBrackets() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\nTavi: " + ")".repeat(100_000) + "\n\nOrlan: Good.");
  }

  @Test
  void hundredThousandNestedBrackets() throws UnreadableTeiException {
    keeps("Orlan: Well " + "[".repeat(50_000) + "x" + "]".repeat(50_000) + ".\n\nTavi: Good.");
  }

  @Test
  void hundredThousandPairsOfBrackets() throws UnreadableTeiException {
    keeps("Orlan: Well" + " [a] (b)".repeat(50_000) + ".\n\nTavi: Good.\n\nOrlan: Good.");
  }

  @Test
  void fiftyThousandNestedPairsOfBothKinds() throws UnreadableTeiException {
    keeps("Orlan: Well " + "[(".repeat(25_000) + "x" + ")]".repeat(25_000) + ".\n\nTavi: Good.");
  }

  @Test
  void oneLineOfFiveMegabytes() throws UnreadableTeiException {
    keeps(PROSE.repeat(5_000_000 / PROSE.length()));
  }

  @Test
  void oneWordOfFiveMegabytes() throws UnreadableTeiException {
    keeps("x".repeat(5_000_000));
  }

  @Test
  void twoHundredThousandShortTurnsAreRecognised() {
    assertEquals(200_000, read("Orlan: Yes.\nTavi: No.\n".repeat(100_000)).turns().size());
  }

  @Test
  void twentyThousandShortTurnsComeBackFromTei() throws UnreadableTeiException {
    keeps("Orlan: Yes.\nTavi: No.\n".repeat(10_000));
  }

  @Test
  void tenThousandSpeakers() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("Mr. O").append(Integer.toString(i, 26).replaceAll("[0-9]", "q"));
      text.append(": Good.\n\n");
    }
    keeps(text.toString());
  }

  @Test
  void turnsWithoutAnyLineEnd() throws UnreadableTeiException {
    keeps("Orlan: Yes. Tavi: No. ".repeat(50_000));
  }

  @Test
  void onlyBlankLines() throws UnreadableTeiException {
    keeps("\n".repeat(1_000_000));
  }

  @Test
  void onlyPageBreaks() throws UnreadableTeiException {
    keeps("\f\n".repeat(100_000));
  }

  @Test
  void tenThousandColons() throws UnreadableTeiException {
    keeps(":".repeat(10_000) + "\n" + "a:".repeat(10_000) + "\n" + "A:\n".repeat(10_000));
  }

  @Test
  void hundredThousandAsterisks() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\n" + "*".repeat(99_999) + "\n\n" + "**a\n".repeat(20_000));
  }

  @Test
  void hundredThousandPageNumbers() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("Orlan: Good.\n\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(i % 9_000).append("\n\n");
    }
    keeps(text.toString());
  }

  @Test
  void oneParagraphCutByTwentyThousandPages() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("Orlan: And so the goat\n");
    for (int i = 1; i < 20_000; i++) {
      text.append("\n- ").append(i).append(" -\n\nwent on and on and on and on and on and\n");
    }
    keeps(text + "stood.\n\nTavi: Good.\n");
  }

  @Test
  void hundredThousandWrappedLinesInOneParagraph() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\nTavi: Good.\n\n" + (PROSE.strip() + "\n").repeat(100_000));
  }

  @Test
  void twentyThousandNotes() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("Orlan: Good.\n\nTavi: Good.\n\nOrlan: Good.\n\n");
    for (int i = 1; i < 20_000; i++) {
      text.append(i).append(" See above.\n\n");
    }
    keeps(text.toString());
  }

  @Test
  void tenThousandPagesWithNotesAndWithoutMarks() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("Orlan: Good.\n\nTavi: Good.\n\nOrlan: Good.\n\n");
    for (int i = 1; i < 10_000; i++) {
      text.append("The ferry did not sail.\n\n").append(i % 999 + 1);
      text.append(" See above.\n\n- ").append(i).append(" -\n\n");
    }
    keeps(text.toString());
  }

  @Test
  void fiftyThousandHeaderFields() throws UnreadableTeiException {
    keeps("Date: 4 March 1962\nPlace: Port Vess\n".repeat(25_000) + "Orlan: Yes.\nTavi: No.\n");
  }

  @Test
  void hundredThousandShortLinesWithoutTurn() throws UnreadableTeiException {
    keeps("the ferry\n".repeat(100_000));
  }
}
