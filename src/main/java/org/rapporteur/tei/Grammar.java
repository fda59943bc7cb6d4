package org.rapporteur.tei;

import java.util.SortedSet;

/**
 * What may stand where in the documents of one schema, for those who pass over a document from its
 * beginning. Safe to share between threads.
 */
public interface Grammar {

  /** Returns a walk at the beginning of a document. */
  Walk begin();

  /**
   * A way through a document, from its beginning to some place in it. Each step answers whether the
   * grammar allows it, and is made in any case: after a step that is not allowed the walk goes on
   * as well as it can, as a validator does.
   *
   * <p>Two walks are equal if they answer the same to all steps to come, though perhaps in other
   * words. A walk and its copies belong to one thread.
   */
  interface Walk extends AutoCloseable {

    /** Returns a walk at the same place, which goes on by itself. */
    Walk copy();

    /**
     * Enters an element; its attributes follow, then {@link #attributesEnd()}.
     *
     * @param namespace its namespace, or the empty string
     * @param name its local name
     * @return whether it may stand here
     */
    boolean start(String namespace, String name);

    /**
     * Takes an attribute of the element just entered.
     *
     * @param namespace its namespace, or the empty string
     * @param name its local name
     * @param value its value
     * @return whether the element may have it, with that value
     */
    boolean attribute(String namespace, String name, String value);

    /** Goes on from the attributes to the content; returns whether no attribute is missing. */
    boolean attributesEnd();

    /**
     * Takes characters of a text, perhaps only a part of a run. White space alone is allowed
     * everywhere. Where an element holds a value, such as a number, it is judged as a whole at the
     * next tag.
     *
     * @return whether text may stand here
     */
    boolean text(CharSequence text, int start, int end);

    /** Leaves the innermost element; returns whether it has all that it needs. */
    boolean end();

    /**
     * Returns why the last step that was not allowed was not, and what is allowed there, in one
     * sentence without full stop; the same in every run.
     *
     * @throws IllegalStateException if every step was allowed
     */
    String why();

    /**
     * Returns whether the innermost element is one that the schema does not have. What stands
     * directly in it cannot be judged and counts as allowed; elements in it that the schema has are
     * judged as they would be anywhere.
     */
    boolean isLost();

    /** Returns the local names of the TEI elements that may stand here. */
    SortedSet<String> elements();

    /**
     * Returns the attributes that the element just entered may have besides those taken, before
     * {@link #attributesEnd()}: local names, with the prefix {@code xml} where they have it.
     */
    SortedSet<String> attributes();

    /** Returns those of {@link #attributes()} that it must have. */
    SortedSet<String> requiredAttributes();

    /**
     * Gives back what was learned on the way, so that the next walk is faster. After it, neither
     * this walk nor a copy of it or of what it was copied from may be used.
     */
    @Override
    void close();
  }
}
