package org.rapporteur.validation.internal.rule;

/** Goes over the words of a passage, one after the other, and knows the one before. */
final class Word {

  private final Passage passage;
  private final StringBuilder text;
  private final char[] characters;
  private int previousStart;
  private int previousEnd;
  private int start;
  private int end;
  private int seam;

  private Word(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
    this.characters = new char[text.length()];
    text.getChars(0, text.length(), characters, 0);
  }

  /** Returns the place before the first word. */
  static Word first(Passage passage) {
    return new Word(passage);
  }

  /** Goes to the next word; returns whether there was one. */
  boolean next() {
    int at = end;
    while (at < characters.length && !isLetter(characters[at])) {
      at++;
    }
    previousStart = start;
    previousEnd = end;
    start = at;
    seam = -1;
    boolean small = false;
    while (at < characters.length && isLetter(characters[at])) {
      boolean capital = isCapital(characters[at]);
      if (capital && small) {
        seam = seam == -1 ? at : 0;
      }
      small = !capital;
      at++;
    }
    end = at;
    return end > start;
  }

  /** Returns whether a character belongs to a word: a letter, or a mark on one. */
  static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isCapital(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  Passage passage() {
    return passage;
  }

  /** Returns the words of the passage. */
  StringBuilder text() {
    return text;
  }

  /** Returns where the word before begins; the same as its end where there is none. */
  int previousStart() {
    return previousStart;
  }

  int previousEnd() {
    return previousEnd;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int length() {
    return end - start;
  }

  /** Returns where the one capital after a small letter stands, or a number below 1. */
  int seam() {
    return seam;
  }

  boolean isCapitalised() {
    return isCapital(text.charAt(start));
  }

  /** Returns the character a number of places after the word, or a space outside the passage. */
  char after(int places) {
    int at = end + places;
    return at < text.length() ? text.charAt(at) : ' ';
  }

  /** Returns the character before a place, or a space outside the passage. */
  char before(int place) {
    return place > 0 ? text.charAt(place - 1) : ' ';
  }

  @Override
  public String toString() {
    return text.substring(start, end);
  }
}
