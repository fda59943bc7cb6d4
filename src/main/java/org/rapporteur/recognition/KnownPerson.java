package org.rapporteur.recognition;

import java.util.List;

/**
 * A person that the edition knows: an entry of its register, as far as recognition needs it.
 *
 * @param id the id of the entry
 * @param names all names and printed labels of the person
 */
public record KnownPerson(String id, List<String> names) {

  /** Copies the names. */
  public KnownPerson {
    names = List.copyOf(names);
  }
}
