package org.rapporteur.source;

import java.util.ArrayList;
import java.util.List;

/** Makes one list of splices of two that follow each other, in one pass over both. */
final class SplicedSplices {

  private final List<Splice> first;
  private final List<Splice> all = new ArrayList<>();
  private final StringBuilder inserted = new StringBuilder();

  /** How many of the first are behind us, and how much of the current one's replacement is. */
  private int next;

  private int used;

  /** Where we are in the first text, and in what the first splices make of it. */
  private int before;

  private int between;

  /** Where in the first text the splice begins that is being put together. */
  private int start;

  SplicedSplices(List<Splice> first, List<Splice> second) {
    this.first = first;
    for (Splice splice : second) {
      advance(splice.span().start(), true);
      inserted.append(splice.replacement());
      advance(splice.span().end(), false);
    }
    advance(Integer.MAX_VALUE, true);
    flush();
  }

  /** Returns the splices of the first text. */
  List<Splice> all() {
    return all;
  }

  /** Goes on to an offset between, and keeps or drops what is passed. */
  private void advance(int offset, boolean keeps) {
    while (between < offset) {
      if (next < first.size() && first.get(next).span().start() == before) {
        replacement(offset, keeps);
      } else if (next == first.size() && offset == Integer.MAX_VALUE) {
        return;
      } else {
        unchanged(offset, keeps);
      }
    }
  }

  /** Passes over what the next of the first splices puts in, as far as the offset. */
  private void replacement(int offset, boolean keeps) {
    Splice splice = first.get(next);
    int length = Math.min(offset - between, splice.replacement().length() - used);
    if (keeps) {
      inserted.append(splice.replacement(), used, used + length);
    }
    used += length;
    between += length;
    if (used == splice.replacement().length()) {
      before = splice.span().end();
      used = 0;
      next++;
    }
  }

  /** Passes over characters that the first splices leave alone. */
  private void unchanged(int offset, boolean keeps) {
    int end = next < first.size() ? first.get(next).span().start() : Integer.MAX_VALUE;
    int length = Math.min(offset - between, end - before);
    if (keeps) {
      flush();
      start = before + length;
    }
    before += length;
    between += length;
  }

  private void flush() {
    if (before > start || !inserted.isEmpty()) {
      all.add(new Splice(new TextSpan(start, before), inserted.toString()));
      inserted.setLength(0);
    }
    start = before;
  }
}
