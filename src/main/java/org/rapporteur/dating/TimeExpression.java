package org.rapporteur.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.source.TextSpan;

/**
 * A stretch of text that names a date, a time or a duration, and what is known of it. Values have
 * the forms of XML Schema (date, gYear, gYearMonth, dateTime, time with seconds, duration).
 *
 * @param span the stretch
 * @param isTimeOfDay whether only a time of the day is printed
 * @param from the value, or the beginning of a range; empty where it is not known
 * @param to the end of a range, or empty
 * @param duration a duration, or empty
 * @param cert how sure the value is where it was inferred ({@code high}, {@code medium}, {@code
 *     low}), otherwise empty
 * @param evidence how the value was found
 */
public record TimeExpression(
    TextSpan span,
    boolean isTimeOfDay,
    String from,
    String to,
    String duration,
    String cert,
    String evidence) {

  /**
   * Returns all expressions in a text, in order, none overlapping another. The work is linear in
   * the text.
   *
   * @param text the text
   * @param language its primary language as an IETF subtag; English, German and French are known
   *     well, some others in part
   * @param recordDay the day of the record, by which incomplete and relative dates are completed;
   *     without it they have no value
   */
  public static List<TimeExpression> in(
      String text, String language, Optional<LocalDate> recordDay) {
    Words words = new Words(text, Lexicon.standard(), language);
    DateGrammar grammar = new DateGrammar(words, new RecordDate(recordDay.orElse(null)));
    return grammar.expressions(0, text.length()).stream().map(TimeExpression::of).toList();
  }

  private static TimeExpression of(Expression found) {
    Moment to = found.to();
    if (!found.from().exists() || (to != null && (!to.exists() || endsBefore(found.from(), to)))) {
      TextSpan span = new TextSpan(found.start(), found.end());
      return new TimeExpression(
          span, found.isClock(), "", "", "", "", "no such day, or an end before the beginning");
    }
    return new TimeExpression(
        new TextSpan(found.start(), found.end()),
        found.isClock(),
        found.from().equals(Moment.UNKNOWN) ? "" : found.from().xsd(),
        to == null ? "" : to.xsd(),
        found.duration(),
        found.cert(),
        found.evidence());
  }

  /** Values of one form can be compared as they are written. */
  private static boolean endsBefore(Moment from, Moment to) {
    String begins = from.xsd();
    String ends = to.xsd();
    return begins.length() == ends.length() && ends.compareTo(begins) < 0;
  }

  /** Returns whether the value, or the beginning of the range, has a day. */
  public boolean hasDay() {
    return from.matches("\\d{4}-\\d\\d-\\d\\d.*");
  }
}
