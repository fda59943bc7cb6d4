package org.rapporteur.internal.xml;

/** Which characters XML holds, and how it writes them. */
public final class XmlCharacters {

  private XmlCharacters() {}

  /** Returns whether a character is what XML calls white space. */
  public static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Returns characters as the text of an element; what XML cannot hold is left out. */
  public static String text(String characters) {
    return held(characters)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  /** Returns characters as a value between double quotes; what XML cannot hold is left out. */
  public static String value(String characters) {
    return value(characters, '"');
  }

  /**
   * Returns characters as the value of an attribute; what XML cannot hold is left out.
   *
   * @param quote the quotation mark in which it stands
   */
  public static String value(String characters, char quote) {
    return held(characters)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(String.valueOf(quote), quote == '"' ? "&quot;" : "&apos;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }

  private static String held(String characters) {
    if (characters.codePoints().allMatch(XmlCharacters::isHeld)) {
      return characters;
    }
    StringBuilder held = new StringBuilder();
    characters.codePoints().filter(XmlCharacters::isHeld).forEach(held::appendCodePoint);
    return held.toString();
  }

  private static boolean isHeld(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
