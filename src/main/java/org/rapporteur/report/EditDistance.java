package org.rapporteur.report;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many letters must be added, dropped, exchanged, or swapped with their neighbours to make one
 * word of another: for messages that suggest what was meant.
 */
public final class EditDistance {

  private EditDistance() {}

  /**
   * Returns what is called most like the word, if no more than a third of the word's letters
   * differ.
   *
   * @param things what may be meant; of several that are equally like, the first
   * @param name how a thing is called
   */
  public static <T> Optional<T> nearest(
      String word, Collection<T> things, Function<T, String> name) {
    Optional<T> nearest = Optional.empty();
    int least = word.length() / 3 + 1;
    for (T thing : things) {
      int distance = between(word, name.apply(thing));
      if (distance < least) {
        least = distance;
        nearest = Optional.of(thing);
      }
    }
    return nearest;
  }

  /** Returns the distance of two words. */
  static int between(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int kept = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(kept, 1 + Math.min(last[j], row[j - 1]));
        if (isSwapped(one, i, other, j)) {
          row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }

  private static boolean isSwapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
