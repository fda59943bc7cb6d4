package org.rapporteur.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date or time as far as it is known.
 *
 * @param year the year, or 0; below zero while it is still to be counted from the record
 * @param month the month from 1, or 0; below zero likewise
 * @param day the day of the month from 1, or 0
 * @param second the second of the day, or -1
 * @param zone the time zone as XML Schema writes it, or the empty string
 * @param face how exactly the second of the day was said
 */
record Moment(int year, int month, int day, int second, String zone, Face face) {

  static final Moment UNKNOWN = new Moment(0, 0, 0, -1, "", Face.DAY);

  static Moment of(LocalDate date) {
    return date(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static Moment date(int year, int month, int day) {
    return new Moment(year, month, day, -1, "", Face.DAY);
  }

  static Moment time(int second, String zone, Face face) {
    return new Moment(0, 0, 0, second, zone, face);
  }

  private static final Pattern XSD =
      Pattern.compile(
          "(?:(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?|--(\\d\\d)(?:-(\\d\\d))?|---(\\d\\d))?"
              + "(?:T?(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?)?(Z|[+-]\\d\\d:\\d\\d)?");

  /** Returns the moment that a value of XML Schema names, or unknown where it is none. */
  static Moment ofXsd(String value) {
    Matcher parts = XSD.matcher(value);
    if (!parts.matches()) {
      return UNKNOWN;
    }
    int month = number(parts, 2) + number(parts, 4);
    int day = number(parts, 3) + number(parts, 5) + number(parts, 6);
    int hour = number(parts, 7) % 24;
    boolean timed = parts.group(7) != null;
    int second = timed ? hour * 3600 + number(parts, 8) * 60 + number(parts, 9) : -1;
    String zone = parts.group(10);
    return new Moment(number(parts, 1), month, day, second, zone == null ? "" : zone, Face.DAY);
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  boolean isTimeOnly() {
    return second >= 0 && year == 0 && month == 0 && day == 0;
  }

  boolean isDay() {
    return year > 0 && month > 0 && day > 0;
  }

  boolean lacksYear() {
    return year == 0 && month > 0 && day > 0;
  }

  /** Whether such a day is in the calendar. */
  boolean exists() {
    int leap = year <= 0 ? 2000 : year;
    if (month > 12
        || (day > 0 && month > 0 && day > Year.of(leap).atMonth(month).lengthOfMonth())) {
      return false;
    }
    return day <= 31;
  }

  Moment at(Moment time) {
    return new Moment(year, month, day, time.second, time.zone, time.face);
  }

  Moment inYear(int other) {
    return new Moment(other, month, day, second, zone, face);
  }

  /** Returns this day of a year in the last year in which it does not come after another. */
  Moment lastBefore(Moment end) {
    boolean after = month > end.month || (month == end.month && day > end.day);
    return inYear(after ? end.year - 1 : end.year);
  }

  Moment inMonth(int otherYear, int otherMonth) {
    return new Moment(otherYear, otherMonth, day, second, zone, face);
  }

  /** Returns the day as the calendar has it, or null. */
  @Nullable LocalDate day(int ofYear, int ofMonth) {
    try {
      return LocalDate.of(ofYear, ofMonth, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns the same day in the Julian calendar, or this moment where it is no day: what a writer
   * who counted Old Style called it.
   */
  Moment oldStyle() {
    LocalDate gregorian = isDay() ? day(year, month) : null;
    if (gregorian == null) {
      return this;
    }
    int from = month <= 2 ? year - 1 : year;
    LocalDate julian = gregorian.minusDays(from / 100 - from / 400 - 2);
    return of(julian).at(this);
  }

  /** Returns it as XML Schema writes it, as far as that has a form for it. */
  String xsd() {
    if (isTimeOnly()) {
      return clock();
    }
    return second >= 0 && isDay() ? calendar() + "T" + clock() : calendar();
  }

  private String clock() {
    return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60) + zone;
  }

  private String calendar() {
    if (year > 0) {
      String y = String.format(Locale.ROOT, "%04d", year);
      return y + (month > 0 ? "-" + two(month) + (day > 0 ? "-" + two(day) : "") : "");
    }
    if (month > 0) {
      return "--" + two(month) + (day > 0 ? "-" + two(day) : "");
    }
    return day > 0 ? "---" + two(day) : "";
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
