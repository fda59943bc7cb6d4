package org.rapporteur.annotation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;

/**
 * What may be put around a span of a text, or at a point of it. A value.
 *
 * @param span the span, or the point
 * @param choices the elements that may, by name
 * @param inTheWay the element that begins or ends inside the span and holds more than it, where one
 *     does: then no single element can be put around it
 */
public record Allowance(TextSpan span, List<Choice> choices, Optional<TeiElement> inTheWay) {

  /** Copies the list. */
  public Allowance {
    choices = List.copyOf(choices);
  }

  /** Returns the names of the elements, in alphabetical order. */
  public List<String> elements() {
    return choices.stream().map(Choice::element).toList();
  }

  /**
   * An element that may be put there.
   *
   * @param element its local name
   * @param required the attributes that it must have
   * @param possible all attributes that it may have
   */
  public record Choice(String element, SortedSet<String> required, SortedSet<String> possible) {

    /** Copies the sets. */
    public Choice {
      required = Collections.unmodifiableSortedSet(new TreeSet<>(required));
      possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
    }
  }
}
