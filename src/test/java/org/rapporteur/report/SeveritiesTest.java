package org.rapporteur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveritiesTest {

  @TempDir private Path folder;

  private Severities of(String lines) throws IOException {
    return Severities.read(Files.writeString(folder.resolve("s"), lines));
  }

  private static Finding found(Rule rule) {
    return Finding.of(rule, Location.startOf("a.xml"), "m");
  }

  @Test
  void ruleIsRaisedLoweredOrSwitchedOff() throws IOException {
    Severities severities =
        of(
            """
            # the house's own
            rule-turn-empty = error   # no excuse
            link-target-missing=info
              rule-title-empty =off
            """);
    Report report =
        Report.of(
            found(Rule.RULE_TURN_EMPTY),
            found(Rule.LINK_TARGET_MISSING),
            found(Rule.RULE_TITLE_EMPTY),
            found(Rule.RULE_DATE_RANGE_REVERSED));
    Report changed = severities.apply(report);
    assertEquals(
        List.of(Severity.ERROR, Severity.INFO, Severity.ERROR),
        changed.findings().stream().map(Finding::severity).toList());
    assertEquals(Rule.RULE_DATE_RANGE_REVERSED, changed.findings().get(2).rule());
    assertEquals(changed, severities.apply(changed));
    assertEquals(report, Severities.unchanged().apply(report));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstRule() throws IOException {
    Report report = Report.of(found(Rule.LINK_HASH_MISSING));
    assertEquals(Report.empty(), of("\uFEFFlink-hash-missing = off\n").apply(report));
  }

  @Test
  void everyWrongLineIsNamedWithWhatMayHaveBeenMeant() {
    IOException wrong =
        assertThrows(
            IOException.class,
            () ->
                of(
                    """
                    rule-turn-emty = off
                    nothing-like-it = off
                    rule-turn-empty = none
                    rule-turn-empty
                    xml-not-well-formed = off
                    validation-stopped = info
                    rule-title-empty = off
                    rule-title-empty = info
                    """));
    assertEquals(
        """
        line 1: there is no rule 'rule-turn-emty'; did you mean 'rule-turn-empty'?
        line 2: there is no rule 'nothing-like-it'
        line 3: 'rule-turn-empty' must be one of info, warning, error, off
        line 4: 'rule-turn-empty' must be one of info, warning, error, off
        line 5: 'xml-not-well-formed' cannot be changed: it says that a file was not examined to its end
        line 6: 'validation-stopped' cannot be changed: it says that a file was not examined to its end
        line 8: 'rule-title-empty' stands here for the second time""",
        wrong.getMessage());
  }

  @Test
  void whatMakesAFileUnreadableStaysFatal() throws IOException {
    Finding fatal = found(Rule.SCHEMATRON_ASSERTION).with(Severity.FATAL);
    assertEquals(Report.of(fatal), of("schematron-assertion = off").apply(Report.of(fatal)));
  }
}
