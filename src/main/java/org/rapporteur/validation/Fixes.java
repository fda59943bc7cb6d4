package org.rapporteur.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.source.UnifiedDiff;
import org.rapporteur.tei.TeiDocument;

/**
 * The fixes that the findings about a document offer, made: each whole or not at all. Every
 * character that no fix names stays as it was. Where two fixes would change the same place, the
 * first finding's is made and the other is left for another time.
 */
public final class Fixes {

  private final TeiDocument original;
  private final List<Splice> splices = new ArrayList<>();
  private final List<Finding> made = new ArrayList<>();
  private final List<Finding> left = new ArrayList<>();
  private final Set<List<Splice>> known = new HashSet<>();
  private final NavigableMap<Integer, TextSpan> taken = new TreeMap<>();

  private Fixes(TeiDocument original) {
    this.original = original;
  }

  /** Returns the fixes that a report offers for a document. */
  public static Fixes of(TeiDocument document, Report report) {
    Fixes fixes = new Fixes(document);
    for (Finding finding : report.findings()) {
      if (!finding.fix().isEmpty() && finding.location().file().equals(document.name())) {
        fixes.add(finding);
      }
    }
    return fixes;
  }

  /** Returns the document with the fixes made that a report offers. */
  public static TeiDocument apply(TeiDocument document, Report report) {
    return of(document, report).document();
  }

  private void add(Finding finding) {
    if (known.contains(finding.fix())) {
      made.add(finding);
    } else if (finding.fix().stream().anyMatch(splice -> isTaken(splice.span()))) {
      left.add(finding);
    } else {
      known.add(finding.fix());
      made.add(finding);
      splices.addAll(finding.fix());
      finding.fix().forEach(splice -> taken.put(splice.span().start(), splice.span()));
    }
  }

  /** Two insertions at one place count as overlapping: nobody said which comes first. */
  private boolean isTaken(TextSpan span) {
    var before = taken.floorEntry(span.start());
    var after = taken.ceilingEntry(span.start());
    return (before != null && touches(before.getValue(), span))
        || (after != null && touches(after.getValue(), span));
  }

  private static boolean touches(TextSpan one, TextSpan other) {
    return one.overlaps(other) || one.equals(other) || one.start() == other.start();
  }

  /** Returns the document with the fixes made. */
  public TeiDocument document() {
    return original.with(splices);
  }

  /** Returns the findings whose fixes are made. */
  public List<Finding> made() {
    return List.copyOf(made);
  }

  /**
   * Returns a note for each fix that was left out, since another changes the same place; it stands
   * where that is in {@link #document()}.
   */
  public Report left() {
    SourceText fixed = document().source();
    NavigableMap<Integer, Integer> shifts = shifts();
    return new Report(left.stream().map(finding -> left(finding, fixed, shifts)).toList());
  }

  private Finding left(Finding finding, SourceText fixed, NavigableMap<Integer, Integer> shifts) {
    int start = Collections.min(finding.fix().stream().map(each -> each.span().start()).toList());
    var over = taken.floorEntry(start);
    boolean gone = over != null && over.getValue().end() > start;
    int place = gone ? over.getValue().start() : start;
    var shift = shifts.floorEntry(place);
    int now = shift == null ? place : place + shift.getValue();
    String message = "the fix for " + finding.rule().id() + " overlaps another";
    return Finding.of(Rule.VALIDATION_FIX_OVERLAPPING, fixed, new TextSpan(now, now), message);
  }

  /** Returns by how much the text after each splice has moved. */
  private NavigableMap<Integer, Integer> shifts() {
    NavigableMap<Integer, Integer> shifts = new TreeMap<>();
    int shift = 0;
    List<Splice> sorted = new ArrayList<>(splices);
    sorted.sort(Comparator.comparingInt(splice -> splice.span().start()));
    for (Splice splice : sorted) {
      shift += splice.replacement().length() - splice.span().length();
      shifts.put(splice.span().end(), shift);
    }
    return shifts;
  }

  /**
   * Returns whether the fixed document is better: no more errors than before, readable if it was,
   * and every finding whose fix was made gone.
   *
   * @param before what was found in the original
   * @param after what was found in {@link #document()} by the same validator
   */
  public boolean areProven(Report before, Report after) {
    return after.count(Severity.FATAL) <= before.count(Severity.FATAL)
        && after.count(Severity.ERROR) <= before.count(Severity.ERROR)
        && (count(before.findings(), Rule.VALIDATION_STOPPED) > 0 || areGone(before, after));
  }

  private boolean areGone(Report before, Report after) {
    return made.stream()
        .map(Finding::rule)
        .distinct()
        .allMatch(
            rule ->
                count(after.findings(), rule)
                    <= count(before.findings(), rule) - count(made, rule));
  }

  private static long count(List<Finding> findings, Rule rule) {
    return findings.stream().filter(finding -> finding.rule() == rule).count();
  }

  /** Returns what the fixes change, as a unified diff. */
  public String diff() {
    return UnifiedDiff.of(original.name(), original.text(), splices);
  }
}
