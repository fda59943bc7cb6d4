package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotation.Grammar.Place;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;

/** Tries on a document what is to be put into it, before anything is written. */
final class Rehearsal {

  private final Grammar grammar;

  private Rehearsal(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Returns the rehearsal of a document. */
  static Rehearsal of(TeiDocument document, Grammar grammar) {
    return new Rehearsal(grammar);
  }

  /**
   * Says which of the pieces may not be written. Pieces whose refusal makes room for others are
   * refused first; what is not refused may be written together.
   *
   * @param pieces in document order and properly nested; of two at one place the outer first
   */
  List<Refused> refused(List<Piece> pieces) {
    List<Refused> refused = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      List<String> path = piece.container().path().stream().map(TeiElement::name).toList();
      if (!grammar.allows(piece.element(), new Place(path, List.of()))) {
        refused.add(new Refused(i, "it may not stand in '" + path.get(path.size() - 1) + "'"));
      }
    }
    return refused;
  }

  /**
   * A piece that may not be written.
   *
   * @param number its place in the list
   * @param reason why, and what is allowed there
   */
  record Refused(int number, String reason) {}
}
