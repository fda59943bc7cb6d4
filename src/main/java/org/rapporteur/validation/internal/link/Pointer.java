package org.rapporteur.validation.internal.link;

import java.util.Map;
import java.util.Set;
import org.rapporteur.validation.internal.reading.Sightings.Tag;

/**
 * One pointer of a document: a word of an attribute that holds pointers.
 *
 * @param bearer the element that has the attribute
 * @param attribute the attribute
 * @param toElement whether the attribute always names elements
 * @param token the word
 * @param index which word of the attribute it is, from 0
 * @param alone whether it is the only one
 */
record Pointer(
    Bearer bearer, String attribute, boolean toElement, String token, int index, boolean alone) {

  private static final Set<String> PEOPLE = Set.of("person", "personGrp", "org");
  private static final Map<String, Set<String>> KINDS =
      Map.of("who", PEOPLE, "toWhom", PEOPLE, "rendition", Set.of("rendition"));

  /** A change may be made by whoever is named in the header; words are spoken by people. */
  Set<String> kinds() {
    return bearer.element.equals("change") ? Set.of() : KINDS.getOrDefault(attribute, Set.of());
  }

  /** Returns whether it names those who speak, act or are spoken to. */
  boolean namesPeople() {
    return kinds() == PEOPLE;
  }

  /**
   * An element that has pointers.
   *
   * @param element its local name
   * @param id its {@code xml:id}, or the empty string
   * @param tag its tag
   * @param base the {@code xml:base} that holds for it, or the empty string
   * @param participant whether it is a person, group or organisation of {@code particDesc}
   */
  record Bearer(String element, String id, Tag tag, String base, boolean participant) {}
}
