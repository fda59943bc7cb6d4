package org.rapporteur.validation.internal.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.FileLinks;
import org.rapporteur.validation.internal.reading.FileLinks.Named;
import org.rapporteur.validation.internal.reading.FileLinks.Step;

/** Compares the files of one edition with each other, of which only ids and chains are kept. */
public final class AcrossFiles {

  private final Set<Path> examined = new HashSet<>();
  private final Map<String, Root> roots = new HashMap<>();
  private final Set<String> registerUses = new HashSet<>();
  private final List<Named> entries = new ArrayList<>();
  private final Map<String, Map<String, Step>> chains = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * The document that has an id.
   *
   * @param place its path in the folder of the edition
   */
  private record Root(String place, Location location) {}

  /**
   * Takes what one file told. The files come in their order.
   *
   * @param document the file
   * @param place its path in the folder of the edition
   * @param told what it told; empty where its links were not followed
   */
  public void add(Path document, String place, Optional<FileLinks> told) {
    if (told.isPresent() && examined.add(document)) {
      FileLinks links = told.get();
      links.roots().forEach(root -> root(place, root));
      registerUses.addAll(links.registerUses());
      entries.addAll(links.entries());
      links.steps().forEach(step -> step(place, step));
    }
  }

  private void root(String place, Named named) {
    Root root = new Root(place, named.location());
    Root first = roots.putIfAbsent(named.id(), root);
    if (first != null && !first.place().equals(place)) {
      String message = "the xml:id '" + named.id() + "' is that of " + first.place() + " already";
      findings.add(
          named
              .finding(Rule.LINK_ID_ACROSS_EDITION, message)
              .withRelated(List.of(first.location())));
    }
  }

  private void step(String place, Step step) {
    String to = step.to().startsWith("#") ? place + step.to() : step.to();
    chains
        .computeIfAbsent(step.attribute(), attribute -> new LinkedHashMap<>())
        .putIfAbsent(
            place + step.from(), new Step(step.attribute(), place + step.from(), to, step.at()));
  }

  /**
   * Returns what was found, when all files were taken.
   *
   * @param documents every document of the edition; only when all were examined is it known that
   *     nobody points to an entry
   */
  public List<Finding> findings(List<Path> documents) {
    List<Finding> all = new ArrayList<>(findings);
    chains.forEach((attribute, chain) -> rings(attribute, chain, all));
    if (examined.containsAll(documents)) {
      entries.stream()
          .filter(entry -> !registerUses.contains(entry.id()))
          .map(AcrossFiles::unused)
          .forEach(all::add);
    }
    return all;
  }

  private static Finding unused(Named entry) {
    return entry.finding(
        Rule.LINK_REGISTER_ENTRY_UNUSED, "no record names the entry '" + entry.id() + "'");
  }

  private static void rings(String attribute, Map<String, Step> chain, List<Finding> all) {
    Map<String, String> next = new LinkedHashMap<>();
    chain.forEach((from, step) -> next.put(from, step.to()));
    for (List<String> ring : Rings.in(next)) {
      if (leavesItsFile(ring)) {
        Step first = Objects.requireNonNull(chain.get(ring.get(0)));
        Chains.severity(attribute, ring.size())
            .ifPresent(
                severity ->
                    all.add(
                        Finding.of(
                                Rule.LINK_CYCLE,
                                first.at().location(),
                                Chains.ringMessage(attribute, ring))
                            .showing(first.at().excerpt())
                            .with(severity)));
      }
    }
  }

  private static boolean leavesItsFile(List<String> ring) {
    return ring.stream().map(id -> id.substring(0, id.indexOf('#'))).distinct().count() > 1;
  }
}
