package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;

/**
 * The places in the source text where tags around a span of a view can go: the innermost first,
 * then out of each element that holds nothing else.
 *
 * @param rungs the places
 * @param inTheWay the element that begins or ends inside the span and holds more, if there is one
 */
record Ladder(List<Rung> rungs, Optional<TeiElement> inTheWay) {

  /** Returns the places for a span, or for a point. */
  static Ladder of(TextView view, TextSpan span) {
    if (span.isEmpty()) {
      return new Ladder(at(view, span.start()), Optional.empty());
    }
    Placed placed = Placed.of(Annotation.of(span, "seg"), view).orElse(null);
    if (placed == null) {
      return new Ladder(List.of(), inTheWay(view, view.map().toSource(span)));
    }
    return new Ladder(outwards(view, placed), Optional.empty());
  }

  private static List<Rung> outwards(TextView view, Placed placed) {
    List<Rung> rungs = new ArrayList<>();
    Rung rung = new Rung(placed.start(), placed.end(), placed.container());
    while (rung != null) {
      rungs.add(rung);
      rung = rung.outer(view);
    }
    return rungs;
  }

  /** Between the character before and the one after a point, wherever a tag begins or ends. */
  private static List<Rung> at(TextView view, int wanted) {
    List<Rung> rungs = new ArrayList<>();
    String text = view.text();
    boolean divides =
        wanted > 0
            && wanted < text.length()
            && Character.isSurrogatePair(text.charAt(wanted - 1), text.charAt(wanted));
    int point = divides ? wanted - 1 : wanted;
    int start = view.map().endInSource(point);
    int end = Math.max(start, view.map().startInSource(point));
    for (int offset = start; offset <= end; ) {
      TeiEvent event = view.index().eventAt(offset).orElse(null);
      if (event == null) {
        return rungs;
      }
      TeiElement element = event.element();
      boolean before = event.kind() == TeiEvent.Kind.START && event.start() == offset;
      TeiElement container = before ? element.parent().orElse(element) : element;
      if (view.element().content().contains(new TextSpan(offset, offset))) {
        rungs.add(new Rung(offset, offset, container));
      }
      offset = Math.max(event.end(), offset + 1);
    }
    return rungs;
  }

  private static Optional<TeiElement> inTheWay(TextView view, TextSpan source) {
    TeiElement found = null;
    for (int offset : new int[] {source.start(), source.end() - 1}) {
      TeiElement e = view.index().elementAt(offset).orElse(view.element());
      for (; !e.content().contains(source); e = e.parent().orElse(view.element())) {
        TextSpan before =
            new TextSpan(e.span().start(), Math.max(e.span().start(), source.start()));
        TextSpan after = new TextSpan(Math.min(source.end(), e.span().end()), e.span().end());
        if (!Placed.isBlank(view, before) || !Placed.isBlank(view, after)) {
          found = e;
        }
      }
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * A place where tags can go.
   *
   * @param start where the start tag goes
   * @param end where the end tag goes; for a point the same place
   * @param container the innermost element that holds both
   */
  record Rung(int start, int end, TeiElement container) {

    /** Returns the place around the container, or null where that holds more or is the text. */
    @Nullable Rung outer(TextView view) {
      TextSpan before = new TextSpan(container.span().start(), start);
      TextSpan after = new TextSpan(end, container.span().end());
      boolean whole = Placed.isBlank(view, before) && Placed.isBlank(view, after);
      TeiElement parent = container.parent().orElse(null);
      return parent == null || container == view.element() || !whole
          ? null
          : new Rung(container.span().start(), container.span().end(), parent);
    }
  }
}
