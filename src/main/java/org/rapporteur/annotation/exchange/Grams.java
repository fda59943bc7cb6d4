package org.rapporteur.annotation.exchange;

import java.util.Arrays;

/**
 * Where in a text every run of so many characters stands. Made in two passes; asking for the places
 * of a longer pattern looks at those of its rarest run, and at no more of them than a bound says.
 */
final class Grams {

  private static final int MOST_BITS = 22;

  private final FoldedText text;
  private final int size;
  private final int mask;
  private final int[] begin;
  private final int[] places;

  Grams(FoldedText text, int size) {
    this.text = text;
    this.size = size;
    int count = Math.max(0, text.length() - size + 1);
    int bits = Math.min(MOST_BITS, 34 - Integer.numberOfLeadingZeros(Math.max(1, count)));
    this.mask = (1 << bits) - 1;
    this.begin = new int[mask + 2];
    this.places = new int[count];
    for (int i = 0; i < count; i++) {
      begin[bucket(text, i) + 1]++;
    }
    for (int i = 1; i < begin.length; i++) {
      begin[i] += begin[i - 1];
    }
    int[] next = begin.clone();
    for (int i = 0; i < count; i++) {
      places[next[bucket(text, i)]++] = i;
    }
  }

  private int bucket(FoldedText in, int at) {
    int hash = 0;
    for (int i = at; i < at + size; i++) {
      hash = hash * 0x01000193 + in.at(i);
    }
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    return (hash ^ (hash >>> 13)) & mask;
  }

  /**
   * Returns the first places of a pattern that is no shorter than a run.
   *
   * @param from where in the text the first may begin
   * @param to where in the text the last must end
   * @param most how many places are wanted
   * @param looks how many places of its rarest run may be looked at
   */
  Places find(FoldedText pattern, int from, int to, int most, int looks) {
    int rarest = rarest(pattern);
    int bucket = bucket(pattern, rarest);
    int end = begin[bucket + 1];
    int at = Arrays.binarySearch(places, begin[bucket], end, from + rarest);
    int[] found = new int[4];
    int count = 0;
    int next = at >= 0 ? at : -at - 1;
    for (int seen = 0; next < end && count < most; next++, seen++) {
      int start = places[next] - rarest;
      if (start + pattern.length() > to) {
        break;
      }
      if (seen == looks) {
        return new Places(Arrays.copyOf(found, count), false);
      }
      if (text.has(pattern, start)) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = start;
      }
    }
    return new Places(Arrays.copyOf(found, count), count < most);
  }

  private int rarest(FoldedText pattern) {
    int rarest = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i + size <= pattern.length() && fewest > 0; i++) {
      int bucket = bucket(pattern, i);
      int count = begin[bucket + 1] - begin[bucket];
      if (count < fewest) {
        fewest = count;
        rarest = i;
      }
    }
    return rarest;
  }

  /** Places of a pattern. */
  static final class Places {

    private final int[] starts;
    private final boolean all;

    Places(int[] starts, boolean all) {
      this.starts = starts;
      this.all = all;
    }

    /** Returns where the pattern begins, in order. */
    int[] starts() {
      return starts;
    }

    /** Returns whether there are certainly no others. */
    boolean all() {
      return all;
    }
  }
}
