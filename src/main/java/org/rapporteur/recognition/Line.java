package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * A line of the source that is not blank.
 *
 * @param number the number of the line, from 1
 * @param span its characters without white space at either end
 * @param width how far the line reaches, in code units, indentation included
 * @param afterBlank whether a blank line, or the beginning, precedes it
 * @param afterFormFeed whether a form feed stands between it and the line before
 */
record Line(int number, TextSpan span, int width, boolean afterBlank, boolean afterFormFeed) {

  /** Returns the lines of a text that are not blank, in order. */
  static List<Line> of(SourceText source) {
    String text = source.text();
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    boolean formFeed = false;
    for (int number = 1; number <= source.lineCount(); number++) {
      TextSpan whole = source.line(number);
      TextSpan span = strip(text, whole);
      formFeed |= text.substring(whole.start(), span.start()).indexOf('\f') >= 0;
      if (span.isEmpty()) {
        blank = true;
        continue;
      }
      lines.add(new Line(number, span, span.end() - whole.start(), blank, formFeed));
      formFeed = text.substring(span.end(), whole.end()).indexOf('\f') >= 0;
      blank = false;
    }
    return lines;
  }

  /** Returns a span without the white space at either end. */
  static TextSpan strip(CharSequence text, TextSpan span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(start, end);
  }

  /** Returns whether a character is white space of any kind, no-break space included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
