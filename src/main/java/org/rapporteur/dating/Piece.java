package org.rapporteur.dating;

import org.jspecify.annotations.Nullable;

/**
 * A date or time that was read at some place.
 *
 * @param end where it ends
 * @param from the moment, or the beginning of a range
 * @param to the end of the range, or null
 */
record Piece(int end, Moment from, @Nullable Moment to) {

  static Piece of(int end, Moment moment) {
    return new Piece(end, moment, null);
  }
}
