package org.rapporteur.recognition;

import java.util.List;

/**
 * A person that the edition knows: an entry of its register, as far as recognition needs it.
 *
 * @param id the id of the entry
 * @param name the name by which the person goes
 * @param names all names of the person
 * @param labels the labels printed before the person's turns
 */
public record KnownPerson(String id, String name, List<String> names, List<String> labels) {

  /** Copies the lists. */
  public KnownPerson {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
  }
}
