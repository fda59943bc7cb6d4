package org.rapporteur.tei;

/** The characters of a text that count: all but white space. */
final class Characters {

  private Characters() {}

  /** Returns the characters that are no white space, in order. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }
}
