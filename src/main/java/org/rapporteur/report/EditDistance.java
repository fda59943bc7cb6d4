package org.rapporteur.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How many letters must be added, dropped or exchanged to make one word of another. */
final class EditDistance {

  private EditDistance() {}

  /** Returns what is called most like the word, if no more than a third of the letters differ. */
  static <T> Optional<T> nearest(String word, List<T> things, Function<T, String> name) {
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
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int kept = previous[j - 1] + exchanged;
        current[j] = Math.min(kept, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
