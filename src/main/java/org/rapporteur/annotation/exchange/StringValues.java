package org.rapporteur.annotation.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * The string values of a document's elements, as XPath and browsers see them: all characters, white
 * space as written, references resolved, a line end as one character; and where they stand in the
 * source. Made in one pass over the document; a look-up costs a logarithm.
 */
final class StringValues {

  private final String source;
  private final List<TeiEvent> events;
  private final int[] before;
  private final int[] lineEnds;
  private final String all;
  private final Map<TeiElement, List<TextSpan>> textNodes = new HashMap<>();

  StringValues(TeiDocument document, TeiIndex index) {
    this.source = document.text();
    this.events = index.events();
    this.before = new int[events.size() + 1];
    this.lineEnds = pairs(source);
    StringBuilder collected = new StringBuilder();
    for (int i = 0; i < events.size(); i++) {
      before[i] = collected.length();
      collected.append(characters(events.get(i)));
    }
    before[events.size()] = collected.length();
    this.all = collected.toString();
  }

  /** Where a carriage return and a line feed stand for one line end. */
  private static int[] pairs(String source) {
    int[] found = new int[8];
    int count = 0;
    for (int at = source.indexOf("\r\n"); at >= 0; at = source.indexOf("\r\n", at + 2)) {
      found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
      found[count++] = at;
    }
    return Arrays.copyOf(found, count);
  }

  private String characters(TeiEvent event) {
    return switch (event.kind()) {
      case TEXT, CDATA -> event.content().of(source).replace("\r\n", "\n").replace('\r', '\n');
      case REFERENCE -> event.value();
      default -> "";
    };
  }

  /** Returns the string value of the document, in which all others lie. */
  String all() {
    return all;
  }

  /** Returns where in {@link #all()} the string value of an element lies. */
  TextSpan of(TeiElement element) {
    return new TextSpan(before[element.firstEvent()], before[element.lastEvent()]);
  }

  /** Returns where in {@link #all()} the text nodes of an element lie, in order. */
  List<TextSpan> textNodes(TeiElement element) {
    return textNodes.computeIfAbsent(element, this::findTextNodes);
  }

  private List<TextSpan> findTextNodes(TeiElement element) {
    List<TextSpan> nodes = new java.util.ArrayList<>();
    int start = before[element.firstEvent()];
    for (int i = element.firstEvent() + 1; i <= element.lastEvent(); i++) {
      TeiEvent event = events.get(i);
      boolean isText =
          switch (event.kind()) {
            case TEXT, CDATA, REFERENCE -> true;
            default -> false;
          };
      if (!isText) {
        if (before[i] > start) {
          nodes.add(new TextSpan(start, before[i]));
        }
        boolean child = event.kind() == TeiEvent.Kind.START;
        i = child ? event.element().lastEvent() : i;
        start = before[i];
      }
    }
    return nodes;
  }

  /** Returns where in the source the character at an offset of {@link #all()} begins. */
  int startInSource(int offset) {
    int low = Arrays.binarySearch(before, offset);
    int event = low >= 0 ? low : -low - 2;
    while (event < events.size() && before[event + 1] <= offset) {
      event = next(event, offset);
    }
    return event >= events.size() ? endInSource(offset) : inEvent(event, offset - before[event]);
  }

  /** The event that holds the character: of equal beginnings the last one. */
  private int next(int event, int offset) {
    int low = event;
    int high = before.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Returns where in the source the character before an offset of {@link #all()} ends. */
  int endInSource(int offset) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? events.get(0).end() : inEvent(low - 1, offset - before[low - 1]);
  }

  private int inEvent(int number, int offset) {
    TeiEvent event = events.get(number);
    if (event.kind() == TeiEvent.Kind.REFERENCE) {
      return offset == 0 ? event.start() : event.end();
    }
    int from = event.content().start();
    int low = from;
    int high = event.content().end();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (count(from, middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** How many characters stand in the source between two offsets of one run of text. */
  private int count(int from, int to) {
    return to - from - (pairsBefore(to - 1) - pairsBefore(from));
  }

  private int pairsBefore(int offset) {
    int found = Arrays.binarySearch(lineEnds, offset);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * Returns how many characters of an element's string value end before a place in the source, or
   * empty if the element does not hold it.
   */
  OptionalInt offsetIn(TeiElement element, int place) {
    if (place < element.content().start() || place > element.content().end()) {
      return OptionalInt.empty();
    }
    int low = element.firstEvent();
    int high = element.lastEvent();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).end() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return OptionalInt.of(before[low] + inside(low, place) - before[element.firstEvent()]);
  }

  private int inside(int number, int place) {
    TeiEvent event = events.get(number);
    int most = before[number + 1] - before[number];
    return switch (event.kind()) {
      case TEXT, CDATA -> {
        int to = Math.max(event.content().start(), Math.min(place, event.content().end()));
        yield Math.min(most, count(event.content().start(), to));
      }
      default -> place >= event.end() ? most : 0;
    };
  }
}
