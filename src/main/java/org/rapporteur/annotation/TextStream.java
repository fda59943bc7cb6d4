package org.rapporteur.annotation;

import java.util.Arrays;
import java.util.BitSet;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * The text of a document as the pointers of TEI count it: every character between tags, white space
 * as it is, references resolved, a line end one character, tags and comments nothing. Characters
 * are code points, and are numbered from the root on. A look-up costs the logarithm of the number
 * of pieces. Immutable.
 */
final class TextStream {

  private static final int LONGEST = 256;

  private final String text;
  private final BitSet whole = new BitSet();
  private int[] start = new int[16];
  private int[] end = new int[16];
  private int[] first = new int[16];
  private int pieces;
  private int length;

  private TextStream(String text) {
    this.text = text;
  }

  /** Returns the stream of a document. */
  static TextStream of(TeiIndex index, String text) {
    TextStream stream = new TextStream(text);
    for (TeiEvent event : index.events()) {
      switch (event.kind()) {
        case TEXT, CDATA -> stream.plain(event.content().start(), event.content().end());
        case REFERENCE -> stream.reference(event);
        default -> {}
      }
    }
    return stream;
  }

  private void plain(int from, int to) {
    for (int at = from; at < to; at += LONGEST) {
      int until = Math.min(to, at + LONGEST);
      add(at, until, count(at, until));
    }
  }

  private void reference(TeiEvent event) {
    if (!event.value().isEmpty()) {
      whole.set(pieces);
      add(event.start(), event.end(), event.value().codePointCount(0, event.value().length()));
    }
  }

  private void add(int from, int to, int characters) {
    if (pieces == start.length) {
      start = Arrays.copyOf(start, pieces * 2);
      end = Arrays.copyOf(end, pieces * 2);
      first = Arrays.copyOf(first, pieces * 2);
    }
    start[pieces] = from;
    end[pieces] = to;
    first[pieces++] = length;
    length += characters;
  }

  private int count(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += begins(i) ? 1 : 0;
    }
    return count;
  }

  /** Whether a character begins here: not the second half of one, nor of a line end. */
  private boolean begins(int offset) {
    char c = text.charAt(offset);
    return !Character.isLowSurrogate(c) && (c != '\n' || text.charAt(offset - 1) != '\r');
  }

  /** Returns how many characters there are. */
  int length() {
    return length;
  }

  /** Returns how many characters begin before an offset of the source text. */
  int before(int sourceOffset) {
    int piece = last(start, sourceOffset - 1);
    if (piece < 0) {
      return 0;
    }
    int to = Math.min(end[piece], sourceOffset);
    return whole.get(piece)
        ? first[piece] + lengthOf(piece)
        : first[piece] + count(start[piece], to);
  }

  /**
   * Returns where the character of a number begins in the source text.
   *
   * @throws IllegalArgumentException if there is no such character
   */
  int startOf(int number) {
    int piece = pieceOf(number);
    if (whole.get(piece)) {
      return start[piece];
    }
    int at = start[piece];
    for (int left = number - first[piece]; left > 0 || !begins(at); at++) {
      left -= begins(at) ? 1 : 0;
    }
    return at;
  }

  /**
   * Returns where the character of a number ends in the source text.
   *
   * @throws IllegalArgumentException if there is no such character
   */
  int endOf(int number) {
    int piece = pieceOf(number);
    if (whole.get(piece)) {
      return end[piece];
    }
    int at = startOf(number) + 1;
    boolean cut = at == end[piece] && piece + 1 < pieces && start[piece + 1] == at;
    int limit = cut ? end[piece + 1] : end[piece];
    return at < limit && !begins(at) ? at + 1 : at;
  }

  private int pieceOf(int number) {
    if (number < 0 || number >= length) {
      throw new IllegalArgumentException("no character " + number + " among " + length);
    }
    return last(first, number);
  }

  private int lengthOf(int piece) {
    return (piece + 1 < pieces ? first[piece + 1] : length) - first[piece];
  }

  /**
   * The last piece that begins at a value or before it; of several the last that has characters.
   */
  private int last(int[] starts, int value) {
    int low = 0;
    int high = pieces;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
