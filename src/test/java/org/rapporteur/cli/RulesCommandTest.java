package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rapporteur.report.Rule;

class RulesCommandTest {

  @Test
  void allRulesAreListedWithSeverityAndSummary() {
    Run run = Run.of("rules");
    assertEquals(0, run.exitCode());
    assertEquals(Rule.values().length, run.out().lines().count());
    assertTrue(
        run.out()
            .contains(
                "rule-title-empty                error    A title of the record has no words.\n"),
        run.out());
  }

  @Test
  void codeWithQuotationMarksStandsBetweenSingleOnes() {
    String out = Run.of("rules").out();
    assertTrue(out.contains(" 'div type=\"record\"' "), out);
    assertFalse(out.contains("\"\""), out);
  }

  @Test
  void ruleIsExplained() {
    Run run = Run.of("rules", "rule-title-empty", "xml-limit");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("rule-title-empty: error\n\nA title of the record"), run.out());
    assertTrue(run.out().contains("\n\nxml-limit: fatal\n\n"), run.out());
    assertTrue(run.out().contains("What to do."), run.out());
  }

  @Test
  void ruleThatIsNoneIsAWrongCommandLine() {
    Run run = Run.of("rules", "rule-titel-empty");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("did you mean 'rule-title-empty'?"), run.err());
  }
}
