package org.rapporteur.annotation;

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

  /** Returns whether the readable text stays what it is. */
  boolean isKept() {
    boolean leftOut = view.reading().leavesOut(element, force, parent.equals("choice"));
    if (span.isEmpty() && leftOut) {
      return true;
    }
    return !leftOut && linesAreKept(Layout.of(element, breaks, parent)) && childrenAreKept();
  }

  private boolean linesAreKept(Layout layout) {
    int start = span.start();
    int end = span.end();
    return switch (layout) {
      case INLINE -> true;
      case BLOCK -> span.isEmpty() ? isEdge(start) : isEdgeBefore(start) && isEdgeAfter(end);
      case SPACE -> isEdge(start) || isSpace(start - 1) || isSpace(start);
      case JOIN -> !isSpace(start - 1) && !(span.isEmpty() && isSpace(start));
    };
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
    boolean isFelt =
        Layout.isFeltWithin(element)
            || element.equals("choice")
            || (container.isTei()
                && (Layout.isFeltWithin(container.name()) || container.is("choice")));
    return !isFelt
        || span.isEmpty()
        || Stretch.childrenIn(spot).stream().filter(TeiElement::isTei).allMatch(this::isKept);
  }

  private boolean isKept(TeiElement child) {
    boolean leftOut = view.reading().leavesOut(child);
    String force = child.attribute("force").orElse("");
    if (leftOut != view.reading().leavesOut(child.name(), force, element.equals("choice"))) {
      return false;
    }
    Layout before = Layout.of(child);
    Layout after = Layout.of(child.name(), child.attribute("break").orElse(""), element);
    return leftOut || before == after || isAloneOnItsLines(child);
  }

  private boolean isAloneOnItsLines(TeiElement child) {
    return Layout.of(element, breaks, parent) == Layout.BLOCK
        && Stretch.isBlank(view, spot.start(), child.span().start())
        && Stretch.isBlank(view, child.span().end(), spot.end());
  }
}
