package org.rapporteur.validation.internal.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The days that a date names: years, with or without month and day, as XML Schema writes them.
 *
 * @param first the first
 * @param last the last; the same where it is one
 */
record DaySpan(String first, String last) {

  private static final Pattern DAY = Pattern.compile("([0-9]{4}(?:-[0-9]{2}){0,2})(?:T.*|Z)?");

  /** Returns the days that the attributes of an element name, or empty where there are none. */
  static Optional<DaySpan> of(Attributes attributes) {
    Optional<DaySpan> point = of(attributes.getValue("when"), attributes.getValue("when"));
    Optional<DaySpan> stated =
        point.isPresent() ? point : of(attributes.getValue("from"), attributes.getValue("to"));
    return stated.isPresent()
        ? stated
        : of(attributes.getValue("notBefore"), attributes.getValue("notAfter"));
  }

  private static Optional<DaySpan> of(@Nullable String first, @Nullable String last) {
    return first == null || last == null
        ? Optional.empty()
        : day(first).flatMap(from -> day(last).map(to -> new DaySpan(from, to)));
  }

  /** Returns the day, month or year that a value names. */
  static Optional<DaySpan> of(String value) {
    return of(value, value);
  }

  private static Optional<String> day(String value) {
    Matcher day = DAY.matcher(value);
    return day.matches() ? Optional.of(day.group(1)) : Optional.empty();
  }

  /** Returns whether it is one day, not a month, a year or several days. */
  boolean isOneDay() {
    return first.equals(last) && first.length() == 10;
  }

  /** Returns whether all of it comes after all of another. */
  boolean isAfter(DaySpan other) {
    return isAfter(first, other.last);
  }

  /** Returns whether the two have no day in common, as far as they are known. */
  boolean isApartFrom(DaySpan other) {
    return isAfter(other) || other.isAfter(this);
  }

  /** Returns whether one value is after another; where one is less precise, as far as it goes. */
  static boolean isAfter(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return one.substring(0, length).compareTo(other.substring(0, length)) > 0;
  }

  @Override
  public String toString() {
    return first.equals(last) ? first : first + " to " + last;
  }
}
