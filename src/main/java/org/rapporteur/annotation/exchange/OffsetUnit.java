package org.rapporteur.annotation.exchange;

/** What an offset in a file counts. */
public enum OffsetUnit {
  /** UTF-16 code units, as Java and JavaScript do. */
  UTF16("utf16"),
  /** Unicode code points, as Python and the W3C's Web Annotations do. */
  CODE_POINT("codepoint"),
  /** Characters as a reader sees them: a letter with its accents is one. */
  GRAPHEME("grapheme");

  private final String word;

  OffsetUnit(String word) {
    this.word = word;
  }

  /** Returns the word by which files name it. */
  public String word() {
    return word;
  }
}
