package org.rapporteur.dating;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that names a time, and what is known of that.
 *
 * @param start where it begins
 * @param end where it ends
 * @param isClock whether only a time of the day is printed
 * @param from the moment, or the beginning of a range; unknown where there is none
 * @param to the end of a range, or null
 * @param cert how sure the value is where it was inferred, otherwise empty
 * @param evidence how the value was found
 * @param duration a duration as XML Schema writes it, or empty
 */
record Expression(
    int start,
    int end,
    boolean isClock,
    Moment from,
    @Nullable Moment to,
    String cert,
    String evidence,
    String duration) {

  static Expression stated(int start, Piece piece) {
    boolean isClock = piece.from().isTimeOnly();
    return new Expression(
        start, piece.end(), isClock, piece.from(), piece.to(), "", "as stated", "");
  }

  static Expression inferred(int start, Piece piece, String cert, String evidence) {
    return new Expression(start, piece.end(), false, piece.from(), piece.to(), cert, evidence, "");
  }

  static Expression unvalued(int start, int end, String evidence) {
    return new Expression(start, end, false, Moment.UNKNOWN, null, "", evidence, "");
  }

  static Expression lasting(int start, int end, String duration) {
    return new Expression(start, end, false, Moment.UNKNOWN, null, "", "as stated", duration);
  }

  /** A time of the day of which the day was inferred. */
  static Expression clock(int start, Piece piece, String evidence) {
    return new Expression(
        start, piece.end(), true, piece.from(), piece.to(), "medium", evidence, "");
  }

  /** A time of the day that may be before noon or after. */
  static Expression unsaidHalf(int start, int end) {
    return new Expression(start, end, true, Moment.UNKNOWN, null, "", "before or after noon", "");
  }
}
