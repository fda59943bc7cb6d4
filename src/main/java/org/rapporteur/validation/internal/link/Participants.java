package org.rapporteur.validation.internal.link;

import java.util.HashSet;
import java.util.Set;

/**
 * Those who take part in the conversation of a document: the persons, groups and organisations of
 * its {@code particDesc}, and the entries elsewhere that they point to.
 */
final class Participants {

  private static final Set<String> PEOPLE = Set.of("person", "personGrp", "org");

  private final Set<String> known = new HashSet<>();
  private boolean inside;
  private boolean stated;

  /** Takes the beginning of an element; returns whether it is a participant. */
  boolean begin(String element, String id) {
    inside |= element.equals("particDesc");
    boolean participant = inside && PEOPLE.contains(element);
    if (participant) {
      stated = true;
      join("#" + id);
    }
    return participant;
  }

  /** Takes the end of an element. */
  void end(String element) {
    inside &= !element.equals("particDesc");
  }

  /** Takes an element that a participant points to, and so is. */
  void join(String target) {
    known.add(target);
  }

  /** Returns whether somebody takes part, or the document does not say who does. */
  boolean include(String target) {
    return !stated || known.contains(target);
  }
}
