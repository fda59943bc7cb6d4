package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    assertTrue(run.err().contains("1 document: 1 warning, 1 note\n"), run.err());
  }

  @Test
  void invalidDocumentEndsWithOneAndItsPlace() {
    Run run = Run.of("validate", folder.resolve("records"));
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains(bad + ":2:"), run.out());
    assertTrue(run.out().contains("xml-not-well-formed"), run.out());
    String counts = run.err().replaceFirst("(?s).*2 documents: ", "");
    assertTrue(counts.startsWith("1 fatal error"), run.err());
    assertTrue(run.out().contains("\n" + counts), run.out());
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
  void folderOfAnEditionIsCheckedWithItsDescription() throws IOException {
    Files.delete(bad);
    Files.writeString(
        folder.resolve("edition.xml"), "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"/>");
    Run run = Run.of("validate", folder);
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("edition.xml:1:1: error"), run.out());
    assertTrue(run.err().contains("2 documents: "), run.err());
  }

  @Test
  void brokenDescriptionIsToldWhereOnlyRecordsAreChecked() throws IOException {
    Files.delete(bad);
    Files.writeString(folder.resolve("edition.xml"), "<TEI>");
    Run run = Run.of("validate", folder.resolve("records"));
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("edition.xml:1:6: fatal"), run.out());
    assertTrue(run.err().contains("1 document: "), run.err());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void schemaInALanguageThatIsNotSupportedEndsWithTwoAndSaysWhatToUse() throws IOException {
    Path dtd = write("talk.dtd", "<!ELEMENT talk (#PCDATA)>");
    Path nvdl =
        write("talk.nvdl", "<rules xmlns='http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0'/>");
    Path odd = write("talk.odd", "<TEI xmlns='http://www.tei-c.org/ns/1.0'/>");
    for (Path schema : new Path[] {dtd, nvdl, odd}) {
      Run run = Run.of("validate", good, "--schema", schema);
      assertEquals(2, run.exitCode(), run.err());
      assertTrue(run.err().contains("is not supported; "), run.err());
      assertTrue(run.err().contains("RELAX NG"), run.err());
    }
  }

  @Test
  void schemaThatIsWrongEndsWithThreeAndItsPlace() throws IOException {
    Path rnc = write("own.rnc", "start =\n  element talk { }");
    Run run = Run.of("validate", good, "--schema", rnc);
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("own.rnc:2:"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void severalSchemasAndRulesApplyTogether() throws IOException {
    Path talk = write("talk.xml", "<talk>x</talk>");
    Path empty = write("a.rnc", "element talk { empty }");
    Path other = write("b.rnc", "element other { text }");
    Path rules =
        write(
            "c.sch",
            "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><phase id='f'><active"
                + " pattern='p'/></phase><pattern id='p'><rule context='talk'><assert"
                + " test='false()'>in phase f</assert></rule></pattern><pattern id='q'><rule"
                + " context='talk'><assert test='false()'>at other"
                + " times</assert></rule></pattern></schema>");
    Run run =
        Run.of(
            "validate",
            talk,
            "--schema",
            empty,
            "--schema",
            other,
            "--schematron",
            rules,
            "--phase",
            "f");
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("relaxng-text-not-allowed"), run.out());
    assertTrue(run.out().contains("relaxng-element-not-allowed"), run.out());
    assertTrue(run.out().contains("in phase f") && !run.out().contains("other times"), run.out());
    assertEquals(2, Run.of("validate", talk, "--phase", "f").exitCode());
    assertEquals(3, Run.of("validate", talk, "--schematron", rules, "--phase", "g").exitCode());
  }

  @Test
  void documentOfAnotherProjectIsToldOfItsSchema() throws IOException {
    Path tei = write("tei.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"/>");
    Run run = Run.of("validate", tei);
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("1 invalid document names no schema"), run.err());
    assertTrue(run.err().contains("--schema tei_all.rng"), run.err());
    assertTrue(!Run.of("validate", good).err().contains("--schema"), run.err());
  }

  @Test
  void schemaThatADocumentNamesInItsEditionIsUsed() throws IOException {
    Files.createDirectory(folder.resolve("schema"));
    write("schema/talk.rnc", "element talk { empty }");
    Path talk = write("records/talk.xml", "<?xml-model href='../schema/talk.rnc'?><talk>x</talk>");
    assertTrue(Run.of("validate", talk).out().contains("validation-schema-not-read"));
    Files.copy(Path.of("tei/edition.xml"), folder.resolve("edition.xml"));
    Run run = Run.of("validate", talk);
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("relaxng-text-not-allowed"), run.out());
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
    assertFalse(run.out().contains("[fidelity-"), run.out());
    assertTrue(run.out().contains(", transcripts"), run.out());
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
