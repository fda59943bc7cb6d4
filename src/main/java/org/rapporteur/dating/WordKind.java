package org.rapporteur.dating;

import java.util.EnumSet;
import java.util.Set;

/** What a word is to the grammar of dates; the kinds that {@code dates.txt} uses. */
enum WordKind {
  /** A month by name; its number. */
  MONTH,
  /** A month named by the record's: its distance in months. */
  MONTHREF,
  /** A year named by the record's: its distance in years. */
  YEARREF,
  /** A day of the week; its number from Monday. */
  WEEKDAY,
  /** A day named by the record's: its distance in days. */
  DAY,
  /** A part of a day. */
  DAYPART,
  /** A unit of time. */
  UNIT,
  /** Whether what follows lies before (-1), around (0) or after (1) the record. */
  PAST,
  /** A period named by the record's date: its unit, then its distance. */
  PERIOD,
  /** A number in words. */
  NUMBER,
  /** Follows a distance into the past. */
  AGO,
  /** Precedes a distance into the past. */
  AGOLEAD,
  /** The English article. */
  ARTICLE,
  /** Joins day, month and year. */
  OF,
  /** An article between a weekday and a date. */
  DEN,
  /** Before noon (0) or after (12). */
  MERIDIEM,
  /** Makes a number a time. */
  CLOCKWORD,
  /** Makes a number an hour. */
  OCLOCK,
  /** Stands between hours and minutes. */
  HWORD,
  /** Universal time. */
  ZONE,
  /** A time by name; its hour. */
  CLOCK,
  /** Stands before a time. */
  CLOCKLEAD,
  /** Stands between a time and a date. */
  ON,
  /** Joins the ends of a range. */
  TO,
  /** Stands before a year: a strong sign (2) or a weak one (1). */
  YEARLEAD,
  /** Stands before the beginning of a range. */
  FROM,
  /** Says that there is no date. */
  UNDATED,
  /** Names a part of a year or month. */
  EDGE,
  /** A season. */
  SEASON,
  /** Stands before a weekday. */
  WEEKDAYLEAD,
  /** Not a thing that a number before it would count. */
  FUNCTION;

  private static final Set<WordKind> BEGINNINGS =
      EnumSet.of(MONTH, WEEKDAY, DAY, PAST, PERIOD, NUMBER, AGOLEAD, ARTICLE, CLOCK, EDGE, SEASON);

  /** Whether a date or time can begin with a word of this kind. */
  boolean beginsExpression() {
    return BEGINNINGS.contains(this);
  }
}
