package org.rapporteur.annotation;

import java.util.Optional;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;

/**
 * An annotation with the place in the source text where its tags go.
 *
 * @param annotation the annotation
 * @param view the text it is on
 * @param start where its start tag goes
 * @param end where its end tag goes
 * @param container the innermost element that holds both places; what stands between them is
 *     complete
 */
record Placed(Annotation annotation, TextView view, int start, int end, TeiElement container) {

  /**
   * Returns the annotation in its place, or empty where an element ends or begins inside its text
   * and holds more than that.
   */
  static Optional<Placed> of(Annotation annotation, TextView view) {
    TextSpan span = trimmed(annotation.span(), view.text());
    if (span.isEmpty()) {
      return Optional.empty();
    }
    TextSpan source = view.map().toSource(span);
    TeiElement first = view.index().elementAt(source.start()).orElse(view.element());
    TeiElement last = view.index().elementAt(source.end() - 1).orElse(view.element());
    TeiElement common = first;
    while (!common.content().contains(source)) {
      common = common.parent().orElse(view.element());
    }
    int start = source.start();
    for (TeiElement e = first; e != common; e = e.parent().orElse(common)) {
      if (!isBlank(view, new TextSpan(e.span().start(), start))) {
        return Optional.empty();
      }
      start = e.span().start();
    }
    int end = source.end();
    for (TeiElement e = last; e != common; e = e.parent().orElse(common)) {
      if (!isBlank(view, new TextSpan(end, e.span().end()))) {
        return Optional.empty();
      }
      end = e.span().end();
    }
    return Optional.of(new Placed(annotation, view, start, end, common));
  }

  /** Without the white space at its ends, and with the whole of a character it would divide. */
  private static TextSpan trimmed(TextSpan span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean divides = start < end && Character.isLowSurrogate(text.charAt(start)) && start > 0;
    boolean divided = end > start && Character.isHighSurrogate(text.charAt(end - 1));
    return new TextSpan(divides ? start - 1 : start, divided ? end + 1 : end);
  }

  /** Whether a stretch of the source holds no text but the white space at an element's edge. */
  static boolean isBlank(TextView view, TextSpan source) {
    TextSpan span = view.map().toView(source);
    return span.isEmpty() || (span.length() == 1 && view.text(span).isBlank());
  }

  /** Returns the name of the element to be written. */
  String element() {
    return annotation.element();
  }

  /** Returns whether an element of the same name marks this text already. */
  boolean isKnown() {
    for (TeiElement e = container; e != null; e = e.parent().orElse(null)) {
      if (e.is(element())) {
        return true;
      }
      if (e == view.element()) {
        return false;
      }
    }
    return false;
  }

  /** Returns the element to be written. */
  Piece piece() {
    return new Piece(element(), annotation.written(), start, end, container);
  }

  /** Returns the start tag as it is written here. */
  String startTag() {
    StringBuilder tag = new StringBuilder("<").append(qualified());
    annotation
        .written()
        .forEach(
            a ->
                tag.append(' ')
                    .append(a.getKey())
                    .append("=\"")
                    .append(escaped(a.getValue()))
                    .append('"'));
    return tag.append('>').toString();
  }

  /** Returns the end tag as it is written here. */
  String endTag() {
    return "</" + qualified() + ">";
  }

  private String qualified() {
    return container.prefix().isEmpty() ? element() : container.prefix() + ":" + element();
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }
}
