package org.rapporteur.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One change of a text: the characters of a span give way to others. With an empty span it is an
 * insertion, with an empty replacement a deletion.
 *
 * @param span the characters that go, in the text before any change
 * @param replacement the characters that come
 */
public record Splice(TextSpan span, String replacement) {

  /** Returns the insertion of characters before the one at {@code offset}. */
  public static Splice insert(int offset, String characters) {
    return new Splice(new TextSpan(offset, offset), characters);
  }

  /**
   * Returns one list of splices that gives the same as two lists, one after the other.
   *
   * @param first splices of a text, in any order
   * @param second splices of what the first make of it, in any order
   * @return splices of the first text, in order, none touching another
   */
  public static List<Splice> then(List<Splice> first, List<Splice> second) {
    return new SplicedSplices(sorted(first), sorted(second)).all();
  }

  /**
   * Returns the text with the splices made, in one pass; every other character stays as it was.
   *
   * @param splices in any order; insertions at one place are made in the order given
   * @throws IllegalArgumentException if two splices replace the same character, or one reaches
   *     beyond the text
   */
  public static String apply(List<Splice> splices, String text) {
    StringBuilder result = new StringBuilder(text.length() + splices.size() * 32);
    int done = 0;
    for (Splice splice : sorted(splices)) {
      if (splice.span.start() < done || splice.span.end() > text.length()) {
        throw new IllegalArgumentException(
            "a splice of " + splice.span + " overlaps another or lies outside the text");
      }
      result.append(text, done, splice.span.start()).append(splice.replacement);
      done = splice.span.end();
    }
    return result.append(text, done, text.length()).toString();
  }

  /**
   * Returns what makes the splices undone: applied to the text after, it gives the text before.
   *
   * @param splices in any order
   * @param text the text before
   * @return in the order of the text
   */
  public static List<Splice> inverse(List<Splice> splices, String text) {
    List<Splice> inverse = new ArrayList<>(splices.size());
    int shift = 0;
    for (Splice splice : sorted(splices)) {
      int start = splice.span.start() + shift;
      TextSpan came = new TextSpan(start, start + splice.replacement.length());
      inverse.add(new Splice(came, splice.span.of(text)));
      shift += splice.replacement.length() - splice.span.length();
    }
    return inverse;
  }

  /** Returns splices in the order of the text; what is put in at a place stands before it. */
  public static List<Splice> sorted(List<Splice> splices) {
    List<Splice> sorted = new ArrayList<>(splices);
    sorted.sort(
        Comparator.<Splice>comparingInt(splice -> splice.span.start())
            .thenComparingInt(splice -> splice.span.isEmpty() ? 0 : 1));
    return sorted;
  }
}
