package org.rapporteur.annotation;

import org.rapporteur.internal.text.Folding;
import org.rapporteur.source.TextSpan;
import org.rapporteur.source.TextUnits;

/**
 * A text in which differences that do not count are gone, with the place of each of its characters
 * in the text as it is: always that of a whole grapheme cluster.
 */
final class FoldedText {

  private final String text;
  private final OffsetMap map;

  private FoldedText(String text, OffsetMap map) {
    this.text = text;
    this.map = map;
  }

  static FoldedText of(String original, Folding folding) {
    TextUnits clusters = TextUnits.graphemes(original);
    StringBuilder text = new StringBuilder(original.length());
    OffsetMap.Builder map = new OffsetMap.Builder();
    int count = clusters.count();
    int start = 0;
    for (int unit = 1; start < original.length(); unit++) {
      int end = unit == count ? original.length() : clusters.offsetOf(unit);
      while (folding.whiteSpace()
          && Folding.isSpace(original.codePointBefore(end))
          && end < original.length()
          && Folding.isSpace(original.codePointAt(end))) {
        end = clusters.offsetOf(++unit);
      }
      add(original, start, end, folding, text, map);
      start = end;
    }
    return new FoldedText(text.toString(), map.build(0));
  }

  private static void add(
      String original,
      int start,
      int end,
      Folding folding,
      StringBuilder text,
      OffsetMap.Builder map) {
    if (end - start == 1 && isPlain(original.charAt(start))) {
      char plain = original.charAt(start);
      text.append(folding.letters() ? Character.toLowerCase(plain) : plain);
      map.same(start, end);
      return;
    }
    String cluster = original.substring(start, end);
    boolean space = folding.whiteSpace() && Folding.isSpace(cluster.codePointAt(0));
    String folded = space ? " " : folding.fold(cluster);
    text.append(folded);
    if (end - start == 1 && folded.length() == 1) {
      map.same(start, end);
    } else if (!folded.isEmpty()) {
      map.whole(folded.length(), start, end);
    }
  }

  /** Whether a character stands for itself but for its case. */
  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7F && c != '`';
  }

  /** Returns the folded text. */
  String text() {
    return text;
  }

  /** Returns whether an offset of the folded text lies inside of a cluster. */
  boolean cuts(int offset) {
    return offset > 0
        && offset < text.length()
        && map.startInSource(offset) < map.endInSource(offset);
  }

  /** Returns the span of the original text, whole clusters. */
  TextSpan original(int start, int end) {
    return map.toSource(new TextSpan(start, end));
  }
}
