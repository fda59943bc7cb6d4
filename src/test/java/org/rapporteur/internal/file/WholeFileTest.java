package org.rapporteur.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files or none. */
class WholeFileTest {

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a.xml");
    WholeFile.write(file, bytes("one"));
    WholeFile.write(file, bytes("two"));
    assertEquals("two", Files.readString(file));
    assertEquals(List.of("a.xml"), names());
  }

  @Test
  void fileWithTheSameBytesIsLeftAlone() throws IOException {
    Path file = folder.resolve("a.xml");
    WholeFile.write(file, bytes("one"));
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);
    WholeFile.write(file, bytes("one"));
    assertEquals(old, Files.getLastModifiedTime(file));
  }

  @Test
  void linkStaysAndTheFileThatItLeadsToIsWritten() throws IOException {
    Path file = folder.resolve("a.xml");
    Path link = Files.createSymbolicLink(folder.resolve("b.xml"), file.getFileName());
    WholeFile.write(link, bytes("not there before"));
    WholeFile.write(link, bytes("two"));
    assertEquals("two", Files.readString(file));
    assertEquals(file.getFileName(), Files.readSymbolicLink(link));
    assertEquals(List.of("a.xml", "b.xml"), names());
  }

  @Test
  void failureLeavesNothingBehind() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.xml"));
    Files.writeString(file.resolve("full"), "");
    assertThrows(IOException.class, () -> WholeFile.write(file, bytes("one")));
    assertEquals(List.of("a.xml"), names());
  }
}
