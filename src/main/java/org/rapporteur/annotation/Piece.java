package org.rapporteur.annotation;

import java.util.List;
import java.util.Map;
import org.rapporteur.tei.TeiElement;

/**
 * An element that is to be put into a document: one for each annotation, or several where its words
 * cannot stand in one.
 *
 * @param element its local name
 * @param attributes its attributes, in order
 * @param start where in the source text its start tag goes
 * @param end where its end tag goes; for an empty element the same place
 * @param container the innermost element of the document that holds both places
 */
record Piece(
    String element,
    List<Map.Entry<String, String>> attributes,
    int start,
    int end,
    TeiElement container) {

  /** Returns whether it is an empty element. */
  boolean isPoint() {
    return start == end;
  }

  /** Returns its name as it is written here, with the prefix that TEI has here. */
  String qualified() {
    return container.prefix().isEmpty() ? element : container.prefix() + ":" + element;
  }
}
