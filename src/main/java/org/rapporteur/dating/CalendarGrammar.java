package org.rapporteur.dating;

import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.Lexicon.Match;

/**
 * Reads dates of the calendar: {@code 17 December 1960}, {@code May 5th 1961}, {@code 4. März},
 * {@code 1er mai}, {@code 2. 5. 1848}, {@code 1960-12-17}, {@code March 1962}, with a weekday
 * before.
 */
final class CalendarGrammar {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;

  private final Words words;

  CalendarGrammar(Words words) {
    this.words = words;
  }

  /** A number or a month, and where it ends. */
  private record Numeral(int end, int value) {}

  /** Reads a date, perhaps after a weekday, perhaps a range of days or of dates. */
  @Nullable Piece read(int at) {
    Match weekday = words.word(WordKind.WEEKDAY, at);
    int start = at;
    if (weekday != null) {
      int after = words.skip(weekday.end());
      start = words.skip(words.at(after) == ',' || words.at(after) == '.' ? after + 1 : after);
      start = words.skip(WordKind.DEN, start);
      start = words.skip(WordKind.ARTICLE, start);
    }
    Piece first = single(start);
    return first == null || first.to() != null ? first : range(first);
  }

  private Piece range(Piece first) {
    int joint = words.rangeJoint(first.end());
    Match from = joint < 0 ? null : words.word(WordKind.WEEKDAY, joint);
    int second = from == null ? joint : words.skipComma(from.end());
    second = second < 0 ? second : words.skip(WordKind.DEN, second);
    Piece last = second < 0 ? null : single(second);
    boolean alike =
        last != null
            && last.to() == null
            && (first.from().day() > 0) == (last.from().day() > 0)
            && (first.from().year() == 0 || last.from().year() > 0);
    if (last == null || !alike) {
      return first;
    }
    return new Piece(last.end(), beginning(first.from(), last.from()), last.from());
  }

  /**
   * The year after the second day is that of the first too, or the first lies in the one before.
   */
  private static Moment beginning(Moment first, Moment last) {
    if (first.year() > 0) {
      return first;
    }
    return last.year() > 0 ? first.lastBefore(last) : first.inYear(last.year());
  }

  private @Nullable Piece single(int at) {
    Piece piece = Words.isDigit(words.at(at)) ? fromDigits(at) : monthFirst(at);
    return piece != null && piece.from().exists() && (piece.to() == null || piece.to().exists())
        ? piece
        : null;
  }

  private @Nullable Piece fromDigits(int at) {
    int end = words.digitsEnd(at);
    if (end - at == 4) {
      return yearFirst(at, end);
    }
    int value = words.number(at, end);
    if (end - at > 2 || value == 0 || value > 31) {
      return null;
    }
    Piece spelt = dayFirst(new Numeral(end, value));
    return spelt != null ? spelt : numeric(new Numeral(end, value));
  }

  /** {@code 1960-12-17}, perhaps with a time as XML Schema has it. */
  private @Nullable Piece yearFirst(int at, int end) {
    char sign = words.at(end);
    if (sign != '-' && sign != '/') {
      return null;
    }
    Numeral month = twoDigits(end + 1);
    if (month == null || words.at(month.end) != sign) {
      return null;
    }
    Numeral day = twoDigits(month.end + 1);
    int year = words.number(at, end);
    if (day == null
        || month.value == 0
        || month.value > 12
        || day.value == 0
        || year < FIRST_YEAR) {
      return null;
    }
    return Piece.of(day.end, Moment.date(year, month.value, day.value));
  }

  private @Nullable Numeral twoDigits(int at) {
    int end = words.digitsEnd(at);
    return end == at + 2 ? new Numeral(end, words.number(at, end)) : null;
  }

  private @Nullable Piece dayFirst(Numeral day) {
    int end = ordinalEnd(day.end);
    Numeral last = lastDay(end, day.value);
    int at = words.skip(last == null ? end : last.end);
    Numeral month = named(WordKind.MONTH, words.skip(WordKind.OF, at));
    if (month == null) {
      return monthByReference(day, last, at);
    }
    if (words.at(end - 1) == '.' && isEnglish(words.skip(WordKind.OF, at))) {
      return null;
    }
    Numeral year = yearAfter(month.end);
    int y = year == null ? 0 : year.value;
    return new Piece(
        year == null ? month.end : year.end,
        Moment.date(y, month.value, day.value),
        last == null ? null : Moment.date(y, month.value, last.value));
  }

  /** English puts no point after the day: {@code 4. June 27} is a note's number and a date. */
  private boolean isEnglish(int monthAt) {
    Match month = words.word(WordKind.MONTH, monthAt);
    return month != null && month.word().language().equals("en") && words.language().equals("en");
  }

  /** {@code 5th inst.}, {@code 2. l. M.}: the month is given by its distance, below zero. */
  private @Nullable Piece monthByReference(Numeral day, @Nullable Numeral last, int at) {
    Numeral month = named(WordKind.MONTHREF, at);
    if (month == null || last != null || at == day.end) {
      return null;
    }
    return Piece.of(month.end, Moment.date(0, month.value - DISTANCE, day.value));
  }

  /** What is below zero is a distance from the month or year of the record, less this. */
  static final int DISTANCE = 100;

  private int ordinalEnd(int at) {
    if (words.at(at) == '.' || words.at(at) == 'º') {
      return at + 1;
    }
    String text = words.text();
    for (String ending : new String[] {"st", "nd", "rd", "th", "er", "ten", "sten"}) {
      int end = at + ending.length();
      if (text.startsWith(ending, at) && !Character.isLetterOrDigit(words.at(end))) {
        return end;
      }
    }
    return at;
  }

  /** The second day of {@code 5-7 May}, {@code 5 to 7 May}, {@code 17/18 December}, or null. */
  private @Nullable Numeral lastDay(int at, int first) {
    boolean next = words.at(at) == '/';
    int joint = next ? at + 1 : words.rangeJoint(at);
    int end = joint < 0 ? -1 : words.digitsEnd(joint);
    if (joint < 0 || end == joint || end > joint + 2) {
      return null;
    }
    int value = words.number(joint, end);
    boolean follows = next ? value == first + 1 : value > first;
    return follows && value <= 31 ? new Numeral(ordinalEnd(end), value) : null;
  }

  private @Nullable Piece monthFirst(int at) {
    Numeral month = named(WordKind.MONTH, at);
    if (month == null) {
      return null;
    }
    int after = words.skip(month.end);
    Numeral year = yearAfter(month.end);
    if (year != null) {
      return Piece.of(year.end, Moment.date(year.value, month.value, 0));
    }
    Piece months = months(month);
    return months != null ? months : monthThenDay(month, after);
  }

  /** {@code August–November 1975}. */
  private @Nullable Piece months(Numeral first) {
    int joint = words.rangeJoint(first.end);
    Numeral last = joint < 0 ? null : named(WordKind.MONTH, joint);
    Numeral year = last == null ? null : yearAfter(last.end);
    return last == null || year == null || last.value <= first.value
        ? null
        : new Piece(
            year.end,
            Moment.date(year.value, first.value, 0),
            Moment.date(year.value, last.value, 0));
  }

  private @Nullable Piece monthThenDay(Numeral month, int after) {
    int dayAt = words.skip(WordKind.ARTICLE, after);
    int digits = words.digitsEnd(dayAt);
    int day = words.number(dayAt, Math.min(digits, dayAt + 3));
    boolean isDay =
        after > month.end && digits > dayAt && digits <= dayAt + 2 && day > 0 && day <= 31;
    return isDay && !isDecimal(digits) ? monthAndDay(month, new Numeral(digits, day)) : null;
  }

  private @Nullable Piece monthAndDay(Numeral month, Numeral day) {
    int end = words.at(day.end) == '.' ? day.end : ordinalEnd(day.end);
    Numeral last = lastDay(end, day.value);
    int daysEnd = last == null ? end : withoutPoint(last.end);
    Numeral year = yearAfter(daysEnd);
    if (year == null && words.countsWhatFollows(daysEnd)) {
      return null;
    }
    int y = year == null ? 0 : year.value;
    return new Piece(
        year == null ? daysEnd : year.end,
        Moment.date(y, month.value, day.value),
        last == null ? null : Moment.date(y, month.value, last.value));
  }

  private int withoutPoint(int end) {
    return words.at(end - 1) == '.' ? end - 1 : end;
  }

  private boolean isDecimal(int end) {
    char sign = words.at(end);
    return (sign == ':' || sign == '.' || sign == ',') && Words.isDigit(words.at(end + 1));
  }

  private @Nullable Numeral named(WordKind kind, int at) {
    Match match = words.word(kind, at);
    return match == null ? null : new Numeral(match.end(), match.word().number());
  }

  /** A year in figures, or one named by the record's; that is given by its distance, below zero. */
  private @Nullable Numeral yearAfter(int dateEnd) {
    int at = words.skipComma(dateEnd);
    Numeral named = at == dateEnd ? null : named(WordKind.YEARREF, at);
    return named != null
        ? new Numeral(named.end, named.value - DISTANCE)
        : year(words.skip(WordKind.OF, at), dateEnd);
  }

  /** A year after a date; the number of a note may be glued to it. */
  private @Nullable Numeral year(int at, int dateEnd) {
    int end = words.digitsEnd(at);
    if (end < at + 4 || end > at + 6 || at == dateEnd) {
      return null;
    }
    int value = words.number(at, at + 4);
    boolean counted = end == at + 4 && words.countsWhatFollows(end);
    return value >= FIRST_YEAR && value <= LAST_YEAR && !counted
        ? new Numeral(at + 4, value)
        : null;
  }

  /**
   * {@code 2. 5. 1848}, {@code 26.01.2015}, {@code 13/5/1961}; with slashes or hyphens only where
   * day and month cannot be taken for each other.
   */
  private @Nullable Piece numeric(Numeral first) {
    char sign = words.at(first.end);
    boolean points = sign == '.';
    if (!points && sign != '/' && sign != '-') {
      return null;
    }
    Numeral second = oneOrTwoDigits(points ? words.skip(first.end + 1) : first.end + 1);
    if (second == null || words.at(second.end) != sign) {
      return null;
    }
    int yearAt = points ? words.skip(second.end + 1) : second.end + 1;
    Numeral year = year(yearAt, second.end);
    if (year == null || (!points && year.end != words.digitsEnd(yearAt))) {
      return null;
    }
    boolean dayFirst = points || first.value > 12 || first.value == second.value;
    boolean monthFirst = !points && second.value > 12;
    int month = dayFirst ? second.value : first.value;
    boolean clear = (dayFirst || monthFirst) && month > 0 && month <= 12;
    return clear
        ? Piece.of(year.end, Moment.date(year.value, month, dayFirst ? first.value : second.value))
        : null;
  }

  private @Nullable Numeral oneOrTwoDigits(int at) {
    int end = words.digitsEnd(at);
    return end > at && end <= at + 2 ? new Numeral(end, words.number(at, end)) : null;
  }
}
