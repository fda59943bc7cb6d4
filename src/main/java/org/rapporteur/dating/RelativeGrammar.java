package org.rapporteur.dating;

import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.Lexicon.Match;

/**
 * Reads times named by the record's own: {@code last night}, {@code the 1st}, {@code next Monday},
 * {@code two years ago}, {@code the past four months}.
 */
final class RelativeGrammar {

  private static final String BY_RECORD = "by the date of the record";

  private final Words words;
  private final RecordDate record;

  RelativeGrammar(Words words, RecordDate record) {
    this.words = words;
    this.record = record;
  }

  /** Reads what begins with a word. */
  @Nullable Expression read(int at) {
    Expression found = day(at);
    found = found != null ? found : period(at);
    found = found != null ? found : modified(at);
    found = found != null ? found : afterArticle(at);
    found = found != null ? found : ago(at);
    return found != null ? found : weekday(at);
  }

  private @Nullable Expression day(int at) {
    Match day = words.word(WordKind.DAY, at);
    if (day == null) {
      return null;
    }
    Match part = words.word(WordKind.DAYPART, words.skip(day.end()));
    int end = part == null ? day.end() : part.end();
    return inferred(at, Piece.of(end, record.plusDays(day.word().number())), "high");
  }

  private @Nullable Expression period(int at) {
    Match period = words.word(WordKind.PERIOD, at);
    if (period == null) {
      return null;
    }
    String value = period.word().value();
    String unit = value.substring(0, value.length() - 2);
    int distance = Integer.parseInt(value.substring(value.length() - 2));
    return inferred(at, record.period(unit, distance, period.end()), "medium");
  }

  /** {@code last week}, {@code next Monday}, {@code last March}, {@code last two weeks}. */
  private @Nullable Expression modified(int at) {
    Match past = words.word(WordKind.PAST, at);
    if (past == null) {
      return null;
    }
    int direction = past.word().number();
    int next = words.skip(past.end());
    Match weekday = words.word(WordKind.WEEKDAY, next);
    Match month = words.word(WordKind.MONTH, next);
    if (weekday != null) {
      Moment day = record.weekday(weekday.word().number(), direction);
      return inferred(at, Piece.of(weekday.end(), day), "medium");
    }
    if (month != null && !Words.isDigit(words.at(words.skip(month.end())))) {
      Moment moment = record.month(month.word().number(), direction);
      return inferred(at, Piece.of(month.end(), moment), "medium");
    }
    return modifiedUnit(at, next, direction);
  }

  private @Nullable Expression modifiedUnit(int at, int next, int direction) {
    Match unit = words.word(WordKind.UNIT, next);
    boolean definite = words.before(WordKind.ARTICLE, at) != null;
    if (unit == null) {
      return definite ? null : duration(at, next, direction);
    }
    boolean known = "week month year".contains(unit.word().value()) && !isPlural(unit);
    return known && !definite
        ? inferred(at, record.period(unit.word().value(), direction, unit.end()), "medium")
        : null;
  }

  private @Nullable Expression afterArticle(int at) {
    Match article = words.word(WordKind.ARTICLE, at);
    if (article == null) {
      return null;
    }
    int next = words.skip(article.end());
    Expression ordinal = ordinal(at, next);
    if (ordinal != null) {
      return ordinal;
    }
    Match past = words.word(WordKind.PAST, next);
    return past == null
        ? duration(at, next, 0)
        : duration(at, words.skip(past.end()), past.word().number());
  }

  /** {@code on the 1st}: a day of the month, unless a thing is counted so. */
  private @Nullable Expression ordinal(int at, int digits) {
    int end = words.digitsEnd(digits);
    int day = end > digits && end <= digits + 2 ? words.number(digits, end) : 0;
    String text = words.text();
    boolean ordinal =
        text.startsWith("st", end)
            || text.startsWith("nd", end)
            || text.startsWith("rd", end)
            || text.startsWith("th", end);
    boolean led =
        words.before(WordKind.CLOCKLEAD, at) != null || words.before(WordKind.ON, at) != null;
    if (day == 0
        || day > 31
        || !ordinal
        || !led
        || !words.endsPhrase(end + 2)
        || words.word(WordKind.OF, words.skip(end + 2)) != null) {
      return null;
    }
    Moment moment = record.nearestMonth(Moment.date(0, 0, day));
    return inferred(at, Piece.of(end + 2, moment), "low");
  }

  /** {@code four months}, after an article or a word such as {@code past}. */
  private @Nullable Expression duration(int at, int next, int direction) {
    Count count = count(next);
    Match unit = count == null ? null : words.word(WordKind.UNIT, words.skip(count.end));
    if (count == null || unit == null || (count.value > 1 && !isPlural(unit))) {
      return null;
    }
    Piece stretch = record.stretch(count.value, unit.word().value(), direction, unit.end());
    return stretch != null
        ? inferred(at, stretch, "medium")
        : Expression.lasting(at, unit.end(), xsd(count.value, unit.word().value()));
  }

  /** A number of units as XML Schema writes a duration. */
  static String xsd(int count, String unit) {
    return switch (unit) {
      case "day" -> "P" + count + "D";
      case "week" -> "P" + count * 7 + "D";
      case "month" -> "P" + count + "M";
      case "year" -> "P" + count + "Y";
      case "decade" -> "P" + count * 10 + "Y";
      case "hour" -> "PT" + count + "H";
      default -> "PT" + count + "M";
    };
  }

  /** English counts show in the unit; other languages are taken at their word. */
  private boolean isPlural(Match unit) {
    return !unit.word().language().equals("en") || words.at(unit.end() - 1) == 's';
  }

  /** A number in digits or words, and where it ends. */
  private record Count(int end, int value) {}

  private @Nullable Count count(int at) {
    int end = words.digitsEnd(at);
    if (end > at && end <= at + 3) {
      return new Count(end, words.number(at, end));
    }
    Match number = words.word(WordKind.NUMBER, at);
    return number == null ? null : new Count(number.end(), number.word().number());
  }

  /** {@code two years ago}, {@code vor zwei Jahren}, {@code il y a deux ans}. */
  @Nullable Expression ago(int at) {
    Match lead = words.word(WordKind.AGOLEAD, at);
    Count count = count(lead == null ? at : words.skip(lead.end()));
    Match unit = count == null ? null : words.word(WordKind.UNIT, words.skip(count.end));
    if (count == null || unit == null) {
      return null;
    }
    Match ago = words.word(WordKind.AGO, words.skip(unit.end()));
    if (lead == null && ago == null) {
      return null;
    }
    int end = ago == null ? unit.end() : ago.end();
    return inferred(at, Piece.of(end, record.ago(count.value, unit.word().value())), "medium");
  }

  private @Nullable Expression weekday(int at) {
    Match weekday = words.word(WordKind.WEEKDAY, at);
    if (weekday == null) {
      return null;
    }
    Match part = words.word(WordKind.DAYPART, words.skip(weekday.end()));
    boolean led = words.before(WordKind.WEEKDAYLEAD, at) != null;
    return part != null || led
        ? Expression.unvalued(at, part == null ? weekday.end() : part.end(), "a day of some week")
        : null;
  }

  private Expression inferred(int at, Piece piece, String cert) {
    return piece.from().equals(Moment.UNKNOWN)
        ? Expression.unvalued(at, piece.end(), "the date of the record is not known")
        : Expression.inferred(at, piece, record.isKnown() ? cert : "", BY_RECORD);
  }
}
