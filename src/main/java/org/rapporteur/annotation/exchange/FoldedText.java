package org.rapporteur.annotation.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.source.TextSpan;

/**
 * A text in the form in which quotes are compared: without white space and characters that do not
 * show, with plain quotation marks and hyphens, and compatibility characters taken apart; and where
 * each of its characters stands in the text.
 */
final class FoldedText {

  private static final String SINGLE = "‘’‚‛′ʼ`´";
  private static final String DOUBLE = "“”„‟″«»";
  private static final String HYPHENS = "‐‑‒–—―−";

  private char[] characters;
  private int[] starts;
  private int[] ends;
  private int length;
  private final Map<Integer, String> known = new HashMap<>();

  private FoldedText(int capacity) {
    characters = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** Folds a text. */
  static FoldedText of(String text) {
    FoldedText folded = new FoldedText(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c > ' ' && c < 0x7F) {
        folded.add((char) (c == '`' ? '\'' : c), i, next);
      } else {
        folded.addAll(folded.known.computeIfAbsent(c, FoldedText::fold), i, next);
      }
      i = next;
    }
    return folded;
  }

  private static String fold(int c) {
    if (SINGLE.indexOf(c) >= 0) {
      return "'";
    }
    if (DOUBLE.indexOf(c) >= 0) {
      return "\"";
    }
    if (HYPHENS.indexOf(c) >= 0) {
      return "-";
    }
    StringBuilder shown = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .codePoints()
        .filter(FoldedText::isShown)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isShown(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.CONTROL;
  }

  private void addAll(String folded, int start, int end) {
    for (int i = 0; i < folded.length(); i++) {
      add(folded.charAt(i), start, end);
    }
  }

  private void add(char c, int start, int end) {
    if (length == characters.length) {
      int more = length + length / 2 + 8;
      characters = Arrays.copyOf(characters, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
    }
    characters[length] = c;
    starts[length] = start;
    ends[length++] = end;
  }

  /** Returns how many characters it has. */
  int length() {
    return length;
  }

  /** Returns one of its characters. */
  char at(int offset) {
    return characters[offset];
  }

  /** Returns where in the text a stretch of it stands, which holds at least one character. */
  TextSpan inText(int from, int to) {
    return new TextSpan(starts[from], Math.max(starts[from], ends[to - 1]));
  }

  /** Returns the number of its first character that stands in the text at or after an offset. */
  int from(int inText) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < inText) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns whether another text stands in this one at an offset. */
  boolean has(FoldedText other, int at) {
    return at >= 0
        && at + other.length <= length
        && Arrays.equals(characters, at, at + other.length, other.characters, 0, other.length);
  }

  /** Returns how many characters before an offset are the last ones of another text. */
  int agreesBefore(int at, FoldedText other) {
    int same = 0;
    while (same < other.length
        && same < at
        && characters[at - 1 - same] == other.characters[other.length - 1 - same]) {
      same++;
    }
    return same;
  }

  /** Returns how many characters from an offset on are the first ones of another text. */
  int agreesAfter(int at, FoldedText other) {
    int same = 0;
    while (same < other.length
        && at + same < length
        && characters[at + same] == other.characters[same]) {
      same++;
    }
    return same;
  }

  /** Returns this text followed by another; only its characters are known, not their places. */
  FoldedText and(FoldedText other) {
    FoldedText both = new FoldedText(length + other.length + 1);
    both.length = length + other.length;
    System.arraycopy(characters, 0, both.characters, 0, length);
    System.arraycopy(other.characters, 0, both.characters, length, other.length);
    return both;
  }

  /** Returns a part of it; only its characters are known, not their places. */
  FoldedText part(int from, int to) {
    FoldedText part = new FoldedText(to - from + 1);
    part.length = to - from;
    System.arraycopy(characters, from, part.characters, 0, part.length);
    return part;
  }
}
