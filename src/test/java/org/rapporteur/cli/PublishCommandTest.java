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

/** Publishing and extracting records. */
class PublishCommandTest {

  private static final String TALK = "The Ferry\n\nOrlan: Good day.\n\nTavi: Good day to you.\n";

  @TempDir private Path folder;
  private Path records;
  private Path record;

  @BeforeEach
  void aRecord() throws IOException {
    Path talk = Files.writeString(folder.resolve("ferry.txt"), TALK);
    records = folder.resolve("records");
    record = records.resolve("ferry.xml");
    assertEquals(0, Run.of("encode", talk, "-o", records).exitCode());
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void onlyTheEditionsAskedForAreMade() {
    Path out = folder.resolve("out");
    Run run = Run.of("publish", records, "--to", "web,text", "-o", out);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.exists(out.resolve("web/index.html")));
    assertTrue(Files.exists(out.resolve("text/ferry.txt")));
    assertFalse(Files.exists(out.resolve("print")));
    assertTrue(run.out().contains(out.resolve("web").resolve("index.html").toString()), run.out());
  }

  @Test
  void textOfASingleRecordGoesToStandardOutput() throws IOException {
    Path out = folder.resolve("out");
    Run.of("publish", record, "--to", "text", "-o", out);
    Run run = Run.of("publish", record, "--to", "TEXT");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(Files.readString(out.resolve("text/ferry.txt")), run.out());
  }

  @Test
  void singleEditionOfASingleRecordCanBeAFile() {
    Path file = folder.resolve("one.pdf");
    Run run = Run.of("publish", record, "--to", "print", "-o", file);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.isRegularFile(file));
  }

  @Test
  void brokenRecordIsAFinding() throws IOException {
    Files.writeString(record, "<TEI>");
    Run run = Run.of("publish", records, "-o", folder.resolve("out"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("ferry.xml:1:"), run.err());
  }

  @Test
  void extractGivesTheTranscriptBack() throws IOException {
    assertEquals(letters(TALK), letters(Run.of("extract", record).out()));
    Path out = folder.resolve("extracted");
    assertEquals(0, Run.of("extract", records, "-o", out).exitCode());
    assertEquals(letters(TALK), letters(Files.readString(out.resolve("ferry.txt"))));
  }

  @Test
  void brokenRecordDoesNotStopTheExtractionOfOthers() throws IOException {
    Files.writeString(records.resolve("a.xml"), "<TEI>");
    Path out = folder.resolve("extracted");
    Run run = Run.of("extract", records, "-o", out);
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("a.xml:1:"), run.err());
    assertTrue(Files.exists(out.resolve("ferry.txt")));
  }
}
