package org.rapporteur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

class BaselineTest {

  @TempDir private Path folder;
  private Path file;
  private String record;

  @BeforeEach
  void places() throws IOException {
    file = folder.resolve("known.txt");
    record = Files.writeString(folder.resolve("a.xml"), "<p/>").toString();
  }

  private Finding empty(String text, int occurrence) {
    int at = -1;
    for (int i = 0; i < occurrence; i++) {
      at = text.indexOf("<sp/>", at + 1);
    }
    return Finding.of(
        Rule.RULE_TURN_EMPTY,
        SourceText.of(record, text),
        new TextSpan(at, at + 5),
        "the turn is empty");
  }

  private Inspection of(Finding... findings) {
    return new Inspection(List.of(record), List.of(), Report.of(findings));
  }

  private Baseline written(Finding... findings) throws IOException {
    Files.writeString(file, Baseline.empty(file).renewed(of(findings)).text());
    return Baseline.read(file);
  }

  @Test
  void whatIsInItIsAcceptedAndCounted() throws IOException {
    Finding old = empty("<sp/>", 1);
    Inspection left = written(old).accept(of(old));
    assertEquals(Report.empty(), left.report());
    assertEquals(1, left.accepted());
  }

  @Test
  void movedFindingIsAcceptedAndANewOneIsTold() throws IOException {
    Baseline baseline = written(empty("<sp/>", 1));
    String moved = "\n\n   <sp/> words <sp/>";
    Inspection left = baseline.accept(of(empty(moved, 1), empty(moved, 2)));
    assertEquals(List.of(empty(moved, 2)), left.report().findings());
    assertEquals(1, left.accepted());
  }

  @Test
  void sameRuleWithAnotherClockTimeIsNew() throws IOException {
    Finding six = Finding.of(Rule.RULE_TURN_EMPTY, Location.startOf(record), "not '6:10 p.m.'");
    Finding seven = Finding.of(Rule.RULE_TURN_EMPTY, Location.startOf(record), "not '7:25 p.m.'");
    assertEquals(0, written(six).accept(of(seven)).accepted());
  }

  @Test
  void byteOrderMarkIsNoPartOfIt() throws IOException {
    Finding old = empty("<sp/>", 1);
    String text = written(old).text().replaceAll("(?m)^#.*\n", "");
    Files.writeString(file, "\uFEFF" + text);
    assertEquals(1, Baseline.read(file).accept(of(old)).accepted());
  }

  @Test
  void fileIsPlainSortedAndNamedFromItsFolder() throws IOException {
    Finding one = empty("<sp/>", 1);
    Finding other = Finding.of(Rule.RULE_TITLE_EMPTY, Location.startOf(record), "no\ttitle\nhere");
    assertEquals(
        List.of(
            "a.xml\trule-title-empty\tno title here\t",
            "a.xml\trule-turn-empty\tthe turn is empty\t<sp/>",
            "a.xml\trule-turn-empty\tthe turn is empty\t<sp/>"),
        written(one, other, one).text().lines().filter(line -> !line.startsWith("#")).toList());
    Inspection left = Baseline.read(file).accept(of(one, other, one));
    assertEquals(3, left.accepted());
    assertEquals(Report.empty(), left.report());
  }

  @Test
  void entryThatFitsNothingIsTold() throws IOException {
    Finding old = empty("<sp/>", 1);
    Inspection left = written(old, old).accept(of(old));
    Finding stale = left.report().findings().get(0);
    assertEquals(Rule.VALIDATION_BASELINE_STALE, stale.rule());
    assertEquals(Severity.INFO, stale.severity());
    assertEquals(file + ":4:1", stale.location().toString());
    assertEquals(1, left.report().findings().size());
  }

  @Test
  void entryOfAFileThatWasNotExaminedIsKeptWhileItsFileIsThere() throws IOException {
    Baseline baseline = written(empty("<sp/>", 1));
    Inspection elsewhere =
        new Inspection(List.of(folder.resolve("b.xml").toString()), List.of(), Report.empty());
    assertEquals(Report.empty(), baseline.accept(elsewhere).report());
    assertEquals(1, baseline.renewed(elsewhere).size());
    Files.delete(Path.of(record));
    assertEquals(1, baseline.accept(elsewhere).report().findings().size());
    assertEquals(0, baseline.renewed(elsewhere).size());
  }

  @Test
  void unreadableFileIsNeverAcceptedAndItsEntriesAreNotStale() throws IOException {
    Finding broken = Finding.of(Rule.XML_NOT_WELL_FORMED, Location.startOf(record), "broken");
    Finding stopped = Finding.of(Rule.VALIDATION_STOPPED, Location.startOf(record), "too many");
    Baseline baseline = written(empty("<sp/>", 1), broken, stopped);
    assertEquals(1, baseline.size());
    assertEquals(
        List.of(broken, stopped), baseline.accept(of(broken, stopped)).report().findings());
  }

  @Test
  void itIsTheSameFromAnyFolder() throws IOException {
    Finding old = empty("<sp/>", 1);
    written(old);
    Path relative = Path.of("").toAbsolutePath().relativize(file);
    assertEquals(1, Baseline.read(relative).accept(of(old)).accepted());
  }

  @Test
  void writingItAgainChangesNothing() throws IOException {
    Baseline baseline = written(empty("<sp/>", 1), empty("<sp/>", 1));
    Inspection same = of(empty("<sp/>", 1), empty("<sp/>", 1));
    assertEquals(Files.readString(file), baseline.renewed(same).text());
    assertEquals(Report.empty(), baseline.renewed(same).accept(same).report());
  }

  @Test
  void lineThatIsNoneIsNamed() throws IOException {
    Files.writeString(file, "# a remark\n\na.xml rule-turn-empty\n");
    IOException wrong = assertThrows(IOException.class, () -> Baseline.read(file));
    assertTrue(wrong.getMessage().startsWith("line 3 is not"), wrong.getMessage());
  }
}
