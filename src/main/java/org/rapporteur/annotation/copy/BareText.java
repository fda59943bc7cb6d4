package org.rapporteur.annotation.copy;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What is left of a stretch of text when typography is set aside, with the place of every character
 * that is left. White space and invisible characters (soft hyphens among them) are gone; quotation
 * marks are straight, dashes are one hyphen, an ellipsis is three points; letters are composed
 * (NFC) and ligatures resolved. Case stays.
 */
final class BareText {

  private static final String DOUBLE_QUOTES = "\"“”„‟«»″";
  private static final String SINGLE_QUOTES = "'‘’‚‛‹›′`´ʼ";
  private static final String DASHES = "-‐‑‒–—―−⁃";
  private static final String LINKS = "-‐‑‒–";
  private static final char FIRST_LIGATURE = '\uFB00';
  private static final char LAST_LIGATURE = '\uFB06';

  private final String text;
  private final StringBuilder folded = new StringBuilder();
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  private BareText(String text) {
    this.text = text;
  }

  /** Returns the letters and digits of a stretch; its hyphens are gone. */
  static BareText letters(String text, int from, int to) {
    BareText folding = new BareText(text);
    folding.read(from, to, false);
    return folding;
  }

  /** Returns everything of a stretch that can be seen. */
  static BareText marks(String text, int from, int to) {
    BareText folding = new BareText(text);
    folding.read(from, to, true);
    return folding;
  }

  /** Returns whether a character is part of a word. */
  static boolean isLetter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || isCombining(c);
  }

  /** Returns whether a character stands above or below the one before it. */
  private static boolean isCombining(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Returns whether a character separates words and is nothing else. */
  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Returns whether a character cannot be seen and separates nothing. */
  static boolean isInvisible(int c) {
    return c >= 0xAD && Character.getType(c) == Character.FORMAT;
  }

  /** Returns whether a character links two letters to one word. */
  static boolean isLink(int c) {
    return LINKS.indexOf(c) >= 0;
  }

  private void read(int from, int to, boolean marks) {
    int at = from;
    while (at < to) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isLetter(c)) {
        while (end < to && isCombining(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        add(letters(at, Math.min(end, to)), at, Math.min(end, to));
      } else if (marks && !isSpace(c) && !isInvisible(c)) {
        mark(c, at, end);
      }
      at = end;
    }
  }

  private String letters(int from, int to) {
    String letters = text.substring(from, to);
    char first = letters.charAt(0);
    boolean ligature = first >= FIRST_LIGATURE && first <= LAST_LIGATURE;
    return Normalizer.normalize(letters, ligature ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
  }

  private void mark(int c, int from, int to) {
    if (DASHES.indexOf(c) >= 0) {
      dash(from, to);
    } else if (c == '…') {
      add("...", from, to);
    } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
      add("\"", from, to);
    } else {
      add(SINGLE_QUOTES.indexOf(c) >= 0 ? "'" : Character.toString(c), from, to);
    }
  }

  /** A dash that follows another makes one with it. */
  private void dash(int from, int to) {
    int last = folded.length() - 1;
    if (last >= 0 && folded.charAt(last) == '-' && ends[last] == from) {
      ends[last] = to;
    } else {
      add("-", from, to);
    }
  }

  private void add(String characters, int from, int to) {
    for (int i = 0; i < characters.length(); i++) {
      int at = folded.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, 2 * at);
        ends = Arrays.copyOf(ends, 2 * at);
      }
      starts[at] = from;
      ends[at] = to;
      folded.append(characters.charAt(i));
    }
  }

  /** Returns what is left. */
  String text() {
    return folded.toString();
  }

  /** Returns how many characters are left. */
  int length() {
    return folded.length();
  }

  /** Returns where in the text the character begins that a character left stands for. */
  int start(int at) {
    return starts[at];
  }

  /** Returns where in the text the character ends that a character left stands for. */
  int end(int at) {
    return ends[at];
  }

  /** Returns how many characters left end at or before an offset of the text. */
  int before(int offset) {
    int count = 0;
    while (count < length() && ends[count] <= offset) {
      count++;
    }
    return count;
  }
}
