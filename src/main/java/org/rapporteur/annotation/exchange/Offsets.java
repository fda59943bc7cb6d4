package org.rapporteur.annotation.exchange;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/** Offsets of a text in one unit, as UTF-16 offsets and back. A look-up costs a logarithm. */
final class Offsets {

  /** Where each unit of more than one code unit ends, and how many code units it has too many. */
  private final int[] after;

  private final int[] extra;
  private final int length;

  private Offsets(int[] after, int[] extra, int length) {
    this.after = after;
    this.extra = extra;
    this.length = length;
  }

  /** Returns the offsets of a text in a unit. */
  static Offsets of(String text, OffsetUnit unit) {
    return switch (unit) {
      case UTF16 -> new Offsets(new int[0], new int[0], text.length());
      case CODE_POINT -> codePoints(text);
      case GRAPHEME -> graphemes(text);
    };
  }

  private static Offsets codePoints(String text) {
    Wide wide = new Wide();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        wide.add(i, i + 2);
        i++;
      }
    }
    return wide.offsets(text.length());
  }

  private static Offsets graphemes(String text) {
    Wide wide = new Wide();
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      if (to - from > 1) {
        wide.add(from, to);
      }
      from = to;
    }
    return wide.offsets(text.length());
  }

  /** Returns how many units the text has. */
  int length() {
    return fromUtf16(length);
  }

  /** Returns the UTF-16 offset of the unit of that number, or empty beyond the text. */
  OptionalInt toUtf16(int offset) {
    if (offset < 0 || offset > length()) {
      return OptionalInt.empty();
    }
    int low = 0;
    int high = after.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (after[middle] - extra[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return OptionalInt.of(low == 0 ? offset : offset + extra[low - 1]);
  }

  /** Returns how many units begin before a UTF-16 offset. */
  int fromUtf16(int offset) {
    int found = Arrays.binarySearch(after, offset);
    int before = found >= 0 ? found + 1 : -found - 1;
    int units = before == 0 ? offset : offset - extra[before - 1];
    if (before < after.length) {
      int own = extra[before] - (before == 0 ? 0 : extra[before - 1]);
      units -= Math.max(0, offset - (after[before] - own));
    }
    return units;
  }

  /** Collects the units that are wider than one. */
  private static final class Wide {

    private int[] after = new int[16];
    private int[] extra = new int[16];
    private int count;

    void add(int from, int to) {
      if (count == after.length) {
        after = Arrays.copyOf(after, count * 2);
        extra = Arrays.copyOf(extra, count * 2);
      }
      after[count] = to;
      extra[count] = (count == 0 ? 0 : extra[count - 1]) + to - from - 1;
      count++;
    }

    Offsets offsets(int length) {
      return new Offsets(Arrays.copyOf(after, count), Arrays.copyOf(extra, count), length);
    }
  }
}
