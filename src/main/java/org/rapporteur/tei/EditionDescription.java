package org.rapporteur.tei;

/**
 * What {@code edition.xml} says: who publishes the edition, under which licence, how it was
 * encoded, and the register of persons, places and organisations. A value.
 */
public final class EditionDescription {

  private static final EditionDescription NONE = new EditionDescription();

  private EditionDescription() {}

  /**
   * Returns the description of an edition that has none: nothing is stated, and the register is
   * empty.
   */
  public static EditionDescription none() {
    return NONE;
  }
}
