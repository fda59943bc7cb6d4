package org.rapporteur.source;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text counted in units of one kind: in code points, as Python does, in grapheme clusters, which
 * are what a reader takes for one character, or in UTF-16 code units, as offsets here are.
 *
 * <p>An offset in a text is where one of its units begins, or its length. A look-up costs the
 * logarithm of the number of units that are longer than one code unit, and memory grows with that
 * number alone. Immutable and safe to share between threads.
 */
public final class TextUnits {

  /** An extended grapheme cluster of Unicode Standard Annex 29. */
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Below this no character combines with the one before it. */
  private static final char FIRST_COMBINING = '\u0300';

  private final int length;
  private final int[] longStarts;
  private final int[] savedAfter;

  private TextUnits(int length, int[] longStarts, int[] savedAfter) {
    this.length = length;
    this.longStarts = longStarts;
    this.savedAfter = savedAfter;
  }

  /** Returns a text counted in UTF-16 code units, as Java and JavaScript do. */
  public static TextUnits codeUnits(String text) {
    return new Builder().build(text.length());
  }

  /** Returns a text counted in code points; half of a surrogate pair counts as one by itself. */
  public static TextUnits codePoints(String text) {
    Builder builder = new Builder();
    for (int at = 0; at < text.length(); ) {
      at = builder.unit(at, at + Character.charCount(text.codePointAt(at)));
    }
    return builder.build(text.length());
  }

  /**
   * Returns a text counted in extended grapheme clusters: a letter with its marks, a syllable of
   * Hangul, a flag, an emoji joined of several are one.
   */
  public static TextUnits graphemes(String text) {
    Builder builder = new Builder();
    Matcher cluster = CLUSTER.matcher(text);
    for (int at = 0; at < text.length(); ) {
      at = builder.unit(at, clusterEnd(text, at, cluster));
    }
    return builder.build(text.length());
  }

  private static int clusterEnd(String text, int start, Matcher cluster) {
    char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    if (text.charAt(start) < FIRST_COMBINING && next < FIRST_COMBINING && next != '\n') {
      return start + 1;
    }
    cluster.region(start, text.length());
    return cluster.lookingAt() ? cluster.end() : start + 1;
  }

  /** Returns how many units the text has. */
  public int count() {
    return length - savedBefore(longStarts.length);
  }

  /**
   * Returns the number of the unit to which the code unit at an offset belongs, from 0; at the end
   * of the text, how many units there are.
   *
   * @throws IllegalArgumentException if the offset lies outside the text
   */
  public int unitAt(int offset) {
    check(offset, length);
    int longBefore = longUpTo(offset);
    if (longBefore > 0 && offset < end(longBefore - 1)) {
      return longStarts[longBefore - 1] - savedBefore(longBefore - 1);
    }
    return offset - savedBefore(longBefore);
  }

  /**
   * Returns where a unit begins; for the number after the last, where the text ends.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  public int offsetOf(int unit) {
    check(unit, count());
    int low = 0;
    int high = longStarts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (longStarts[middle] - savedBefore(middle) < unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return unit + savedBefore(low);
  }

  /** Returns the units that a span of the text touches, counted from 0. */
  public TextSpan toUnits(TextSpan inText) {
    int first = unitAt(inText.start());
    int last = inText.isEmpty() ? first : unitAt(inText.end() - 1) + 1;
    return new TextSpan(first, last);
  }

  /** Returns the span of the text that units have. */
  public TextSpan toText(TextSpan inUnits) {
    return new TextSpan(offsetOf(inUnits.start()), offsetOf(inUnits.end()));
  }

  /** Returns a span with the whole of each unit that it would cut. */
  public TextSpan whole(TextSpan inText) {
    return toText(toUnits(inText));
  }

  /** How many of the long units begin at or before an offset. */
  private int longUpTo(int offset) {
    int found = Arrays.binarySearch(longStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int end(int longUnit) {
    int saved = savedAfter[longUnit] - savedBefore(longUnit);
    return longStarts[longUnit] + saved + 1;
  }

  /** How many code units more than units there are before a long unit. */
  private int savedBefore(int longUnit) {
    return longUnit == 0 ? 0 : savedAfter[longUnit - 1];
  }

  private static void check(int number, int most) {
    if (number < 0 || number > most) {
      throw new IllegalArgumentException(number + " lies outside a text of " + most);
    }
  }

  /** Collects the units that are longer than one code unit. */
  private static final class Builder {

    private int[] starts = new int[16];
    private int[] saved = new int[16];
    private int count;

    int unit(int start, int end) {
      if (end - start > 1) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
          saved = Arrays.copyOf(saved, count * 2);
        }
        starts[count] = start;
        saved[count] = (count == 0 ? 0 : saved[count - 1]) + end - start - 1;
        count++;
      }
      return end;
    }

    TextUnits build(int length) {
      return new TextUnits(length, Arrays.copyOf(starts, count), Arrays.copyOf(saved, count));
    }
  }
}
