package org.rapporteur.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  private static List<String> lines(SourceText source) {
    return IntStream.rangeClosed(1, source.lineCount())
        .mapToObj(line -> source.text(source.line(line)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo\n\nthree", "one\rtwo\r\rthree", "one\r\ntwo\r\n\r\nthree"})
  void linesEndAtAnyOfTheThreeLineEnds(String text) {
    assertEquals(List.of("one", "two", "", "three"), lines(SourceText.of("a.txt", text)));
  }

  @Test
  void lineEndAtTheEndBeginsAnEmptyLine() {
    assertEquals(List.of("one", ""), lines(SourceText.of("a.txt", "one\n")));
  }

  @Test
  void emptyTextHasOneEmptyLine() {
    assertEquals(List.of(""), lines(SourceText.of("a.txt", "")));
  }

  @Test
  void formFeedEndsNoLine() {
    assertEquals(List.of("one\ftwo"), lines(SourceText.of("a.txt", "one\ftwo")));
  }

  @Test
  void lineThatIsNotThereIsRefusedByName() {
    SourceText source = SourceText.of("a.txt", "one");
    var refused = assertThrows(IllegalArgumentException.class, () -> source.line(2));
    assertEquals("no line 2 in a.txt, which has 1", refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> source.line(0));
  }

  @Test
  void everyOffsetHasItsLineAndColumn() {
    SourceText source = SourceText.of("a.txt", "ab\r\ncd");
    assertEquals(new Position(1, 1), source.positionAt(0));
    assertEquals(new Position(1, 4), source.positionAt(3));
    assertEquals(new Position(2, 1), source.positionAt(4));
    assertEquals(new Position(2, 3), source.positionAt(6));
    assertThrows(IllegalArgumentException.class, () -> source.positionAt(7));
  }

  @Test
  void positionIsWrittenAsEditorsWriteIt() {
    assertEquals("3:14", new Position(3, 14).toString());
    assertThrows(IllegalArgumentException.class, () -> new Position(0, 1));
  }

  @Test
  void fileGivesItsPathAsName(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("talk.txt"), "Orlan: Good.");
    SourceText source = SourceText.read(file);
    assertEquals(file.toString(), source.name());
    assertEquals("Orlan: Good.", source.text());
  }

  @Test
  void missingFileIsToldAsSuch(@TempDir Path folder) {
    assertThrows(NoSuchFileException.class, () -> SourceText.read(folder.resolve("none.txt")));
  }
}
