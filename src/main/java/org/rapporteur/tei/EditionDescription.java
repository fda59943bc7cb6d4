package org.rapporteur.tei;

import java.io.IOException;
import java.nio.file.Path;

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

  /**
   * Reads a description.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableTeiException if it is not a description
   */
  public static EditionDescription read(Path file) throws IOException, UnreadableTeiException {
    TeiDocument.read(file).index();
    return new EditionDescription();
  }
}
