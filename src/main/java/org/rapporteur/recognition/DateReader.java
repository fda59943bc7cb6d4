package org.rapporteur.recognition;

import java.util.List;
import java.util.Optional;
import org.rapporteur.dating.TimeExpression;
import org.rapporteur.source.TextSpan;

/**
 * Finds the dates and times that the lines of a head state.
 *
 * @param language the language of the record, as an IETF tag
 */
record DateReader(String language) {

  /** Returns the dates and times in a text whose value is stated, in order, with spans in it. */
  List<FoundDate> dates(String text) {
    return TimeExpression.in(text, language, Optional.empty()).stream()
        .filter(found -> !found.from().isEmpty() && found.cert().isEmpty())
        .map(found -> new FoundDate(found.span(), found.from(), found.to()))
        .toList();
  }

  /**
   * A date or time.
   *
   * @param span its place in the text
   * @param when its value, or the beginning of a range
   * @param until the end of a range, or an empty string
   */
  record FoundDate(TextSpan span, String when, String until) {

    /** Returns whether the value has a day. */
    boolean hasDay() {
      return when.matches("\\d{4}-\\d\\d-\\d\\d.*");
    }

    /** Returns the day, without the time. */
    String day() {
      return when.substring(0, 10);
    }

    /**
     * Returns the time of day or, for a range, both times with a slash between, as ISO 8601 writes
     * an interval.
     */
    String times() {
      String end = new FoundDate(span, until, "").time();
      return end.isEmpty() ? time() : time() + "/" + end;
    }

    /** Returns the time of day, or an empty string. */
    String time() {
      int t = when.indexOf('T');
      return t >= 0 ? when.substring(t + 1) : when.matches("\\d\\d:.*") ? when : "";
    }
  }
}
