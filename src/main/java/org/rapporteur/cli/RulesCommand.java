package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.report.Rule;
import org.rapporteur.report.RulePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The rules and what the guide says of them. */
@Command(
    name = "rules",
    description = {
      "Lists the rules that a finding can name, or explains some of them.",
      "",
      "An id is permanent. How much a rule matters can be changed for an edition: see 'validate"
          + " --severities'."
    },
    footer = {"  rapporteur rules", "  rapporteur rules rule-turn-empty link-target-missing"})
final class RulesCommand extends Task {

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "A rule to explain; without one, all are listed.")
  private List<String> ids = List.of();

  RulesCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) {
    List<Rule> asked = new ArrayList<>();
    ids.forEach(id -> asked.add(rule(id)));
    StringBuilder text = new StringBuilder();
    if (asked.isEmpty()) {
      for (Rule rule : Rule.values()) {
        text.append(line(rule));
      }
    } else {
      asked.forEach(rule -> text.append(text.isEmpty() ? "" : "\n").append(section(rule)));
    }
    session.write(Optional.empty(), text.toString());
  }

  private Rule rule(String id) {
    return Rule.of(id)
        .orElseThrow(
            () ->
                wrong(
                    "there is no rule '"
                        + id
                        + "'"
                        + Rule.nearest(id)
                            .map(near -> "; did you mean '" + near.id() + "'?")
                            .orElse("; 'rapporteur rules' lists them")));
  }

  private static String line(Rule rule) {
    String severity = rule.severity().word();
    String summary = RulePage.of(rule).map(RulePage::summary).orElse(rule.remedy());
    return String.format(Locale.ROOT, "%-30s  %-7s  %s", rule.id(), severity, summary) + "\n";
  }

  private static String section(Rule rule) {
    return RulePage.of(rule)
        .map(
            page ->
                rule.id()
                    + ": "
                    + page.kind().replace("*", "")
                    + "\n\n"
                    + page.markdown().replace("**", "")
                    + "\n")
        .orElse(rule.id() + "\n\n" + rule.remedy() + "\n");
  }
}
