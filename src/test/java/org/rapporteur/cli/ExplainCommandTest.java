package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Ledger;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/** The ledger, for people and for programs. */
class ExplainCommandTest {

  private static final SourceText SOURCE =
      SourceText.of("talk.txt", "A Talk\n\nOrlan: Good\n  day to you, ambassador \"Tavi\".\r\n");

  private static final Ledger LEDGER =
      new Ledger(
          List.of(
              entry("A Talk", Reading.sure(Role.TITLE, "first line")),
              entry("Orlan:", Reading.likely(Role.SPEAKER_LABEL, "word before a colon")),
              entry(
                  "Good\n  day to you, ambassador \"Tavi\".",
                  Reading.sure(Role.SPEECH, "follows"))));

  private static Ledger.Entry entry(String words, Reading reading) {
    int start = SOURCE.text().indexOf(words);
    return new Ledger.Entry(new TextSpan(start, start + words.length()), reading);
  }

  @Test
  void everyLineThatIsNotBlankIsARow() {
    assertEquals(
        """
        talk.txt
        line  sure    read as           words                                            because
           1  high    title             A Talk                                           first line
           3  medium  speaker + speech  Orlan: Good                                      word before a colon
           4  high    speech            day to you, ambassador "Tavi".                   follows
        3 lines: 2 read with high certainty, 1 with medium, 0 with low

        """,
        LedgerTable.of(SOURCE, LEDGER));
  }

  @Test
  void longLineIsShortenedToTheWidth() {
    String text = "x".repeat(500);
    SourceText source = SourceText.of("long.txt", text);
    Ledger ledger =
        new Ledger(
            List.of(new Ledger.Entry(new TextSpan(0, 500), Reading.sure(Role.SPEECH, "why"))));
    String row = LedgerTable.of(source, ledger).lines().skip(2).findFirst().orElseThrow();
    assertTrue(row.length() <= 100, row);
    assertTrue(row.contains("x…  why"), row);
  }

  @Test
  void letterOfTwoCodeUnitsIsNotDivided() {
    SourceText source = SourceText.of("astral.txt", "\uD83D\uDE00".repeat(200));
    Ledger ledger =
        new Ledger(
            List.of(new Ledger.Entry(new TextSpan(0, 400), Reading.sure(Role.SPEECH, "why"))));
    String table = LedgerTable.of(source, ledger);
    assertTrue(table.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }

  @Test
  void jsonHasEveryStretchWithItsPlace() {
    String json = LedgerJson.of(SOURCE, LEDGER).replaceAll("\\n\\s*", "");
    assertTrue(
        json.contains(
            "{\"file\": \"talk.txt\",\"line\": 3,\"column\": 1,\"start\": 8,\"end\": 14,"
                + "\"role\": \"speaker\",\"certainty\": \"medium\","
                + "\"reason\": \"word before a colon\",\"text\": \"Orlan:\"}"),
        json);
    assertTrue(json.contains("Good\\n  day to you, ambassador \\\"Tavi\\\"."), json);
  }

  @Test
  void tableOfManyLinesAndEntriesIsMadeInLinearTime() {
    String text = "ab cd\n".repeat(100_000);
    SourceText source = SourceText.of("many.txt", text);
    List<Ledger.Entry> entries = new ArrayList<>();
    for (int at = 0; at < text.length(); at += 3) {
      entries.add(new Ledger.Entry(new TextSpan(at, at + 2), Reading.sure(Role.SPEECH, "why")));
    }
    assertTimeout(
        Duration.ofSeconds(60), () -> LedgerTable.of(source, new Ledger(entries)).length());
  }

  @Test
  void commandShowsEveryLineOfATranscript(@TempDir Path folder) throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.txt"), "A Talk\n\nOrlan: Good day.\n");
    Run run = Run.of("explain", talk);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("   1  "), run.out());
    assertTrue(run.out().contains("   3  "), run.out());
    assertTrue(run.out().contains("2 lines: "), run.out());
    assertTrue(
        Run.of("explain", talk, "--format", "json").out().startsWith("[\n  {\n    \"file\": "));
  }
}
