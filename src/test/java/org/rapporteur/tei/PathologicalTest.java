package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.recognition.TranscriptRecogniser;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Transcript;

/** Input that nobody means: read in linear time, on a small stack, and without loss. */
class PathologicalTest {

  private static final String PROSE = "The ferry did not sail on Thursday, and nobody said why. ";

  /** The first text that is read pays for loading the library. */
  @BeforeAll
  static void warm() throws Exception {
    keeps("Orlan: Good.\n\nTavi: Good.\n\nOrlan: Good.\n".repeat(50));
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
  @Timeout(3)
  void hundredThousandOpeningBrackets() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\nTavi: " + "[".repeat(100_000) + "\n\nOrlan: Good.");
  }

  @Test
  @Timeout(3)
  void hundredThousandClosingBrackets() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\nTavi: " + ")".repeat(100_000) + "\n\nOrlan: Good.");
  }

  @Test
  @Timeout(3)
  void hundredThousandNestedBrackets() throws UnreadableTeiException {
    keeps("Orlan: Well " + "[".repeat(50_000) + "x" + "]".repeat(50_000) + ".\n\nTavi: Good.");
  }

  @Test
  @Timeout(3)
  void hundredThousandPairsOfBrackets() throws UnreadableTeiException {
    keeps("Orlan: Well" + " [a] (b)".repeat(50_000) + ".\n\nTavi: Good.\n\nOrlan: Good.");
  }

  @Test
  @Timeout(3)
  void fiftyThousandNestedPairsOfBothKinds() throws UnreadableTeiException {
    keeps("Orlan: Well " + "[(".repeat(25_000) + "x" + ")]".repeat(25_000) + ".\n\nTavi: Good.");
  }

  @Test
  @Timeout(3)
  void oneLineOfFiveMegabytes() throws UnreadableTeiException {
    keeps(PROSE.repeat(5_000_000 / PROSE.length()));
  }

  @Test
  @Timeout(3)
  void oneWordOfFiveMegabytes() throws UnreadableTeiException {
    keeps("x".repeat(5_000_000));
  }

  @Test
  @Timeout(3)
  void twoHundredThousandShortTurnsAreRecognised() {
    assertEquals(200_000, read("Orlan: Yes.\nTavi: No.\n".repeat(100_000)).turns().size());
  }

  @Test
  @Timeout(3)
  void twentyThousandShortTurnsComeBackFromTei() throws UnreadableTeiException {
    keeps("Orlan: Yes.\nTavi: No.\n".repeat(10_000));
  }

  @Test
  @Timeout(3)
  void tenThousandSpeakers() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("Mr. O").append(Integer.toString(i, 26).replaceAll("[0-9]", "q"));
      text.append(": Good.\n\n");
    }
    keeps(text.toString());
  }

  @Test
  @Timeout(3)
  void turnsWithoutAnyLineEnd() throws UnreadableTeiException {
    keeps("Orlan: Yes. Tavi: No. ".repeat(50_000));
  }

  @Test
  @Timeout(3)
  void onlyBlankLines() throws UnreadableTeiException {
    keeps("\n".repeat(1_000_000));
  }

  @Test
  @Timeout(3)
  void onlyPageBreaks() throws UnreadableTeiException {
    keeps("\f\n".repeat(100_000));
  }

  @Test
  @Timeout(3)
  void tenThousandColons() throws UnreadableTeiException {
    keeps(":".repeat(10_000) + "\n" + "a:".repeat(10_000) + "\n" + "A:\n".repeat(10_000));
  }

  @Test
  @Timeout(3)
  void hundredThousandAsterisks() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\n" + "*".repeat(99_999) + "\n\n" + "**a\n".repeat(20_000));
  }

  @Test
  @Timeout(3)
  void hundredThousandPageNumbers() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("Orlan: Good.\n\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(i % 9_000).append("\n\n");
    }
    keeps(text.toString());
  }

  @Test
  @Timeout(3)
  void oneParagraphCutByTwentyThousandPages() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("Orlan: And so the goat\n");
    for (int i = 1; i < 20_000; i++) {
      text.append("\n- ").append(i).append(" -\n\nwent on and on and on and on and on and\n");
    }
    keeps(text + "stood.\n\nTavi: Good.\n");
  }

  @Test
  @Timeout(3)
  void hundredThousandWrappedLinesInOneParagraph() throws UnreadableTeiException {
    keeps("Orlan: Good.\n\nTavi: Good.\n\n" + (PROSE.strip() + "\n").repeat(100_000));
  }

  @Test
  @Timeout(3)
  void twentyThousandNotes() throws UnreadableTeiException {
    StringBuilder text = new StringBuilder("Orlan: Good.\n\nTavi: Good.\n\nOrlan: Good.\n\n");
    for (int i = 1; i < 20_000; i++) {
      text.append(i).append(" See above.\n\n");
    }
    keeps(text.toString());
  }

  @Test
  @Timeout(3)
  void fiftyThousandHeaderFields() throws UnreadableTeiException {
    keeps("Date: 4 March 1962\nPlace: Port Vess\n".repeat(25_000) + "Orlan: Yes.\nTavi: No.\n");
  }

  @Test
  @Timeout(3)
  void hundredThousandShortLinesWithoutTurn() throws UnreadableTeiException {
    keeps("the ferry\n".repeat(100_000));
  }
}
