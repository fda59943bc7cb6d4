package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;

/**
 * The places in the source between two characters of a text: beside the character after, out of the
 * elements that begin there, out of those that end there, beside the character before. At the end
 * of a line they go outwards from the character before. None lies in the line next to it.
 */
final class PointPlaces {

  private final TextView view;
  private final List<TeiEvent> events;
  private final int offset;
  private final List<Spot> places = new ArrayList<>();
  private final List<TeiElement> passed = new ArrayList<>();

  PointPlaces(TextView view, int offset) {
    this.view = view;
    this.events = view.index().events();
    this.offset = undivided(view, offset);
    if (view.text().isEmpty()) {
      add(view.element().content().start(), view.element());
      passed.addAll(closedIn(view.element()));
    } else if (isAtEndOfLine()) {
      goRight(view.map().endInSource(this.offset));
    } else {
      goLeft(view.map().startInSource(this.offset));
    }
  }

  /** Returns the offset, or where the reference begins in whose text it lies. */
  private static int undivided(TextView view, int offset) {
    String text = view.text();
    int at = Stretch.letterBefore(text, offset);
    boolean isInLine = at < text.length() && text.charAt(at) != '\n';
    return isInLine ? Math.min(at, view.map().toView(view.map().startInSource(at))) : at;
  }

  /** Returns the offset of the point in the view. */
  int offset() {
    return offset;
  }

  /** Returns the places, the first the best. */
  List<Spot> all() {
    return places;
  }

  /** Returns whether such an element stands at the point. */
  boolean hold(Annotation annotation) {
    Map<String, String> asked = new HashMap<>();
    annotation.written().forEach(a -> asked.put(a.getKey(), a.getValue()));
    return passed.stream()
        .anyMatch(e -> e.is(annotation.element()) && attributesOf(e).equals(asked));
  }

  private static Map<String, String> attributesOf(TeiElement element) {
    return element.attributes().stream()
        .collect(Collectors.toMap(TeiAttribute::name, TeiAttribute::value));
  }

  private boolean isAtEndOfLine() {
    return offset > 0 && (offset == view.text().length() || view.text().charAt(offset) == '\n');
  }

  private boolean isAtStartOfLine() {
    return offset == 0 || view.text().charAt(offset - 1) == '\n';
  }

  private List<TeiElement> closedIn(TeiElement element) {
    List<TeiElement> closed = new ArrayList<>();
    for (int i = element.firstEvent() + 1; i < element.lastEvent(); i++) {
      TeiElement here = events.get(i).element();
      if (events.get(i).kind() == TeiEvent.Kind.START && isClosed(here)) {
        closed.add(here);
        i = here.lastEvent();
      }
    }
    return closed;
  }

  private void goLeft(int from) {
    int here = eventAt(from);
    add(from, events.get(here).element());
    int least = offset == 0 ? 0 : view.map().endInSource(offset);
    for (int i = here - 1; i > view.element().firstEvent() && events.get(i).end() > least; i--) {
      TeiEvent event = events.get(i);
      TeiElement element = event.element();
      if (event.kind() == TeiEvent.Kind.START) {
        add(event.start(), element.parent().orElse(element));
      } else if (event.kind() == TeiEvent.Kind.END && isClosed(element)) {
        passed.add(element);
        i = element.firstEvent();
      } else if (event.kind() == TeiEvent.Kind.END) {
        if (isAtStartOfLine()) {
          return;
        }
        add(event.start(), element);
      }
    }
  }

  private void goRight(int from) {
    int here = eventAt(from - 1);
    add(from, events.get(here).element());
    for (int i = here + 1; i < view.element().lastEvent(); i++) {
      TeiEvent event = events.get(i);
      TeiElement element = event.element();
      if (event.kind() == TeiEvent.Kind.END) {
        add(event.end(), element.parent().orElse(element));
      } else if (event.kind() == TeiEvent.Kind.START) {
        if (!isClosed(element)) {
          return;
        }
        passed.add(element);
        i = element.lastEvent();
      }
    }
  }

  /** Returns whether no place of the text lies in an element. */
  private boolean isClosed(TeiElement element) {
    return element.isEmptyTag() || view.reading().leavesOut(element);
  }

  private void add(int place, TeiElement container) {
    places.add(new Spot(place, place, container));
  }

  private int eventAt(int place) {
    int low = view.element().firstEvent();
    int high = view.element().lastEvent();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
