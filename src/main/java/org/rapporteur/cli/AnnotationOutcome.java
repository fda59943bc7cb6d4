package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotation.Amendment;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.Written;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.report.Words;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * What is to be done to one document, and what there is to say about it.
 *
 * @param edit the change
 * @param findings what was noticed, and why annotations were refused
 * @param counted how many there are of what, in the order to be told
 * @param refused how many annotations were refused
 */
record AnnotationOutcome(Edit edit, Report findings, Map<String, Integer> counted, int refused) {

  static AnnotationOutcome of(List<AnnotationSet> sets, Written written) {
    Report findings = Report.empty();
    for (AnnotationSet set : sets) {
      findings = findings.and(set.findings());
    }
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Annotation made : written.made()) {
      counted.merge(noun(made.element()), 1, Integer::sum);
    }
    if (!written.standOff().isEmpty()) {
      counted.put("stand-off annotation", written.standOff().size());
    }
    return new AnnotationOutcome(
        written.edit(), findings.and(written.report()), counted, written.refused().size());
  }

  static AnnotationOutcome ofStripping(
      Amendment amendment, TeiDocument document, List<String> elements)
      throws UnreadableTeiException {
    Edit edit = amendment.edit();
    Map<String, Integer> counted = new LinkedHashMap<>();
    TeiDocument after = edit.isEmpty() ? document : edit.changes().get(0).after();
    for (String element : elements) {
      long gone =
          document.index().elements(element).count() - after.index().elements(element).count();
      counted.put("'" + element + "' taken out", Math.toIntExact(gone));
    }
    counted.values().removeIf(count -> count == 0);
    return new AnnotationOutcome(edit, new Report(amendment.reasons()), counted, 0);
  }

  /** Returns this where all is wanted or nothing: what would be left out is an error. */
  AnnotationOutcome wholeOrNothing() {
    boolean whole = findings.findings().stream().noneMatch(AnnotationOutcome::leavesOut);
    if (whole && refused == 0) {
      return this;
    }
    List<Finding> errors =
        findings.findings().stream()
            .map(each -> leavesOut(each) ? each.with(Severity.ERROR) : each)
            .toList();
    Edit nothing = new Edit(edit.title(), List.of());
    return new AnnotationOutcome(nothing, new Report(errors), Map.of(), refused);
  }

  private static boolean leavesOut(Finding finding) {
    return finding.severity().compareTo(Severity.WARNING) >= 0;
  }

  private static String noun(String element) {
    return switch (element) {
      case "date", "time" -> "date";
      case "persName", "placeName", "orgName" -> "name";
      default -> "'" + element + "'";
    };
  }

  /** Returns whether there is anything to tell. */
  boolean isTold() {
    return !counted.isEmpty() || refused > 0;
  }

  /** Returns the outcome of several documents together, in numbers. */
  static String words(List<AnnotationOutcome> outcomes) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    int refused = 0;
    for (AnnotationOutcome outcome : outcomes) {
      outcome.counted.forEach((what, count) -> counted.merge(what, count, Integer::sum));
      refused += outcome.refused;
    }
    List<String> parts = new ArrayList<>();
    counted.forEach(
        (what, count) ->
            parts.add(what.startsWith("'") ? count + " " + what : Words.number(count, what)));
    String made = parts.isEmpty() ? "nothing new" : String.join(", ", parts);
    return refused == 0 ? made : made + "; " + refused + " refused";
  }
}
