package org.rapporteur.validation.internal.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Position;
import org.rapporteur.source.TextSpan;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.TextCursor;

/**
 * Words that are read in one go: those of a paragraph, a heading, a label, with its phrases. What
 * stands apart in it, such as a note or a gap, is one {@link #BREAK}. Where the words stand in the
 * source is worked out only for those that a finding is about.
 */
final class Passage {

  /** Stands for what interrupts the words. */
  static final char BREAK = NameIndex.BREAK;

  /** Stands for the end of a line that the encoding records. */
  static final char LINE = NameIndex.LINE;

  private final OpenElement element;
  private final Sightings sightings;
  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>(1);
  private int lastRun = -1;
  private int skipped;
  private int run;
  private @Nullable TextCursor cursor;

  Passage(OpenElement element, Sightings sightings) {
    this.element = element;
    this.sightings = sightings;
  }

  /** Words between two tags, and where they begin in both texts. */
  private record Run(int start, Position begins) {}

  /** Returns the element whose passage it is. */
  OpenElement element() {
    return element;
  }

  /** Returns the words so far. */
  StringBuilder text() {
    return text;
  }

  /** Adds characters of the run being read; white space before all words is left out. */
  void append(char[] characters, int start, int length) {
    boolean another = lastRun != sightings.textRun();
    if (another) {
      lastRun = sightings.textRun();
      skipped = 0;
    }
    if (text.isEmpty() && isWhite(characters, start, length)) {
      skipped += length;
      return;
    }
    if (another || runs.isEmpty()) {
      runs.add(new Run(text.length() - skipped, sightings.textStart()));
    }
    text.append(characters, start, length);
  }

  static boolean isWhite(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (!Character.isWhitespace(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** Puts in, between words, a character that does not stand in the source. */
  void append(char mark) {
    if (!text.isEmpty()) {
      text.append(mark);
    }
  }

  /** Returns whether no tag stands between two places. */
  boolean isUnbroken(int from, int to) {
    return runAt(from) == runAt(to - 1);
  }

  private int runAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Returns a finding about some of the words. */
  Finding finding(Rule rule, int from, int to, String message) {
    return sightings.places().finding(rule, span(from, to), message);
  }

  /** Returns where some of the words stand in the source. */
  TextSpan span(int from, int to) {
    int begin = cursorAt(from).goTo(from - runs.get(run).start);
    TextCursor last = cursorAt(to - 1);
    last.goTo(to - 1 - runs.get(run).start);
    return new TextSpan(begin, Math.max(begin, last.passOne()));
  }

  /** Goes on from the last place asked for where it can, so that many findings take one way. */
  private TextCursor cursorAt(int offset) {
    int wanted = runAt(offset);
    TextCursor known = cursor;
    if (known == null || wanted != run || known.passed() > offset - runs.get(wanted).start) {
      known = sightings.places().cursor(runs.get(wanted).begins);
      cursor = known;
      run = wanted;
    }
    return known;
  }
}
