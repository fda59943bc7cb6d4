package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking documents and reporting on them. */
class ValidateCommandTest {

  @TempDir private Path folder;
  private Path good;
  private Path bad;

  @BeforeEach
  void aGoodDocumentAndABadOne() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.txt"), "A Talk\n\nOrlan: Good day.\n");
    good = folder.resolve("records").resolve("good.xml");
    assertEquals(0, Run.of("encode", talk, "-o", good).exitCode());
    bad =
        Files.writeString(
            folder.resolve("records").resolve("bad.xml"),
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<text></TEI>");
  }

  @Test
  void validDocumentEndsWithZeroAndNoReport() {
    Run run = Run.of("validate", good);
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.err().contains("1 document: 0 errors"), run.err());
  }

  @Test
  void invalidDocumentEndsWithOneAndItsPlace() {
    Run run = Run.of("validate", folder.resolve("records"));
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains(bad + ":2:"), run.out());
    assertTrue(run.out().contains("xml-not-well-formed"), run.out());
    assertTrue(run.err().contains("2 documents: 2 errors"), run.err());
  }

  @Test
  void reportCanBeJson() {
    String out = Run.of("validate", bad, "--format", "json").out();
    assertTrue(out.contains("xml-not-well-formed"), out);
    assertTrue(out.strip().startsWith("[") || out.strip().startsWith("{"), out);
  }

  @Test
  void reportCanBeAFile() throws IOException {
    Path file = folder.resolve("reports/report.txt");
    Run run = Run.of("validate", bad, "-o", file);
    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertTrue(Files.readString(file).contains("xml-not-well-formed"));
  }

  @Test
  void documentThatIsNotUtf8EndsWithThreeAndTheOthersAreChecked() throws IOException {
    Files.write(bad, "<TEI>\u00e9</TEI>".getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.of("validate", folder.resolve("records"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("UTF-8"), run.err());
  }

  @Test
  void missingSchemaIsNamed() {
    Run run = Run.of("validate", good, "--schema", folder.resolve("no.rng"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("no.rng"), run.err());
  }

  @Test
  void descriptionOfTheEditionIsNoRecord() throws IOException {
    Files.delete(bad);
    Files.copy(
        Path.of("src/test/resources/fixtures/tei/sample-record.xml"),
        folder.resolve("records").resolve("edition.xml"));
    Run run = Run.of("validate", folder.resolve("records").resolve("good.xml").getParent());
    assertTrue(run.err().contains("1 document: "), run.err());
  }

  private void transcripts(String words) throws IOException {
    Files.delete(bad);
    Path there = Files.createDirectories(folder.resolve("transcripts/1911"));
    Files.writeString(there.resolve("good.txt"), words);
  }

  @Test
  void documentIsHeldAgainstItsTranscript() throws IOException {
    transcripts("A Talk\n\nOrlan: Good day.\n");
    Run run = Run.of("validate", good, "--source", folder.resolve("transcripts"));
    assertEquals(0, run.exitCode(), run.out());
    assertEquals("nothing found", run.out().strip());
  }

  @Test
  void alteredWordEndsWithOneAndNamesBothReadings() throws IOException {
    transcripts("A Talk\n\nOrlan: Fine day.\n");
    Path transcript = folder.resolve("transcripts/1911/good.txt");
    for (Path source : new Path[] {folder.resolve("transcripts"), transcript}) {
      Run run = Run.of("validate", folder.resolve("records"), "--source", source);
      assertEquals(1, run.exitCode());
      assertTrue(run.out().contains("“Fine” in the transcript, “Good” here"), run.out());
    }
  }

  @Test
  void documentWithoutTranscriptAndTranscriptWithoutDocumentAreTold() throws IOException {
    transcripts("A Talk\n\nOrlan: Good day.\n");
    Path there = folder.resolve("transcripts/1911");
    Files.move(there.resolve("good.txt"), there.resolve("other.txt"));
    Run run = Run.of("validate", folder.resolve("records"), "--source", there);
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("fidelity-source-missing"), run.out());
    assertTrue(run.out().contains("fidelity-source-unused"), run.out());
  }

  @Test
  void oneTranscriptForSeveralDocumentsIsRefused() {
    Run run = Run.of("validate", folder.resolve("records"), "--source", folder.resolve("talk.txt"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("one transcript for 2 documents"), run.err());
  }
}
