package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition from its folder. */
class BuildCommandTest {

  @TempDir private Path folder;
  private Path edition;
  private Path out;

  @BeforeEach
  void twoTranscripts() throws IOException {
    edition = folder.resolve("edition");
    out = folder.resolve("out");
    transcript("ferry", "The Ferry\n\nOrlan: Good day.\n\nTavi: Good day to you.\n");
    transcript("fish", "The Fish\n\nTavi: Where is it?\n");
  }

  private void transcript(String name, String text) throws IOException {
    Path file = edition.resolve("transcripts").resolve(name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run build(Object... more) {
    Object[] words = new Object[more.length + 4];
    System.arraycopy(new Object[] {"build", edition, "-o", out}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return Run.of(words);
  }

  /** Returns the bytes of every file, by its path. */
  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void everyRecordIsInEveryEdition() {
    Run run = build();
    assertEquals(0, run.exitCode(), run.err());
    for (String file :
        new String[] {
          "tei/ferry.xml",
          "tei/fish.xml",
          "web/index.html",
          "web/ferry.html",
          "web/fish.html",
          "print/ferry.pdf",
          "print/fish.pdf",
          "text/ferry.txt",
          "text/fish.txt"
        }) {
      assertTrue(Files.isRegularFile(out.resolve(file)), file);
    }
  }

  @Test
  void endsByTellingWhereToLookAndHowMuchThereIs() {
    Run run = build();
    assertTrue(run.out().contains(out.resolve("web").resolve("index.html").toString()), run.out());
    assertTrue(run.out().startsWith("2 records: "), run.out());
    assertTrue(run.out().contains("In all: 2 warnings"), run.out());
  }

  @Test
  void severitiesOfTheEditionHoldForItsRecords() throws IOException {
    Files.copy(Path.of("tei/edition.xml"), edition.resolve("edition.xml"));
    Path record = edition.resolve("records/empty.xml");
    Files.createDirectories(record.getParent());
    Files.copy(Path.of("src/test/resources/fixtures/validation/turn-empty-error.xml"), record);
    assertEquals(0, build().exitCode());
    Files.writeString(edition.resolve("validation.severities"), "rule-turn-empty = error\n");
    assertEquals(1, build().exitCode());
  }

  @Test
  void teiIsCopiedByteForByte() throws IOException {
    build();
    assertArrayEquals(
        Files.readAllBytes(edition.resolve("records/ferry.xml")),
        Files.readAllBytes(out.resolve("tei/ferry.xml")));
  }

  @Test
  void secondBuildChangesNothing() throws IOException {
    build();
    Map<String, byte[]> first = files(folder);
    assertEquals(0, build().exitCode());
    Map<String, byte[]> second = files(folder);
    assertEquals(first.keySet(), second.keySet());
    first.forEach((file, bytes) -> assertArrayEquals(bytes, second.get(file), file));
  }

  @Test
  void changedTranscriptIsEncodedAgain() throws IOException {
    build();
    transcript("fish", "The Fish\n\nTavi: It is here.\n");
    build();
    assertTrue(Files.readString(edition.resolve("records/fish.xml")).contains("It is here."));
    assertTrue(Files.readString(out.resolve("text/fish.txt")).contains("It is here."));
  }

  @Test
  void editedRecordIsUsedAsItIs() throws IOException {
    build();
    Path record = edition.resolve("records/fish.xml");
    String edited = Files.readString(record).replace("Where is it?", "Where is she?");
    Files.writeString(record, edited);
    Run run = build();
    assertEquals(edited, Files.readString(record));
    assertEquals(edited, Files.readString(out.resolve("tei/fish.xml")));
    assertTrue(Files.readString(out.resolve("text/fish.txt")).contains("Where is she?"));
    assertTrue(run.err().contains("record-edited"), run.err());
    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void forceEncodesAnEditedRecordAnewAndKeepsACopy() throws IOException {
    build();
    Path record = edition.resolve("records/fish.xml");
    Files.writeString(record, Files.readString(record).replace("is it?", "is she?"));
    build("--force");
    assertTrue(Files.readString(record).contains("is it?"));
    assertTrue(Files.readString(edition.resolve("records/fish.xml.bak")).contains("is she?"));
  }

  @Test
  void recordWithoutTranscriptIsPublishedToo() throws IOException {
    build();
    Files.delete(edition.resolve("transcripts/fish.txt"));
    Run run = build();
    assertTrue(run.out().startsWith("2 records: "), run.out());
  }

  @Test
  void brokenRecordIsNamedAndTheOthersArePublished() throws IOException {
    build();
    Files.writeString(edition.resolve("records/fish.xml"), "<TEI>\n<text>\n</TEI>");
    Run run = build();
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("fish.xml:3:"), run.err());
    assertTrue(run.out().startsWith("1 record: "), run.out());
  }

  @Test
  void folderWithoutDescriptionIsAFinding() {
    assertTrue(build().err().contains("edition-description-missing"));
  }

  @Test
  void folderOfTranscriptsAloneIsAnEdition() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Files.writeString(plain.resolve("fish.txt"), "The Fish\n\nTavi: Where is it?\n");
    Run run = Run.of("build", plain, "-o", out);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.exists(plain.resolve("records/fish.xml")));
    assertTrue(Files.exists(out.resolve("web/fish.html")));
  }

  @Test
  void folderWithNothingInItIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = Run.of("build", empty, "-o", out);
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("put transcripts into"), run.err());
    assertFalse(Files.exists(out));
  }
}
