package org.rapporteur.annotation;

import java.util.List;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;

/**
 * Says whether a new element would change the readable text: by taking words out of it, or by
 * parting or joining lines and words.
 */
final class Legibility {

  private final TextView view;
  private final String text;
  private final TextSpan span;
  private final Spot spot;
  private final String element;
  private final String breaks;
  private final String force;
  private final String parent;

  /**
   * Looks at a place.
   *
   * @param parent the name of the element of TEI in which the new one will stand
   */
  Legibility(Plan.Step step, String parent) {
    Annotation annotation = step.plan().annotation();
    this.view = step.plan().view();
    this.text = view.text();
    this.span = step.stretch().span();
    this.spot = step.spot();
    this.element = annotation.element();
    this.breaks = annotation.attributes().getOrDefault("break", "");
    this.force = annotation.attributes().getOrDefault("force", "");
    this.parent = parent;
  }

  /** Returns whether the readable text stays what it is, as far as it can be told from here. */
  boolean isKept() {
    boolean leftOut = view.reading().leavesOut(element, force);
    if (span.isEmpty() && leftOut) {
      return true;
    }
    return !leftOut && linesAreKept(layout()) && childrenAreKept();
  }

  private Layout layout() {
    return Layout.of(element, breaks, parent, span.isEmpty());
  }

  private boolean linesAreKept(Layout layout) {
    int start = span.start();
    int end = span.end();
    return switch (layout) {
      case INLINE -> true;
      case BLOCK -> span.isEmpty() ? isEdge(start) : isEdgeBefore(start) && isEdgeAfter(end);
      case SPACE -> isApart(start) && isApart(end);
      case NEXT -> isEdgeBefore(start) || isSpace(start - 1);
      case JOIN -> !isSpace(start - 1) && !(span.isEmpty() && isSpace(start));
    };
  }

  private boolean isApart(int offset) {
    return isEdge(offset) || isSpace(offset - 1) || isSpace(offset);
  }

  private boolean isEdge(int offset) {
    return isEdgeBefore(offset) || isEdgeAfter(offset);
  }

  private boolean isEdgeBefore(int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  private boolean isEdgeAfter(int offset) {
    return offset == text.length() || text.charAt(offset) == '\n';
  }

  private boolean isSpace(int offset) {
    return offset >= 0 && offset < text.length() && text.charAt(offset) == ' ';
  }

  /** What stands directly in the new element may read otherwise in there. */
  private boolean childrenAreKept() {
    TeiElement container = spot.container();
    String outer = container.isTei() ? container.name() : "";
    if (span.isEmpty() || !(Layout.isFeltWithin(element) || Layout.isFeltWithin(outer))) {
      return true;
    }
    List<TeiElement> children = Stretch.childrenIn(spot);
    boolean chooses = Layout.holdsAlternatives(element) || Layout.holdsAlternatives(outer);
    return children.isEmpty()
        || (!chooses
            && children.stream()
                .filter(TeiElement::isTei)
                .allMatch(child -> isKept(child) && !isLineIn(child, outer)));
  }

  /** A line that is one by its parent alone is none in another element. */
  private boolean isLineIn(TeiElement child, String outer) {
    TextSpan words = Pointers.withoutBreaks(view.map().toView(child.content()), text);
    return Layout.mayBeLineIn(outer, child.name())
        && isEdgeBefore(words.start())
        && isEdgeAfter(words.end());
  }

  private boolean isKept(TeiElement child) {
    String stated = child.attribute("break").orElse("");
    boolean isEmpty = child.lastEvent() == child.firstEvent() + 1;
    return view.reading().leavesOut(child)
        || Layout.of(child) == Layout.of(child.name(), stated, element, isEmpty)
        || isAloneOnItsLines(child);
  }

  private boolean isAloneOnItsLines(TeiElement child) {
    return layout() == Layout.BLOCK
        && Stretch.isBlank(view, spot.start(), child.span().start())
        && Stretch.isBlank(view, child.span().end(), spot.end());
  }
}
