package org.rapporteur.validation.internal.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.validation.internal.reading.FileLinks;
import org.rapporteur.validation.internal.reading.Sightings;

/**
 * The elements of a document that name one other as the next, the one before, or the one they stand
 * for. A ring of them leads nowhere. Correspondence is mutual by nature, so that there a pair is no
 * ring, but an element that corresponds to itself is, and likely also a ring of three and more.
 */
final class Chains {

  private static final Set<String> ATTRIBUTES =
      Set.of("next", "prev", "sameAs", "copyOf", "corresp");
  private static final int SHOWN = 6;

  private final Map<String, Map<String, Link>> links = new LinkedHashMap<>();
  private boolean outward;

  /** Returns whether a pointer is a link of a chain: one that names a single other element. */
  static boolean links(Pointer pointer) {
    return pointer.alone()
        && !pointer.bearer().id().isEmpty()
        && ATTRIBUTES.contains(pointer.attribute());
  }

  /**
   * Takes a link.
   *
   * @param to the other element: the file's place, or nothing for this file, {@code #} and the id
   */
  void add(Pointer pointer, String to) {
    outward |= !to.startsWith("#");
    links
        .computeIfAbsent(pointer.attribute(), attribute -> new LinkedHashMap<>())
        .putIfAbsent("#" + pointer.bearer().id(), new Link(pointer, to));
  }

  /** Tells the rings within the document, and next and prev that contradict each other. */
  void report(Sightings sightings) {
    links.forEach((attribute, chain) -> rings(attribute, chain, sightings));
    disagreements("next", "prev", sightings);
    disagreements("prev", "next", sightings);
  }

  private static void rings(String attribute, Map<String, Link> chain, Sightings sightings) {
    Map<String, String> next = new LinkedHashMap<>();
    chain.forEach((from, link) -> next.put(from, link.to));
    for (List<String> ring : Rings.in(next)) {
      Optional<Severity> severity = severity(attribute, ring.size());
      Link first = first(ring, chain);
      severity.ifPresent(
          matters ->
              sightings.add(
                  first
                      .finding(sightings, Rule.LINK_CYCLE, ringMessage(attribute, ring))
                      .with(matters)));
    }
  }

  private static Link first(List<String> ring, Map<String, Link> chain) {
    return Objects.requireNonNull(chain.get(ring.get(0)));
  }

  /** Returns how much a ring matters, or empty where it is none. */
  static Optional<Severity> severity(String attribute, int length) {
    if (!attribute.equals("corresp") || length == 1) {
      return Optional.of(Severity.ERROR);
    }
    return length == 2 ? Optional.empty() : Optional.of(Severity.WARNING);
  }

  /** Says how a ring goes. */
  static String ringMessage(String attribute, List<String> ring) {
    if (ring.size() == 1) {
      return "@" + attribute + " of '" + ring.get(0) + "' points to the element itself";
    }
    List<String> shown = new ArrayList<>(ring.subList(0, Math.min(SHOWN, ring.size())));
    if (ring.size() > SHOWN) {
      shown.add("…");
    }
    shown.add(ring.get(0));
    return "@" + attribute + " leads round in a ring: " + String.join(" → ", shown);
  }

  private void disagreements(String attribute, String opposite, Sightings sightings) {
    Map<String, Link> back = links.getOrDefault(opposite, Map.of());
    links
        .getOrDefault(attribute, Map.of())
        .forEach(
            (from, link) -> {
              Link answer = back.get(link.to);
              if (answer != null && !answer.to.equals(from)) {
                sightings.add(
                    link.finding(
                        sightings,
                        Rule.LINK_NEXT_PREV_DISAGREE,
                        "@%s of '%s' names '%s', whose @%s names '%s'"
                            .formatted(attribute, from, link.to, opposite, answer.to)));
              }
            });
  }

  /** Returns the chains of a file, if one of them leads to another; else nothing. */
  List<FileLinks.Step> steps(Sightings sightings) {
    List<FileLinks.Step> steps = new ArrayList<>();
    if (outward) {
      links.forEach(
          (attribute, chain) ->
              chain.forEach(
                  (from, link) ->
                      steps.add(
                          new FileLinks.Step(
                              attribute,
                              from,
                              link.to,
                              link.finding(sightings, Rule.LINK_CYCLE, "")))));
    }
    return steps;
  }

  private record Link(Pointer pointer, String to) {

    Finding finding(Sightings sightings, Rule rule, String message) {
      return sightings.attribute(rule, pointer.bearer().tag(), pointer.attribute(), message);
    }
  }
}
