package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.report.Finding;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.Grammar.Walk;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Tries on a document what is to be put into it, before anything is written: its events are led
 * through the grammar with the new elements among them. What the grammar objects to in the document
 * as it is counts for nothing.
 */
final class Rehearsal {

  private final TeiDocument document;
  private final Grammar grammar;

  private Rehearsal(TeiDocument document, Grammar grammar) {
    this.document = document;
    this.grammar = grammar;
  }

  /** Returns the rehearsal of a document. */
  static Rehearsal of(TeiDocument document, Grammar grammar) {
    return new Rehearsal(document, grammar);
  }

  /**
   * Says which of the pieces may not be written. Each is judged with those that were let through
   * before it; what is not refused may be written together.
   *
   * @param pieces in document order and properly nested; of two at one place the outer first; one
   *     that ends where the next begins ends before it
   * @throws IllegalArgumentException if the document is not well-formed
   */
  List<Refused> refused(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    TeiIndex index = indexOf(document);
    try (Walk walk = grammar.begin()) {
      return new Trial(index, new Steps(document.text()), grammar, pieces).refused(walk);
    }
  }

  private static TeiIndex indexOf(TeiDocument document) {
    try {
      return document.index();
    } catch (UnreadableTeiException e) {
      throw new IllegalArgumentException(document.name() + " is not well-formed", e);
    }
  }

  /**
   * Returns what the grammar objects to in a changed document and did not in the one before.
   *
   * @throws IllegalArgumentException if one of them is not well-formed
   */
  List<Finding> objections(TeiDocument before, TeiDocument after) {
    List<Objection> old = Objection.of(before, indexOf(before), grammar);
    List<Objection> now = Objection.of(after, indexOf(after), grammar);
    List<Finding> findings = new ArrayList<>();
    Objection.besides(old, now).forEach(objection -> findings.add(objection.finding(after)));
    return findings;
  }

  /**
   * A piece that may not be written.
   *
   * @param number its place in the list
   * @param reason why, and what is allowed there
   */
  record Refused(int number, String reason) {}
}
