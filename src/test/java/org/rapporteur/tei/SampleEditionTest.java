package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.Rapporteur;
import org.rapporteur.recognition.Transcripts;
import org.rapporteur.source.SourceText;

/**
 * The transcripts of the sample edition against lists of their turns that were made by hand: who
 * speaks, the label, the first words.
 */
class SampleEditionTest {

  private static final Path LISTS = Path.of("src/test/resources/fixtures/edition");
  private static final Path EDITION = Path.of("tei/edition.xml");

  static Stream<Path> transcripts() throws IOException {
    return Transcripts.in(Transcripts.SPECIMENS).stream();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void turnsAreThoseOfTheHandMadeList(Path transcript) throws Exception {
    Rapporteur rapporteur = Rapporteur.of(EditionDescription.read(EDITION));
    TeiDocument document = rapporteur.encode(rapporteur.recognise(SourceText.read(transcript)));
    List<TeiTurns.Turn> turns = new TeiTurns(document).turns();
    List<String> listed = Files.readAllLines(list(transcript));
    assertEquals(listed.size(), turns.size());
    assertAll(
        IntStream.range(0, turns.size())
            .mapToObj(i -> () -> assertTurn(i + 1, listed.get(i).split("\t", -1), turns.get(i))));
  }

  private static Path list(Path transcript) {
    String name = transcript.getFileName().toString();
    return LISTS.resolve(name.replaceFirst("\\.txt$", ".turns.txt"));
  }

  private static void assertTurn(int number, String[] listed, TeiTurns.Turn turn) {
    assertEquals(listed[0], turn.who(), () -> "who speaks turn " + number);
    assertEquals(bare(listed[1]), bare(turn.label()), () -> "the label of turn " + number);
    assertTrue(
        bare(turn.words()).startsWith(bare(listed[2])),
        () -> "turn " + number + " begins '" + listed[2] + "', not '" + turn.words() + "'");
  }

  /** Letters and the like: what remains when mark-up has absorbed brackets. */
  private static String bare(String words) {
    return words.replaceAll("[\\[\\]\\s\\u00A0]", "");
  }
}
