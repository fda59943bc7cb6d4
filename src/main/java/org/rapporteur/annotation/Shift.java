package org.rapporteur.annotation;

import java.util.Arrays;
import java.util.List;
import org.rapporteur.source.Splice;

/** Where the characters of a text stand after insertions, given in order. */
final class Shift {

  private final int[] places;
  private final int[] inserted;

  Shift(List<Splice> insertions) {
    places = new int[insertions.size()];
    inserted = new int[insertions.size() + 1];
    for (int i = 0; i < places.length; i++) {
      places[i] = insertions.get(i).span().start();
      inserted[i + 1] = inserted[i] + insertions.get(i).replacement().length();
    }
  }

  /** Returns where the character at an offset of the text before stands. */
  int of(int offset) {
    int found = Arrays.binarySearch(places, offset);
    return offset + inserted[found >= 0 ? found + 1 : -found - 1];
  }

  /** Returns how many inserted characters stand before a place of the text after. */
  int before(int place) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] + inserted[middle] <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0
        ? 0
        : inserted[low - 1]
            + Math.min(
                inserted[low] - inserted[low - 1], place - places[low - 1] - inserted[low - 1]);
  }
}
