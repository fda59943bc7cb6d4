package org.rapporteur.cli;

import java.util.EnumMap;
import java.util.Map;
import org.rapporteur.report.Finding;
import org.rapporteur.report.FindingText;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;

/**
 * Prints findings for people: place, severity, message, rule, and the remedy of what is more than a
 * note. Of notes of the same rule only the first few are shown.
 */
final class Diagnostics {

  private static final int NOTES_SHOWN = 3;

  private final Console console;
  private final FindingText text;
  private final Map<Rule, Integer> notes = new EnumMap<>(Rule.class);

  Diagnostics(Console console) {
    this.console = console;
    this.text = FindingText.coloured(console::painted);
  }

  void print(Report report) {
    report.findings().forEach(this::print);
  }

  /** Says how many notes were not shown. */
  void close() {
    notes.forEach(
        (rule, count) -> {
          if (count > NOTES_SHOWN) {
            console.say("and " + (count - NOTES_SHOWN) + " more notes like these: " + rule.id());
          }
        });
    notes.clear();
  }

  private void print(Finding finding) {
    if (finding.severity() == Severity.INFO
        && notes.merge(finding.rule(), 1, Integer::sum) > NOTES_SHOWN) {
      return;
    }
    console.say(text.line(finding));
    if (finding.severity() != Severity.INFO) {
      console.say(text.remedy(finding));
    }
  }
}
