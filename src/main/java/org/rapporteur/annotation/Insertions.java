package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.source.Splice;

/** Insertions into a text that has had insertions already. */
final class Insertions {

  private Insertions() {}

  /**
   * Returns as insertions into the text before what is inserted first and then.
   *
   * @param first insertions into the text, in its order
   * @param then insertions into the text with those made
   */
  static List<Splice> together(List<Splice> first, List<Splice> then) {
    List<Splice> later = new ArrayList<>(then);
    later.sort(Comparator.comparingInt(splice -> splice.span().start()));
    List<Splice> all = new ArrayList<>();
    int next = 0;
    int longer = 0;
    for (Splice splice : first) {
      int place = splice.span().start() + longer;
      while (next < later.size() && later.get(next).span().start() <= place) {
        all.add(moved(later.get(next++), longer));
      }
      all.add(splice);
      longer += splice.replacement().length();
    }
    while (next < later.size()) {
      all.add(moved(later.get(next++), longer));
    }
    return all;
  }

  private static Splice moved(Splice splice, int longer) {
    return new Splice(splice.span().shift(-longer), splice.replacement());
  }
}
