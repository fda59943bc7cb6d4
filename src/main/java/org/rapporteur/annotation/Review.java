package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;

/**
 * What a reviewer finds wrong with a document after an edit and not with the one before. A finding
 * is the same before and after if it is of the same rule and at the same place of the text.
 */
final class Review {

  private final List<Finding> added = new ArrayList<>();
  private final SourceText after;

  Review(
      Function<TeiDocument, Report> reviewer,
      TeiDocument before,
      TeiDocument after,
      List<Splice> inserted) {
    this.after = after.source();
    Shift shift = new Shift(inserted);
    Map<List<Object>, Integer> known = new HashMap<>();
    for (Finding finding : errors(reviewer.apply(before))) {
      int place = shift.of(offset(before.source(), finding));
      known.merge(List.of(finding.rule(), finding.location().file(), place), 1, Integer::sum);
    }
    for (Finding finding : errors(reviewer.apply(after))) {
      int place = offset(this.after, finding);
      List<Object> key = List.of(finding.rule(), finding.location().file(), place);
      if (known.merge(key, -1, Integer::sum) < 0) {
        added.add(finding);
      }
    }
  }

  private static List<Finding> errors(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.severity().compareTo(Severity.ERROR) >= 0)
        .toList();
  }

  /** Returns the errors that the edit brings. */
  List<Finding> added() {
    return added;
  }

  /** Returns where in the document after a finding is, or empty if it is in another file. */
  Optional<Integer> place(Finding finding) {
    return finding.location().file().equals(after.name())
        ? Optional.of(offset(after, finding))
        : Optional.empty();
  }

  /** Where a finding begins; for another file the line alone, which does not move. */
  private static int offset(SourceText source, Finding finding) {
    Location location = finding.location();
    int line = location.position().line();
    boolean isHere = location.file().equals(source.name()) && line <= source.lineCount();
    return isHere ? source.line(line).start() + location.position().column() - 1 : -line;
  }
}
