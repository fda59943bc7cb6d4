package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.rapporteur.annotation.Grammar.Place;
import org.rapporteur.report.Finding;
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
    Deque<Piece> around = new ArrayDeque<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      while (!around.isEmpty() && around.element().end() <= piece.start()) {
        around.pop();
      }
      List<String> path = path(piece, around);
      List<String> content = content(piece);
      if (!piece.container().isTei()
          || !grammar.allows(piece.element(), new Place(path, content))) {
        refused.add(new Refused(i, reason(path, content)));
      } else if (!piece.isPoint()) {
        around.push(piece);
      }
    }
    return refused;
  }

  private static String reason(List<String> path, List<String> content) {
    String where = "it may not stand in '" + path.get(path.size() - 1) + "'";
    return content.isEmpty() ? where : where + " around '" + String.join("', '", content) + "'";
  }

  private static List<String> content(Piece piece) {
    Spot spot = new Spot(piece.start(), piece.end(), piece.container());
    return Stretch.childrenIn(spot).stream().map(TeiElement::name).toList();
  }

  private static List<String> path(Piece piece, Deque<Piece> around) {
    List<String> path = new ArrayList<>();
    Iterator<Piece> outer = around.descendingIterator();
    Piece next = outer.hasNext() ? outer.next() : null;
    for (TeiElement element : piece.container().path()) {
      while (next != null && next.start() <= element.span().start()) {
        path.add(next.element());
        next = outer.hasNext() ? outer.next() : null;
      }
      path.add(element.name());
    }
    while (next != null) {
      path.add(next.element());
      next = outer.hasNext() ? outer.next() : null;
    }
    return path;
  }

  /** Returns what the grammar says about a document and not about what it was before. */
  List<Finding> objections(TeiDocument before, TeiDocument after) {
    return List.of();
  }

  /**
   * A piece that may not be written.
   *
   * @param number its place in the list
   * @param reason why, and what is allowed there
   */
  record Refused(int number, String reason) {}
}
