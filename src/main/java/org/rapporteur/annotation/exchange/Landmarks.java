package org.rapporteur.annotation.exchange;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How far the places moved of those statements whose place is certain: what lies between two that
 * moved by the same distance moved by it too. The beginning of the text is one that did not move.
 */
final class Landmarks {

  private final TreeMap<Integer, Integer> distances = new TreeMap<>();
  private boolean moved;

  Landmarks() {
    distances.put(-1, 0);
  }

  /** Adds a place of before, and how far it moved. */
  void add(int place, int distance) {
    distances.putIfAbsent(place, distance);
    moved |= distance != 0;
  }

  /**
   * Returns how far a stretch moved, or empty where that cannot be told.
   *
   * @param trusting whether it did not move if nothing certain did
   */
  OptionalInt distance(int start, int end, boolean trusting) {
    int before = distances.lowerEntry(start + 1).getValue();
    Map.Entry<Integer, Integer> after = distances.ceilingEntry(Math.max(end, start + 1));
    boolean same = after == null ? trusting && !moved : after.getValue() == before;
    return same ? OptionalInt.of(before) : OptionalInt.empty();
  }
}
