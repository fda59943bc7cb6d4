package org.rapporteur.validation.internal.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rings in chains in which each element names at most one other. */
final class Rings {

  private Rings() {}

  /**
   * Returns the rings, each beginning where a walk in the order of the map enters it; in time
   * proportional to the number of elements.
   */
  static List<List<String>> in(Map<String, String> next) {
    List<List<String>> rings = new ArrayList<>();
    Map<String, Integer> walkOf = new HashMap<>();
    int walk = 0;
    for (String start : next.keySet()) {
      walk++;
      String here = start;
      while (here != null && walkOf.putIfAbsent(here, walk) == null) {
        here = next.get(here);
      }
      if (here != null && walkOf.getOrDefault(here, 0) == walk) {
        rings.add(ring(here, next));
      }
    }
    return rings;
  }

  private static List<String> ring(String start, Map<String, String> next) {
    List<String> ring = new ArrayList<>();
    String here = start;
    do {
      ring.add(here);
      here = next.getOrDefault(here, start);
    } while (!here.equals(start));
    return ring;
  }
}
