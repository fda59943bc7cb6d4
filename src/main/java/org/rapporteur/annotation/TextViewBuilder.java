package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;

/** Reads the text of an element in one pass over its events. */
final class TextViewBuilder {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final String source;
  private final Reading reading;
  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder map = new OffsetMap.Builder();
  private final List<TeiElement> leftOut = new ArrayList<>();
  private boolean pendingBreak;
  private boolean pendingSpace;
  private int spaceStart;
  private int spaceEnd;
  private boolean joining;
  private int last;

  TextViewBuilder(String source, Reading reading) {
    this.source = source;
    this.reading = reading;
  }

  void read(TeiElement element, List<TeiEvent> events) {
    last = element.content().start();
    for (int i = element.firstEvent() + 1; i < element.lastEvent(); i++) {
      TeiEvent event = events.get(i);
      switch (event.kind()) {
        case START -> {
          if (reading.leavesOut(event.element())) {
            leftOut.add(event.element());
            i = event.element().lastEvent();
          } else {
            boundary(event, Layout.of(event.element()));
          }
        }
        case END -> pendingBreak |= Layout.of(event.element()) == Layout.BLOCK;
        case TEXT, CDATA -> characters(event.content());
        case REFERENCE -> reference(event);
        case COMMENT, INSTRUCTION -> {}
      }
    }
  }

  private void boundary(TeiEvent event, Layout layout) {
    switch (layout) {
      case BLOCK -> pendingBreak = true;
      case SPACE -> space(event.start(), event.start());
      case JOIN -> {
        joining = true;
        pendingSpace = false;
      }
      case INLINE -> {}
    }
  }

  private void characters(TextSpan span) {
    int from = span.start();
    while (from < span.end()) {
      int to = from;
      if (isSpace(source.charAt(from))) {
        while (to < span.end() && isSpace(source.charAt(to))) {
          to++;
        }
        space(from, to);
      } else if (source.charAt(from) == SOFT_HYPHEN) {
        to++;
      } else {
        while (to < span.end() && isPlain(source.charAt(to))) {
          to++;
        }
        flush();
        text.append(source, from, to);
        map.same(from, to);
        last = to;
      }
      from = to;
    }
  }

  private void reference(TeiEvent event) {
    String value = event.value();
    if (value.isBlank() && value.chars().allMatch(c -> isSpace((char) c))) {
      space(event.start(), event.end());
    } else if (!value.isEmpty() && value.indexOf(SOFT_HYPHEN) < 0) {
      flush();
      text.append(value);
      map.whole(value.length(), event.start(), event.end());
      last = event.end();
    }
  }

  private void space(int from, int to) {
    if (joining) {
      return;
    }
    if (!pendingSpace || spaceStart == spaceEnd) {
      spaceStart = from;
      spaceEnd = to;
    }
    pendingSpace = true;
  }

  /** Writes the line break or the space that separates what comes from what was. */
  private void flush() {
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
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isPlain(char c) {
    return !isSpace(c) && c != SOFT_HYPHEN;
  }

  String text() {
    return text.toString();
  }

  OffsetMap map(TeiElement element) {
    return map.build(element.content().start());
  }

  List<TeiElement> leftOut() {
    return leftOut;
  }
}
