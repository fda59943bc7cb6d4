package org.rapporteur.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.report.Finding;
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
  private final Map<Rule, Integer> notes = new EnumMap<>(Rule.class);

  Diagnostics(Console console) {
    this.console = console;
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
    console.say(line(finding));
    if (finding.severity() != Severity.INFO) {
      console.say("  " + finding.remedy());
    }
  }

  private String line(Finding finding) {
    return Console.visible(finding.location().toString())
        + ": "
        + console.coloured(colour(finding.severity()), word(finding.severity()))
        + ": "
        + Console.visible(finding.message())
        + " ["
        + finding.rule().id()
        + "]";
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case INFO -> "cyan";
      case WARNING -> "yellow";
      case ERROR, FATAL -> "bold,red";
    };
  }

  /** Returns the severity in lower case, a note being an info. */
  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
