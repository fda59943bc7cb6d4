package org.rapporteur.report;

import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The words that a finding is about, in their line: enough to see what is meant without opening the
 * file. Of long lines only the surroundings are kept.
 *
 * @param before what stands before the words in their line, or its end
 * @param words the words, as far as their first line goes; empty for a point between two characters
 * @param after what stands after the words in their line, or its beginning
 */
public record Excerpt(String before, String words, String after) {

  /** No excerpt: the finding is about a file as a whole. */
  public static final Excerpt NONE = new Excerpt("", "", "");

  private static final int AROUND = 60;
  private static final int WORDS = 160;

  /** Returns the excerpt of a text at a span. */
  public static Excerpt of(SourceText source, TextSpan span) {
    Position position = source.positionAt(span.start());
    TextSpan line = source.line(position.line());
    int start = Math.min(span.start(), line.end());
    int end = Math.min(line.end(), Math.max(start, span.end()));
    int wordsEnd = Math.min(end, boundary(source.text(), start + WORDS));
    int from = Math.max(line.start(), boundary(source.text(), start - AROUND));
    int to = Math.min(line.end(), boundary(source.text(), wordsEnd + AROUND));
    String text = source.text();
    return new Excerpt(
        text.substring(from, start), text.substring(start, wordsEnd), text.substring(wordsEnd, to));
  }

  /** Returns the offset, or the next, so that no character of two code units is cut. */
  private static int boundary(String text, int offset) {
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return inside ? offset + 1 : offset;
  }

  /**
   * Returns the same with no more characters than these; an ellipsis tells where the line goes on.
   *
   * @param around how many characters before the words, and how many after them
   * @param most how many characters of the words
   */
  Excerpt shortened(int around, int most) {
    return new Excerpt(
        Words.tail(before.stripLeading(), around),
        Words.head(words, most),
        Words.head(after.stripTrailing(), around));
  }

  /** Returns the line, or the part of it that is kept. */
  public String line() {
    return before + words + after;
  }
}
