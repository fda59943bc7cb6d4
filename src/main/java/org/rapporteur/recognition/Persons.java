package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The persons of a cast, found by the words of their names without looking at all of them. */
final class Persons {

  private final List<Person> all = new ArrayList<>();
  private final Map<String, Set<Person>> byWord = new HashMap<>();

  /** Returns all persons, in the order in which they were entered. */
  List<Person> all() {
    return all;
  }

  void add(Person person) {
    all.add(person);
    renamed(person);
  }

  /** Notes the words that a person's name has gained. */
  void renamed(Person person) {
    for (String word : person.personName().folded()) {
      byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(person);
    }
  }

  /** Returns the persons whose names share a word with a name, in no other order than that. */
  Set<Person> sharing(PersonName name) {
    return sharing(name.folded());
  }

  /** Returns the persons whose names have one of some words, folded. */
  Set<Person> sharing(Iterable<String> words) {
    Set<Person> sharing = new LinkedHashSet<>();
    for (String word : words) {
      sharing.addAll(byWord.getOrDefault(word, Set.of()));
    }
    return sharing;
  }
}
