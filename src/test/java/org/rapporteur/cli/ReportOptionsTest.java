package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How validate reports, what it accepts, and what it puts right. */
class ReportOptionsTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/validation");

  @TempDir private Path folder;
  private Path records;
  private Path warned;
  private Path wrong;
  private Path fixable;

  @BeforeEach
  void anEditionWithFindings() throws IOException {
    records = Files.createDirectories(folder.resolve("records"));
    warned = copy("turn-empty-error.xml");
    wrong = copy("pointer-target-error.xml");
    fixable = copy("date-when-and-same-range-error.xml");
  }

  private Path copy(String name) throws IOException {
    String fixture = Files.readString(FIXTURES.resolve(name));
    String own = "xml:id=\"" + name.replace(".xml", "") + "\"";
    return Files.writeString(
        records.resolve(name), fixture.replaceFirst("xml:id=\"fixture\"", own));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsTheWholeOfStandardOutput(Format format) throws IOException {
    Run run = Run.of("validate", records, "--format", format);
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("link-target-missing"), run.out());
    assertEquals("3 documents: 2 errors, 1 warning\n", run.err());
    Path file = folder.resolve("report");
    assertEquals("", Run.of("validate", records, "--format", format, "-o", file).out());
    assertEquals(run.out(), Files.readString(file));
    if (format == Format.json || format == Format.sarif) {
      assertTrue(JsonParser.parseString(run.out()).isJsonObject());
    }
  }

  @Test
  void whatWasCheckedIsSaidWhereNothingWasFound() {
    Run run = Run.of("validate", "tei/records");
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(
        run.out()
            .matches("(?s).*checked \\d+ documents against RELAX NG rapporteur [0-9.]+, links.*"),
        run.out());
  }

  @Test
  void schemaOfTheUserIsNamedWithItsDigest() {
    Run run = Run.of("validate", warned, "--schema", "schemas/rapporteur.rng");
    assertTrue(
        run.out()
            .matches(
                "(?s).*checked 1 document against RELAX NG rapporteur.rng sha256 [0-9a-f]{12}\\n"),
        run.out());
  }

  @Test
  void fileThatCannotBeReadIsInTheReport() throws IOException {
    Files.write(wrong, new byte[] {'<', (byte) 0xE9});
    Run run = Run.of("validate", records);
    assertEquals(3, run.exitCode());
    assertTrue(run.out().contains("[xml-unreadable]"), run.out());
    assertTrue(run.out().contains("it is not UTF-8 at line 1, column 2"), run.out());
  }

  @Test
  void baselineAcceptsWhatIsThereAndFailsOnWhatIsNew() throws IOException {
    Path baseline = folder.resolve("known-findings.txt");
    Run writing = Run.of("validate", warned, wrong, "--write-baseline", baseline);
    assertEquals(0, writing.exitCode(), writing.out());
    assertTrue(writing.err().contains("accepted from now on: 2 findings"), writing.err());
    assertEquals(
        List.of(
            "records/pointer-target-error.xml\tlink-target-missing\tno element has the xml:id"
                + " 'mar'\twho=\"#mar\"",
            "records/turn-empty-error.xml\trule-turn-empty\tthe turn is empty\t<sp who=\"#marr\">"),
        Files.readAllLines(baseline).stream().filter(line -> !line.startsWith("#")).toList());
    Files.writeString(wrong, "\n" + Files.readString(wrong).replaceFirst("^<\\?xml.*\\?>", ""));
    Run known = Run.of("validate", warned, wrong, "--baseline", baseline);
    assertEquals(0, known.exitCode(), known.out());
    assertTrue(
        known.out().contains("not shown: 2 findings that the baseline accepts"), known.out());
    Run news = Run.of("validate", records, "--baseline", baseline);
    assertEquals(1, news.exitCode());
    assertTrue(news.out().contains("rule-date-when-with-range"), news.out());
    assertFalse(news.out().contains("link-target-missing"), news.out());
  }

  @Test
  void staleEntryOfTheBaselineHasASeverityToo() throws IOException {
    Path baseline = folder.resolve("known-findings.txt");
    assertEquals(0, Run.of("validate", warned, "--write-baseline", baseline).exitCode());
    Files.copy(
        FIXTURES.resolve("turn-empty-valid.xml"),
        warned,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Run told = Run.of("validate", warned, "--baseline", baseline);
    assertEquals(0, told.exitCode());
    assertTrue(
        told.out().contains("info: this is found no more [validation-baseline-stale]"), told.out());
    Path severities = Files.writeString(folder.resolve("s"), "validation-baseline-stale = error\n");
    assertEquals(
        1,
        Run.of("validate", warned, "--baseline", baseline, "--severities", severities).exitCode());
  }

  @Test
  void severitiesAreThoseOfTheFile() throws IOException {
    Path severities =
        Files.writeString(
            folder.resolve("house"), "rule-turn-empty = error\nlink-target-missing = off\n");
    assertEquals(1, Run.of("validate", warned, "--severities", severities).exitCode());
    Run off = Run.of("validate", wrong, "--severities", severities);
    assertEquals(0, off.exitCode());
    assertFalse(off.out().contains("link-target-missing"), off.out());
  }

  @Test
  void severitiesThatCannotBeReadAreNamedThoughNothingIsFound() throws IOException {
    Run missing = Run.of("validate", "tei/records", "--severities", folder.resolve("hose"));
    assertEquals(3, missing.exitCode());
    assertTrue(missing.err().startsWith("error: cannot read '" + folder.resolve("hose")));
    Path wrong = Files.writeString(folder.resolve("house"), "rule-turn-emtpy = off\n");
    assertEquals(3, Run.of("validate", "tei/records", "--severities", wrong).exitCode());
  }

  @Test
  void transcriptsHaveTheirSeverityAndABrokenRecordHasItsOwn() throws IOException {
    Files.writeString(records.resolve("broken.xml"), "<TEI");
    Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
    Files.writeString(transcripts.resolve("broken.txt"), "A talk");
    Path unused = Files.writeString(transcripts.resolve("unused.txt"), "A talk");
    Run told = Run.of("validate", records, "--source", transcripts);
    assertTrue(told.out().contains(unused + ":1:1: "), told.out());
    assertFalse(told.out().contains("broken.txt:1:1: "), told.out());
    Path severities = Files.writeString(folder.resolve("s"), "fidelity-source-unused = off\n");
    Run off = Run.of("validate", records, "--source", transcripts, "--severities", severities);
    assertFalse(off.out().contains("fidelity-source-unused"), off.out());
  }

  @Test
  void baselineFitsFromWhereverTheProgramRuns() throws IOException {
    Path one = records.resolve("one.xml");
    Files.copy(warned, one);
    Path two = records.resolve("two.xml");
    Files.copy(warned, two);
    Path baseline = folder.resolve("known-findings.txt");
    Run.of("validate", one, two, "--write-baseline", baseline);
    assertTrue(Files.readString(baseline).contains("is that of one.xml already"));
    Path here = Path.of("").toAbsolutePath();
    Run run =
        Run.of("validate", here.relativize(one), here.relativize(two), "--baseline", baseline);
    assertTrue(run.out().startsWith("nothing found\n"), run.out());
  }

  @Test
  void fileNamedTwiceIsCheckedOnce() {
    Path again = warned.resolveSibling(".").resolve(warned.getFileName());
    Run run = Run.of("validate", warned, again);
    assertEquals("1 document: 1 warning\n", run.err());
  }

  @Test
  void fixGoesThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(records.resolve("link.xml"), fixable.getFileName());
    assertEquals(0, Run.of("validate", link, "--fix").exitCode());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.readString(fixable).contains("from="), "the file was not fixed");
  }

  @Test
  void severitiesBesideTheDescriptionOfTheEditionHoldForItsRecords() throws IOException {
    Files.copy(Path.of("tei/edition.xml"), folder.resolve("edition.xml"));
    Files.writeString(folder.resolve("validation.severities"), "rule-turn-empty = error\n");
    assertEquals(1, Run.of("validate", warned).exitCode());
  }

  @Test
  void ruleThatIsNoneIsNamedWithTheNearest() throws IOException {
    Path severities = Files.writeString(folder.resolve("house"), "\nrule-turn-emtpy = off\n");
    Run run = Run.of("validate", warned, "--severities", severities);
    assertEquals(3, run.exitCode());
    assertTrue(
        run.err()
            .contains(
                "line 2: there is no rule 'rule-turn-emtpy'; did you mean 'rule-turn-empty'?"),
        run.err());
  }

  @Test
  void fixChangesTheCharactersOfTheFixAndNoOthers() throws IOException {
    String before = "\uFEFF" + Files.readString(fixable).replace("\n", "\r\n");
    Files.writeString(fixable, before);
    Run run = Run.of("validate", fixable, "--fix");
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.err().contains("fixed: 1 finding in 1 file\n"), run.err());
    assertTrue(run.out().startsWith("nothing found\n"), run.out());
    String expected = before.replaceFirst(" from=\"1962-03-04\"\\s+to=\"1962-03-04\"", "");
    assertFalse(expected.equals(before));
    assertEquals(expected, Files.readString(fixable));
    Run again = Run.of("validate", fixable, "--fix");
    assertTrue(again.err().contains("fixed: 0 findings in 0 files\n"), again.err());
    assertEquals(expected, Files.readString(fixable));
  }

  @Test
  void dryRunShowsADiffAndChangesNothing() throws IOException {
    String before = Files.readString(fixable);
    Path report = folder.resolve("report.txt");
    Run run = Run.of("validate", records, "--fix", "--dry-run", "-o", report);
    assertEquals(1, run.exitCode());
    assertEquals(before, Files.readString(fixable));
    assertTrue(
        run.out().startsWith("--- " + fixable + "\n+++ " + fixable + "\n@@ -26,"), run.out());
    assertTrue(
        run.out().contains("\n+          <p><date when=\"1962-03-04\">then</date></p>\n"),
        run.out());
    assertTrue(run.err().contains("to be fixed: 1 finding in 1 file\n"), run.err());
    assertTrue(Files.readString(report).contains("rule-date-when-with-range"));
  }

  @Test
  void ruleThatIsOffIsNotFixed() throws IOException {
    String before = Files.readString(fixable);
    Path severities = Files.writeString(folder.resolve("s"), "rule-date-when-with-range = off\n");
    assertEquals(0, Run.of("validate", fixable, "--fix", "--severities", severities).exitCode());
    assertEquals(before, Files.readString(fixable));
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    Run dry = Run.of("validate", warned, "--dry-run");
    assertEquals(2, dry.exitCode());
    assertTrue(dry.err().contains("give both"), dry.err());
    Run two = Run.of("validate", warned, "--baseline", "a", "--write-baseline", "b");
    assertEquals(2, two.exitCode());
    assertTrue(two.err().contains("choose one"), two.err());
    Path baseline = folder.resolve("b");
    Run shown = Run.of("validate", warned, "--fix", "--dry-run", "--write-baseline", baseline);
    assertEquals(2, shown.exitCode());
    assertFalse(Files.exists(baseline));
  }

  @Test
  void missingBaselineIsNamed() {
    Run run = Run.of("validate", warned, "--baseline", folder.resolve("none.txt"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("none.txt"), run.err());
  }
}
