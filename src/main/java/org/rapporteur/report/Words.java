package org.rapporteur.report;

import java.util.Locale;

/**
 * Words of a document as a person can be shown them: nothing in them is obeyed by a terminal, and
 * it is known how many columns they take.
 */
public final class Words {

  private static final char ELLIPSIS = '…';

  /** How many characters of a document's words a message quotes. */
  private static final int QUOTED = 60;

  /** How many are looked at for that: white space may be long. */
  private static final int LOOKED_AT = 1_000;

  private Words() {}

  /**
   * Returns the words with characters that a terminal would obey, or that turn the direction of
   * writing, given by their numbers.
   */
  public static String visible(String words) {
    StringBuilder shown = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              if (isObeyed(c)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** Returns a number and a noun, which gets an s unless the number is 1. */
  public static String number(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns the words as a message quotes them: visible, on one line, of many the beginning. */
  public static String quoted(String words) {
    return quoted(words, 0);
  }

  /** Returns the words from an offset on as a message quotes them. */
  public static String quoted(String text, int from) {
    boolean all = text.length() - from <= 2 * LOOKED_AT;
    int end = all ? text.length() : text.offsetByCodePoints(from, LOOKED_AT);
    String words = oneLine(text.substring(from, end));
    return visible(head(all ? words : words + ELLIPSIS, QUOTED + 1));
  }

  /** Returns the words up to the end of a text as a message quotes them. */
  public static String quotedEnd(String text) {
    boolean all = text.length() <= 2 * LOOKED_AT;
    int start = all ? 0 : text.offsetByCodePoints(text.length(), -LOOKED_AT);
    String words = oneLine(text.substring(start));
    return visible(tail(all ? words : ELLIPSIS + words, QUOTED + 1));
  }

  /** Returns the words of a line, made visible, a tab being a space. */
  static String inLine(String words) {
    return visible(words.replace('\t', ' '));
  }

  /** Returns the words on one line, with single spaces. */
  static String oneLine(String words) {
    return words.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  /** Returns the words, or as many characters of their beginning, and that they go on. */
  static String head(String words, int most) {
    if (words.codePointCount(0, words.length()) <= most) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, most - 1)) + ELLIPSIS;
  }

  /** Returns the words, or as many characters of their end, and that something came before. */
  static String tail(String words, int most) {
    if (words.codePointCount(0, words.length()) <= most) {
      return words;
    }
    return ELLIPSIS + words.substring(words.offsetByCodePoints(words.length(), 1 - most));
  }

  /** Returns how many columns of a terminal the words take. */
  static int columns(String words) {
    return words.codePoints().map(Words::columns).sum();
  }

  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      case Character.FORMAT -> c == 0xAD ? 1 : 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** The scripts of East Asia, their punctuation in full width, and pictures. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static boolean isObeyed(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
