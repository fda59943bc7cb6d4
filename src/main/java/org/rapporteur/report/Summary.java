package org.rapporteur.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an inspection comes to, in numbers and short sentences. */
final class Summary {

  private final Inspection inspection;

  Summary(Inspection inspection) {
    this.inspection = inspection;
  }

  /**
   * How often a rule was broken.
   *
   * @param rule the rule
   * @param severity how much it mattered
   * @param count how often
   */
  record Count(Rule rule, Severity severity, long count) {}

  /** Returns how often each rule was broken, the worst first. */
  List<Count> byRule() {
    Map<Rule, Map<Severity, Long>> counts =
        inspection.report().findings().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::rule,
                    Collectors.groupingBy(Finding::severity, Collectors.counting())));
    List<Count> rows = new ArrayList<>();
    counts.forEach(
        (rule, bySeverity) ->
            bySeverity.forEach((severity, count) -> rows.add(new Count(rule, severity, count))));
    rows.sort(
        Comparator.comparing(Count::severity, Comparator.reverseOrder())
            .thenComparing(Count::count, Comparator.reverseOrder())
            .thenComparing(Count::rule));
    return rows;
  }

  /**
   * Returns the findings of each file: first the files that were examined, also those without a
   * finding, then others that a finding names.
   */
  Map<String, List<Finding>> byFile() {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    inspection.files().forEach(file -> files.put(file, new ArrayList<>()));
    inspection
        .report()
        .findings()
        .forEach(
            finding ->
                files
                    .computeIfAbsent(finding.location().file(), unexamined -> new ArrayList<>())
                    .add(finding));
    return files;
  }

  /** Returns how many findings of each severity there are, or that there are none. */
  String counts() {
    return inspection.report().counts();
  }

  /** Returns what was examined and against what. */
  String checked() {
    String documents = "checked " + Words.number(inspection.files().size(), "document");
    String checks =
        inspection.checks().stream().map(Check::toString).collect(Collectors.joining(", "));
    return checks.isEmpty() ? documents : documents + " against " + checks;
  }

  /** Returns how many findings were expected, or nothing where there were none. */
  String accepted() {
    return inspection.accepted() == 0
        ? ""
        : "not shown: "
            + Words.number(inspection.accepted(), "finding")
            + " that the baseline accepts";
  }

  /** Returns the last words of a report: what was found, what was accepted, what was checked. */
  List<String> closing() {
    List<String> lines = new ArrayList<>(List.of(counts(), accepted(), Words.visible(checked())));
    lines.removeIf(String::isEmpty);
    return lines;
  }
}
