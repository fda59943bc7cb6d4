package org.rapporteur.source;

/**
 * A place as editors show it: the line and the column, both counted from 1; columns are UTF-16 code
 * units.
 *
 * @param line the line, from 1
 * @param column the column in the line, from 1
 */
public record Position(int line, int column) {

  /**
   * Checks that this is a place.
   *
   * @throws IllegalArgumentException if the line or the column is below 1
   */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("not a position: " + line + ":" + column);
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
