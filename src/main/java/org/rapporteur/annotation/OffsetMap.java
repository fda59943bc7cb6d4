package org.rapporteur.annotation;

import java.util.Arrays;
import java.util.BitSet;
import org.rapporteur.source.TextSpan;

/**
 * Relates the offsets of a readable text to those of the source text it was read from. Total and
 * monotonic in both directions; a look-up costs the logarithm of the number of pieces. Offsets are
 * UTF-16 code units. Immutable and safe to share between threads.
 *
 * <p>A character of the view may stand for several of the source (a reference, a run of white
 * space) and an entity reference for several of the view; such a piece is never divided: what
 * begins or ends inside it has the whole of it.
 */
public final class OffsetMap {

  private final int[] view;
  private final int[] start;
  private final int[] end;
  private final BitSet whole;
  private final int viewLength;

  private OffsetMap(int[] view, int[] start, int[] end, BitSet whole, int viewLength) {
    this.view = view;
    this.start = start;
    this.end = end;
    this.whole = whole;
    this.viewLength = viewLength;
  }

  /** Returns how many code units the readable text has. */
  public int viewLength() {
    return viewLength;
  }

  /**
   * Returns where in the source the character at {@code viewOffset} begins; at the end of the view,
   * where its last character ends.
   *
   * @throws IllegalArgumentException if the offset lies outside the view
   */
  public int startInSource(int viewOffset) {
    check(viewOffset);
    int piece = pieceOf(view, viewOffset);
    if (viewOffset == viewLength) {
      return end[end.length - 1];
    }
    return isWhole(piece) ? start[piece] : start[piece] + viewOffset - view[piece];
  }

  /**
   * Returns where in the source the character before {@code viewOffset} ends; at the beginning of
   * the view, where its first character begins.
   *
   * @throws IllegalArgumentException if the offset lies outside the view
   */
  public int endInSource(int viewOffset) {
    check(viewOffset);
    if (viewOffset == 0) {
      return start[0];
    }
    int piece = pieceOf(view, viewOffset - 1);
    return isWhole(piece) ? end[piece] : start[piece] + viewOffset - view[piece];
  }

  /** Returns the source's span of a span of the view: from its first character to its last. */
  public TextSpan toSource(TextSpan inView) {
    int from = startInSource(inView.start());
    return inView.isEmpty()
        ? new TextSpan(from, from)
        : new TextSpan(from, endInSource(inView.end()));
  }

  /**
   * Returns the offset in the view of the first character that ends after {@code sourceOffset}: the
   * character there, or the next one where there is none. Any offset has an answer.
   */
  public int toView(int sourceOffset) {
    int piece = firstEndingAfter(sourceOffset);
    if (piece == end.length) {
      return viewLength;
    }
    boolean inside = sourceOffset > start[piece] && !isWhole(piece);
    return inside ? view[piece] + sourceOffset - start[piece] : view[piece];
  }

  /** Returns the view's span of what a span of the source holds of it; it may be empty. */
  public TextSpan toView(TextSpan inSource) {
    int from = toView(inSource.start());
    return new TextSpan(from, Math.max(from, endInView(inSource.end())));
  }

  /** How many characters begin before {@code sourceOffset}. */
  private int endInView(int sourceOffset) {
    int low = 0;
    int high = start.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start[middle] < sourceOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return 0;
    }
    int piece = low - 1;
    int length = lengthInView(piece);
    return isWhole(piece)
        ? view[piece] + length
        : view[piece] + Math.min(length, sourceOffset - start[piece]);
  }

  private int firstEndingAfter(int sourceOffset) {
    int low = 0;
    int high = end.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end[middle] <= sourceOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int lengthInView(int piece) {
    return (piece + 1 < view.length ? view[piece + 1] : viewLength) - view[piece];
  }

  /** A piece whose characters do not correspond one by one. */
  private boolean isWhole(int piece) {
    return whole.get(piece);
  }

  private static int pieceOf(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private void check(int viewOffset) {
    if (viewOffset < 0 || viewOffset > viewLength) {
      throw new IllegalArgumentException(
          "offset " + viewOffset + " lies outside a view of " + viewLength + " characters");
    }
  }

  /** Collects the pieces in order. */
  static final class Builder {

    private int[] view = new int[16];
    private int[] start = new int[16];
    private int[] end = new int[16];
    private final BitSet whole = new BitSet();
    private int count;
    private int viewLength;

    /** Adds characters of the view that are those of the source, one by one. */
    void same(int from, int to) {
      if (count > 0 && end[count - 1] == from && !whole.get(count - 1)) {
        end[count - 1] = to;
      } else {
        piece(from, to);
      }
      viewLength += to - from;
    }

    /**
     * Adds characters of the view, at least one, that stand for a piece of the source as a whole.
     */
    void whole(int length, int from, int to) {
      whole.set(count);
      piece(from, to);
      viewLength += length;
    }

    private void piece(int from, int to) {
      if (count == view.length) {
        view = Arrays.copyOf(view, count * 2);
        start = Arrays.copyOf(start, count * 2);
        end = Arrays.copyOf(end, count * 2);
      }
      view[count] = viewLength;
      start[count] = from;
      end[count] = to;
      count++;
    }

    /** Returns the map; a view without characters lies at {@code place}. */
    OffsetMap build(int place) {
      if (count == 0) {
        return new OffsetMap(new int[] {0}, new int[] {place}, new int[] {place}, whole, 0);
      }
      return new OffsetMap(
          Arrays.copyOf(view, count),
          Arrays.copyOf(start, count),
          Arrays.copyOf(end, count),
          whole,
          viewLength);
    }
  }
}
