package org.rapporteur.source;

/**
 * A stretch of text: from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 code
 * units.
 *
 * <p>The convention is that of {@link String#substring(int, int)} and of the W3C's {@code
 * TextPositionSelector}. An empty span is a point between two characters.
 *
 * @param start the offset of the first character
 * @param end the offset after the last character
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

  /**
   * Checks that this is a span.
   *
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
   */
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Returns the number of UTF-16 code units in the span. */
  public int length() {
    return end - start;
  }

  /** Returns whether the span holds no character. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Returns whether the character at {@code offset} lies in the span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Returns whether {@code other} lies wholly in this span. */
  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether the two spans share a character. */
  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  /** Returns the span moved by {@code distance} code units. */
  public TextSpan shift(int distance) {
    return new TextSpan(start + distance, end + distance);
  }

  /** Returns the smallest span that holds both. */
  public TextSpan hull(TextSpan other) {
    return new TextSpan(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Returns the characters of {@code text} that the span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /**
   * Orders spans by their start, and the longer before the shorter where they start together, as
   * elements nest.
   */
  @Override
  public int compareTo(TextSpan other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
