package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.rapporteur.source.TextSpan;

/**
 * The stretches of a text that some spans cover. A question costs the logarithm of their number.
 * Immutable and safe to share between threads.
 */
public final class SpanSet {

  private final List<TextSpan> disjoint;

  private SpanSet(List<TextSpan> disjoint) {
    this.disjoint = disjoint;
  }

  /** Returns the set that the given spans cover together, in any order. */
  public static SpanSet of(Collection<TextSpan> spans) {
    List<TextSpan> sorted = new ArrayList<>(spans);
    Collections.sort(sorted);
    List<TextSpan> disjoint = new ArrayList<>();
    for (TextSpan span : sorted) {
      int last = disjoint.size() - 1;
      if (last >= 0 && span.start() <= disjoint.get(last).end()) {
        disjoint.set(last, disjoint.get(last).hull(span));
      } else if (!span.isEmpty()) {
        disjoint.add(span);
      }
    }
    return new SpanSet(disjoint);
  }

  /** Returns whether a span shares a character with the set. */
  public boolean overlaps(TextSpan span) {
    int low = 0;
    int high = disjoint.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (disjoint.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < disjoint.size() && disjoint.get(low).overlaps(span);
  }
}
