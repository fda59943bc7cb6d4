package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.Position;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/**
 * One place that an edit changes, as a person looks at it: the two tags around a word are one
 * change. A value.
 *
 * @param document the name of the document
 * @param place where it begins, before the edit
 * @param before the characters of the source text before; none where something is put in
 * @param after the characters after; none where something is removed
 */
public record Passage(String document, Position place, String before, String after) {

  /** Changes on one line that are not further apart are seen as one. */
  private static final int NEAR = 60;

  private static final int SHOWN = 120;

  /** Returns the places of a change, in the order of the document. */
  static List<Passage> of(Edit.Change change) {
    List<Passage> passages = new ArrayList<>();
    List<Splice> splices = Splice.sorted(change.splices());
    int from = 0;
    while (from < splices.size()) {
      int to = from + 1;
      while (to < splices.size()
          && isNear(splices.get(to - 1), splices.get(to), change.document().text())) {
        to++;
      }
      passages.add(of(change.document(), splices.subList(from, to)));
      from = to;
    }
    return passages;
  }

  private static boolean isNear(Splice one, Splice next, String text) {
    int end = one.span().end();
    int start = next.span().start();
    return start - end <= NEAR && text.substring(end, start).indexOf('\n') < 0;
  }

  private static Passage of(TeiDocument document, List<Splice> splices) {
    TextSpan span = splices.get(0).span().hull(splices.get(splices.size() - 1).span());
    String before = span.of(document.text());
    List<Splice> shifted =
        splices.stream()
            .map(each -> new Splice(each.span().shift(-span.start()), each.replacement()))
            .toList();
    return new Passage(
        document.name(),
        document.source().positionAt(span.start()),
        before,
        Splice.apply(shifted, before));
  }

  /** Returns it in words: where, and what becomes what. */
  @Override
  public String toString() {
    String where = document + ":" + place + ": ";
    if (before.isEmpty()) {
      return where + quoted(after) + " is put in";
    }
    return where + quoted(before) + (after.isEmpty() ? " is removed" : " becomes " + quoted(after));
  }

  private static String quoted(String text) {
    String line = text.replaceAll("\\s+", " ");
    return "'" + (line.length() > SHOWN ? shortened(line) : line) + "'";
  }

  private static String shortened(String line) {
    int half = SHOWN / 2;
    int head = line.offsetByCodePoints(0, line.codePointCount(0, half));
    int tail = line.length() - half;
    return line.substring(0, head)
        + " \u2026 "
        + line.substring(Character.isLowSurrogate(line.charAt(tail)) ? tail + 1 : tail);
  }
}
