package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;

/**
 * Holds what several places state of the same thing against each other: agreement makes a date
 * certain, disagreement is a finding.
 *
 * <p>The day that most places give is taken; where they are even, the one that comes first in a
 * field of the document.
 *
 * @param facts the facts, the chosen date first among the dates
 * @param findings the disagreements
 */
record FactCheck(List<HeaderFact> facts, List<Finding> findings) {

  FactCheck {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  /** Checks the facts of a record. */
  static FactCheck of(SourceText source, List<HeaderFact> facts) {
    Map<String, List<HeaderFact>> byDay = new LinkedHashMap<>();
    for (HeaderFact fact : facts) {
      if (fact.kind() == Kind.DATE) {
        byDay.computeIfAbsent(fact.normal().substring(0, 10), day -> new ArrayList<>()).add(fact);
      }
    }
    if (byDay.isEmpty()) {
      return new FactCheck(facts, List.of());
    }
    List<HeaderFact> chosen = mostOften(byDay);
    List<Finding> findings = new ArrayList<>();
    byDay.forEach(
        (day, stated) -> {
          if (stated != chosen) {
            findings.add(disagreement(source, stated.get(0), chosen));
          }
        });
    return new FactCheck(reordered(facts, chosen), findings);
  }

  private static List<HeaderFact> mostOften(Map<String, List<HeaderFact>> byDay) {
    return byDay.values().stream()
        .max(
            (a, b) ->
                a.size() != b.size()
                    ? Integer.compare(a.size(), b.size())
                    : Boolean.compare(hasField(a), hasField(b)))
        .orElseThrow();
  }

  private static boolean hasField(List<HeaderFact> facts) {
    return facts.stream().anyMatch(fact -> fact.reason().startsWith("the field"));
  }

  private static Finding disagreement(SourceText source, HeaderFact fact, List<HeaderFact> chosen) {
    HeaderFact other = chosen.get(0);
    return Finding.of(
        Rule.TRANSCRIPT_DATE_DISAGREES,
        new Location(source.name(), source.positionAt(fact.span().start())),
        "'%s' (%s) disagrees with '%s' (%s, line %d), which was taken"
            .formatted(
                fact.value(),
                fact.reason(),
                other.value(),
                other.reason(),
                source.positionAt(other.span().start()).line()));
  }

  /**
   * Puts the fullest statement of the chosen day before all other dates, and says how many places
   * agree.
   */
  private static List<HeaderFact> reordered(List<HeaderFact> facts, List<HeaderFact> chosen) {
    HeaderFact fullest =
        chosen.stream()
            .max(java.util.Comparator.comparingInt(fact -> fact.normal().length()))
            .orElseThrow();
    boolean agreed = chosen.size() > 1;
    HeaderFact date =
        new HeaderFact(
            Kind.DATE,
            fullest.value(),
            fullest.normal(),
            fullest.span(),
            agreed ? Certainty.HIGH : Certainty.MEDIUM,
            agreed ? "stated alike in " + chosen.size() + " places" : fullest.reason());
    List<HeaderFact> ordered = new ArrayList<>(facts);
    int first = ordered.indexOf(fullest);
    ordered.remove(first);
    ordered.add(0, date);
    return ordered;
  }
}
