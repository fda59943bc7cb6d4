package org.rapporteur.tei;

import java.util.List;

/**
 * A person, place or organisation of an edition's register. A value.
 *
 * @param id its {@code xml:id}
 * @param kind what it is
 * @param name the name by which it goes: the first of its names, or its first label where it has no
 *     name
 * @param names all names that texts may use for it, labels not; empty for one who is known by a
 *     label alone
 * @param labels the labels printed before its turns
 * @param note what the register says about it, or the empty string
 */
public record RegisterEntry(
    String id, Kind kind, String name, List<String> names, List<String> labels, String note) {

  /** Copies the lists. */
  public RegisterEntry {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
  }

  /** What an entry is. */
  public enum Kind {
    /** A person. */
    PERSON("person", "persName"),
    /** A place. */
    PLACE("place", "placeName"),
    /** An organisation. */
    ORGANISATION("org", "orgName");

    private final String entryElement;
    private final String nameElement;

    Kind(String entryElement, String nameElement) {
      this.entryElement = entryElement;
      this.nameElement = nameElement;
    }

    /** Returns the TEI element of an entry of this kind. */
    public String entryElement() {
      return entryElement;
    }

    /** Returns the TEI element that marks a name of this kind, in the register and in texts. */
    public String nameElement() {
      return nameElement;
    }
  }
}
