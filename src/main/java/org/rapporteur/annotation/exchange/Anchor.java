package org.rapporteur.annotation.exchange;

import java.util.Optional;
import org.rapporteur.source.TextSpan;

/**
 * Where a statement about a text has its place, or why it has none for certain. A value.
 *
 * @param outcome how it was found, or why not
 * @param span the place in the text, UTF-16, where it was found
 * @param reason in words for people what made it so; empty where the statement was simply right
 */
public record Anchor(Outcome outcome, Optional<TextSpan> span, String reason) {

  /** How a place was found, or why none was. */
  public enum Outcome {
    /** The words stand where the statement says. */
    IN_PLACE,
    /** The words stand elsewhere, and certainly there. */
    MOVED,
    /** Words stand there that differ from those stated, by little. */
    ALIKE,
    /** The words may be at several places. */
    SEVERAL,
    /** The words are not in the text. */
    MISSING,
    /** The statement selects in a way that is not understood. */
    UNKNOWN
  }

  static Anchor at(Outcome outcome, TextSpan span) {
    return new Anchor(outcome, Optional.of(span), "");
  }

  static Anchor none(Outcome outcome, String reason) {
    return new Anchor(outcome, Optional.empty(), reason);
  }
}
