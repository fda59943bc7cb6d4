package org.rapporteur.annotation;

import java.util.List;

/**
 * Says what may stand where, before anything is written. An implementation is safe to share between
 * threads.
 */
@FunctionalInterface
public interface Grammar {

  /** Returns whether an element may be put into a place. */
  boolean allows(String element, Place place);

  /**
   * A place in a document where an element is to be put around what stands there.
   *
   * @param path the local names of the elements from the root down to the one it will stand in
   * @param content the local names of the elements that it will hold directly, in order
   */
  record Place(List<String> path, List<String> content) {

    /** Copies the lists. */
    public Place {
      path = List.copyOf(path);
      content = List.copyOf(content);
    }

    /** Returns the name of the element in which the new one will stand. */
    public String parent() {
      return path.get(path.size() - 1);
    }
  }
}
