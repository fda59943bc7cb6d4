package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.source.TextSpan;

/**
 * Readable text as it is put together, piece by piece, in the order of the source. Line breaks and
 * spaces are held back until words follow, so that none stands at the end of a line.
 */
final class TextLines {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder map = new OffsetMap.Builder();
  private final List<TextSpan> kept = new ArrayList<>();
  private boolean pendingBreak;
  private boolean pendingSpace;
  private int spaceStart;
  private int spaceEnd;
  private boolean joining;
  private int begin;
  private int last;

  TextLines(String source) {
    this.source = source;
  }

  /** Says where the text lies if it turns out to have no character. */
  void beginAt(int offset) {
    begin = offset;
    last = offset;
  }

  /** Returns where white space, a soft hyphen, or a stretch without them ends. */
  int pieceEnd(int from, int end) {
    int at = from + 1;
    if (XmlCharacters.isSpace(source.charAt(from))) {
      while (at < end && XmlCharacters.isSpace(source.charAt(at))) {
        at++;
      }
    } else if (source.charAt(from) != SOFT_HYPHEN) {
      while (at < end && isPlain(source.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  /** Adds a stretch of the source without white space, or a soft hyphen. */
  void piece(int from, int to) {
    if (source.charAt(from) == SOFT_HYPHEN) {
      softHyphen();
    } else {
      separate();
      same(from, to);
    }
  }

  /** Adds characters that stand for a piece of the source as a whole. */
  void whole(String characters, TextSpan span) {
    separate();
    text.append(characters);
    map.whole(characters.length(), span.start(), span.end());
    last = span.end();
  }

  /** A soft hyphen is not read; where a line ends after it the word goes on. */
  void softHyphen() {
    joining = true;
  }

  /** Begins a new line, unless nothing stands on this one. */
  void newLine() {
    if (!kept.isEmpty()) {
      separate();
    }
    pendingBreak = true;
  }

  /** Joins what was to what comes. */
  void join() {
    joining = true;
    pendingSpace = false;
    kept.clear();
  }

  /** Separates words; a stretch with characters is preferred as the place of the space. */
  void space(int from, int to) {
    if (joining || (!kept.isEmpty() && from == to)) {
      return;
    }
    if (!kept.isEmpty()) {
      separate();
    }
    if (!pendingSpace || spaceStart == spaceEnd) {
      spaceStart = from;
      spaceEnd = to;
    }
    pendingSpace = true;
  }

  /** Adds white space: as one space, or as it is. */
  void space(int from, int to, boolean asItIs) {
    if (!asItIs) {
      space(from, to);
    } else if (!joining) {
      kept.add(new TextSpan(from, to));
    }
  }

  /** Returns where in the source the last character read ends. */
  int end() {
    return last;
  }

  /** Says that nothing follows. */
  void finish() {
    if (!kept.isEmpty()) {
      separate();
    }
  }

  /** Writes the line break or the space that separates what comes from what was. */
  private void separate() {
    if (pendingBreak && !text.isEmpty()) {
      text.append('\n');
      map.whole(1, last, last);
    } else if (pendingSpace && !pendingBreak && !text.isEmpty()) {
      text.append(' ');
      if (spaceEnd - spaceStart == 1) {
        map.same(spaceStart, spaceEnd);
      } else {
        map.whole(1, spaceStart, spaceEnd);
      }
    }
    pendingBreak = false;
    pendingSpace = false;
    joining = false;
    kept.forEach(this::asItIs);
    kept.clear();
  }

  /** Line ends are those that a reader of XML sees. */
  private void asItIs(TextSpan space) {
    for (int at = space.start(); at < space.end(); at++) {
      if (source.charAt(at) != '\r') {
        same(at, at + 1);
      } else {
        int end = at + 1 < space.end() && source.charAt(at + 1) == '\n' ? at + 2 : at + 1;
        text.append('\n');
        map.whole(1, at, end);
        last = end;
        at = end - 1;
      }
    }
  }

  private void same(int from, int to) {
    text.append(source, from, to);
    map.same(from, to);
    last = to;
  }

  private static boolean isPlain(char c) {
    return !XmlCharacters.isSpace(c) && c != SOFT_HYPHEN;
  }

  String text() {
    return text.toString();
  }

  OffsetMap map() {
    return map.build(begin);
  }
}
