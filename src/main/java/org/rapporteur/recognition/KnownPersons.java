package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The persons of an edition's register, found by name or by printed label. Immutable. */
final class KnownPersons {

  private final Map<Set<String>, List<KnownPerson>> byName = new HashMap<>();
  private final Map<String, List<KnownPerson>> byLabel = new HashMap<>();

  KnownPersons(List<KnownPerson> register) {
    for (KnownPerson entry : register) {
      entry.names().stream()
          .map(name -> PersonName.of(name).folded())
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(entry));
      entry.labels().stream()
          .distinct()
          .forEach(label -> byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(entry));
    }
  }

  /**
   * Returns the only entry that has the person's name or, failing a name, one of the printed
   * labels.
   */
  Optional<KnownPerson> entryOf(Person person) {
    List<KnownPerson> named =
        person.isNamed() ? byName.getOrDefault(person.personName().folded(), List.of()) : List.of();
    List<KnownPerson> fitting = named.isEmpty() ? labelled(person.labels()) : named;
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private List<KnownPerson> labelled(List<String> labels) {
    return labels.stream()
        .flatMap(label -> byLabel.getOrDefault(label, List.of()).stream())
        .distinct()
        .toList();
  }
}
