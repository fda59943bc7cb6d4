package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encoding into files, and the work of a person that stays. */
class EncodeCommandTest {

  @TempDir private Path folder;
  private Path talk;
  private Path records;
  private Path record;

  @BeforeEach
  void aTranscript() throws IOException {
    talk = Files.writeString(folder.resolve("talk.txt"), "A Talk\n\nOrlan: Good day.\n");
    records = folder.resolve("records");
    record = records.resolve("talk.xml");
  }

  private void encode(Object... more) {
    Object[] words = new Object[more.length + 4];
    System.arraycopy(new Object[] {"encode", talk, "-o", records}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    Run run = Run.of(words);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(record);
    assertTrue(text.contains(from), text);
    Files.writeString(record, text.replace(from, to));
  }

  @Test
  void singleTranscriptGoesToStandardOutput() {
    Run run = Run.of("encode", talk);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("<TEI"), run.out());
    assertTrue(run.out().contains("Good day."), run.out());
  }

  @Test
  void standardOutputAndFileHaveTheSameBytes() throws IOException {
    encode();
    assertEquals(Run.of("encode", talk).out(), Files.readString(record));
  }

  @Test
  void outputThatEndsInXmlIsAFile() throws IOException {
    Path file = folder.resolve("new/one.xml");
    assertEquals(0, Run.of("encode", talk, "-o", file).exitCode());
    assertEquals(Run.of("encode", talk).out(), Files.readString(file));
  }

  @Test
  void folderIsSearchedThrough() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("in/deep/.hidden"));
    Files.writeString(deep.resolve("no.txt"), "No\n");
    Files.writeString(deep.getParent().resolve("deep.TXT"), "Deep\n\nTavi: Yes.\n");
    Files.writeString(folder.resolve("in/top.txt"), "Top\n\nTavi: Yes.\n");
    Files.writeString(folder.resolve("in/other.md"), "no transcript");
    Run run = Run.of("encode", folder.resolve("in"), "-o", records);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.exists(records.resolve("deep.xml")));
    assertTrue(Files.exists(records.resolve("top.xml")));
    assertFalse(Files.exists(records.resolve("no.xml")));
    assertFalse(Files.exists(records.resolve("other.xml")));
  }

  @Test
  void recordThatNobodyEditedIsEncodedAnew() throws IOException {
    encode();
    Files.writeString(talk, "A Talk\n\nOrlan: Good evening.\n");
    encode();
    assertTrue(Files.readString(record).contains("evening"));
    assertFalse(Files.exists(records.resolve("talk.xml.bak")));
  }

  @Test
  void editedRecordStaysAndSaysSo() throws IOException {
    encode();
    edit("Good day.", "Good night.");
    String edited = Files.readString(record);
    Run run = Run.of("encode", talk, "-o", records);
    assertEquals(edited, Files.readString(record));
    assertTrue(run.err().contains("record-edited"), run.err());
    assertTrue(run.err().contains(record.toString()), run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void editedRecordWhoseTranscriptChangedIsAWarning() throws IOException {
    encode();
    edit("Good day.", "Good night.");
    Files.writeString(talk, "A Talk\n\nOrlan: Good morning.\n");
    Run run = Run.of("encode", talk, "-o", records);
    assertTrue(Files.readString(record).contains("night"));
    assertTrue(run.err().contains("record-outdated"), run.err());
    assertTrue(run.err().contains("--force"), run.err());
  }

  @Test
  void recordOfAnotherProgramStays() throws IOException {
    Files.createDirectories(records);
    Files.writeString(record, "<TEI/>");
    Run run = Run.of("encode", talk, "-o", records);
    assertEquals("<TEI/>", Files.readString(record));
    assertTrue(run.err().contains("not written by Rapporteur"), run.err());
  }

  @Test
  void forceKeepsACopyOfEveryEditedState() throws IOException {
    encode();
    edit("Good day.", "Good night.");
    encode("--force");
    assertTrue(Files.readString(record).contains("day"));
    edit("Good day.", "Good noon.");
    encode("--force");
    assertTrue(Files.readString(records.resolve("talk.xml.bak")).contains("night"));
    assertTrue(Files.readString(records.resolve("talk.xml.bak2")).contains("noon"));
  }

  @Test
  void forceWithoutEditMakesNoCopy() {
    encode();
    encode("--force");
    assertFalse(Files.exists(records.resolve("talk.xml.bak")));
  }

  @Test
  void unreadableInputDoesNotStopTheOthers() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.createSymbolicLink(bad.resolve("a.txt"), folder.resolve("gone.txt"));
    Path good = Files.writeString(bad.resolve("b.txt"), "B\n\nTavi: Yes.\n");
    Run run = Run.of("encode", bad.resolve("a.txt"), good, "-o", records);
    assertEquals(3, run.exitCode());
  }
}
