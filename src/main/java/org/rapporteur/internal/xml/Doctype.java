package org.rapporteur.internal.xml;

/** Finds the end of a document type declaration that a parser has accepted. */
final class Doctype {

  private Doctype() {}

  /**
   * Returns the offset after the first {@code <!DOCTYPE …>} at or after {@code from}, or {@code
   * from} where there is none.
   */
  static int end(String text, int from) {
    int i = start(text, from);
    if (i < 0) {
      return from;
    }
    i += "<!DOCTYPE".length();
    while (text.charAt(i) != '>') {
      i = text.charAt(i) == '[' ? subsetEnd(text, i + 1) : pastItem(text, i);
    }
    return i + 1;
  }

  private static int start(String text, int from) {
    int i = from;
    while (i < text.length() && !text.startsWith("<!DOCTYPE", i)) {
      if (text.charAt(i) != '<') {
        i++;
      } else if (text.startsWith("<!--", i) || text.startsWith("<?", i)) {
        i = pastItem(text, i);
      } else {
        return -1;
      }
    }
    return i < text.length() ? i : -1;
  }

  private static int subsetEnd(String text, int from) {
    int i = from;
    while (text.charAt(i) != ']') {
      i = pastItem(text, i);
    }
    return i + 1;
  }

  /** Steps over a comment, an instruction, a quoted string or a single character. */
  private static int pastItem(String text, int i) {
    if (text.startsWith("<!--", i)) {
      return text.indexOf("-->", i + 4) + 3;
    }
    if (text.startsWith("<?", i)) {
      return text.indexOf("?>", i + 2) + 2;
    }
    char c = text.charAt(i);
    return c == '"' || c == '\'' ? text.indexOf(c, i + 1) + 1 : i + 1;
  }
}
