package org.rapporteur.report;

/** Words of a document in the mark-up of a report. */
final class Markup {

  private Markup() {}

  /**
   * Returns the words as text or attribute value of XML or HTML; characters that XML cannot hold,
   * or that would hide what is said, are given by their numbers.
   */
  static String escape(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    Words.visible(words)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case 0xFFFE, 0xFFFF -> escaped.append('\uFFFD');
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** Returns several lines, each escaped. */
  static String escapeLines(String lines) {
    return String.join("\n", lines.lines().map(Markup::escape).toList());
  }
}
