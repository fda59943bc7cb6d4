package org.rapporteur.internal.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds what two sequences have in common, in order. Words, then longer and longer phrases, that
 * occur once in each are the anchors; what lies between two anchors is aligned the same way, and
 * exactly where it is short. Time and memory stay near to linear: a long stretch without any anchor
 * has nothing in common.
 */
public final class Alignment {

  private static final int SMALL = 4_096;
  private static final int CELLS = 1_000_000;
  private static final int DEEPEST = 24;
  private static final int LONGEST_PHRASE = 32;

  private final int[] a;
  private final int[] b;
  private final int[] partner;
  private final Deque<Range> todo = new ArrayDeque<>();

  /** A stretch of each sequence, and how often it was cut from longer ones. */
  private record Range(int a0, int a1, int b0, int b1, int depth) {
    boolean isEmpty() {
      return a0 == a1 || b0 == b1;
    }

    long cells() {
      return (long) (a1 - a0) * (b1 - b0);
    }
  }

  /** A phrase that occurs once in each. */
  private record Anchor(int a, int b) {}

  private Alignment(int[] a, int[] b) {
    this.a = a;
    this.b = b;
    this.partner = new int[a.length];
    Arrays.fill(partner, -1);
  }

  /**
   * Returns for each element of the first sequence the place of its equal in the second, or -1; the
   * places that are not -1 increase.
   */
  public static int[] of(int[] a, int[] b) {
    Alignment alignment = new Alignment(a, b);
    alignment.todo.push(new Range(0, a.length, 0, b.length, 0));
    while (!alignment.todo.isEmpty()) {
      alignment.align(alignment.todo.pop());
    }
    return alignment.partner;
  }

  private void align(Range whole) {
    Range range = trimmed(whole);
    if (range.isEmpty()) {
      return;
    }
    if (range.cells() > SMALL && range.depth < DEEPEST) {
      for (int length = 1; length <= LONGEST_PHRASE; length *= 2) {
        List<Anchor> anchors = increasing(anchors(range, length));
        if (!anchors.isEmpty()) {
          cut(range, anchors, length);
          return;
        }
      }
    }
    if (range.cells() <= CELLS) {
      longestCommon(range);
    }
  }

  private Range trimmed(Range range) {
    int a0 = range.a0;
    int a1 = range.a1;
    int b0 = range.b0;
    int b1 = range.b1;
    while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
      partner[a0++] = b0++;
    }
    while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
      partner[--a1] = --b1;
    }
    return new Range(a0, a1, b0, b1, range.depth);
  }

  private void cut(Range range, List<Anchor> anchors, int length) {
    int a0 = range.a0;
    int b0 = range.b0;
    for (Anchor anchor : anchors) {
      if (anchor.a >= a0 && anchor.b >= b0) {
        todo.push(new Range(a0, anchor.a, b0, anchor.b, range.depth + 1));
        for (int k = 0; k < length; k++) {
          partner[anchor.a + k] = anchor.b + k;
        }
        a0 = anchor.a + length;
        b0 = anchor.b + length;
      }
    }
    todo.push(new Range(a0, range.a1, b0, range.b1, range.depth + 1));
  }

  /** Returns the phrases that occur once in each stretch, in the order of the first. */
  private List<Anchor> anchors(Range range, int length) {
    Phrases inA = Phrases.of(a, range.a0, range.a1, length);
    Phrases inB = Phrases.of(b, range.b0, range.b1, length);
    List<Anchor> anchors = new ArrayList<>();
    for (int at = range.a0; at + length <= range.a1; at++) {
      long phrase = phrase(a, at, length);
      int other = inA.isOnce(phrase) ? inB.only(phrase) : -1;
      if (other >= 0 && Arrays.equals(a, at, at + length, b, other, other + length)) {
        anchors.add(new Anchor(at, other));
      }
    }
    return anchors;
  }

  /** Returns a number that equal phrases share, and others hardly ever. */
  public static long phrase(int[] words, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = (hash + words[i] + 1) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** Returns the longest run of anchors whose places increase in both sequences. */
  private static List<Anchor> increasing(List<Anchor> anchors) {
    int[] tails = new int[anchors.size()];
    int[] previous = new int[anchors.size()];
    int length = 0;
    for (int i = 0; i < anchors.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (anchors.get(tails[middle]).b < anchors.get(i).b) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    ArrayDeque<Anchor> run = new ArrayDeque<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      run.addFirst(anchors.get(i));
    }
    return List.copyOf(run);
  }

  /** Aligns a short stretch exactly: no alignment of it has more pairs. */
  private void longestCommon(Range range) {
    int rows = range.a1 - range.a0;
    int columns = range.b1 - range.b0;
    int[][] pairs = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        pairs[i][j] =
            a[range.a0 + i] == b[range.b0 + j]
                ? pairs[i + 1][j + 1] + 1
                : Math.max(pairs[i + 1][j], pairs[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (a[range.a0 + i] == b[range.b0 + j]) {
        partner[range.a0 + i++] = range.b0 + j++;
      } else if (pairs[i + 1][j] >= pairs[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
