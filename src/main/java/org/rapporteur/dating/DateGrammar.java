package org.rapporteur.dating;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.Lexicon.Match;

/**
 * Finds what names a date or a time. It goes over the text once and looks closer only at digits and
 * at words that can begin such an expression; each look is bounded.
 */
final class DateGrammar {

  private final Words words;
  private final RecordDate record;
  private final ClockGrammar clock;
  private final CalendarGrammar calendar;
  private final YearGrammar years;
  private final RelativeGrammar relative;
  private int lastDateEnd = -1;

  DateGrammar(Words words, RecordDate record) {
    this.words = words;
    this.record = record;
    this.clock = new ClockGrammar(words);
    this.calendar = new CalendarGrammar(words);
    this.years = new YearGrammar(words);
    this.relative = new RelativeGrammar(words, record);
  }

  /** Returns all expressions between two places, in order, none overlapping another. */
  List<Expression> expressions(int from, int to) {
    List<Expression> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      char c = words.at(at);
      if (Words.isDigit(c)) {
        at = take(found, digitsBegin(at) ? fromDigits(at) : null, words.digitsEnd(at));
      } else if (Character.isLetter(c)) {
        boolean begins = words.lexicon().beginsExpression(words.text(), at, words.language());
        at = take(found, begins ? fromWord(at) : null, wordEnd(at));
      } else {
        at++;
      }
    }
    return found;
  }

  private int take(List<Expression> found, @Nullable Expression expression, int otherwise) {
    if (expression == null) {
      return otherwise;
    }
    found.add(expression);
    lastDateEnd = expression.end();
    return expression.end();
  }

  private int wordEnd(int at) {
    int end = at;
    while (Character.isLetterOrDigit(words.at(end))) {
      end++;
    }
    return end;
  }

  /** Digits inside a larger number, an amount or a code begin nothing. */
  private boolean digitsBegin(int at) {
    char before = words.at(at - 1);
    if (".,:".indexOf(before) >= 0) {
      return !Words.isDigit(words.at(at - 2));
    }
    if (before == '/' || before == '-' || before == '–') {
      return !Words.isDigit(words.at(at - 2));
    }
    return "$£€#§".indexOf(before) < 0 && !Character.isLetter(before);
  }

  private @Nullable Expression fromDigits(int at) {
    Piece time = clock.read(at, isTimeExpected(at));
    if (time != null) {
      return withDate(at, time);
    }
    Piece date = calendar.read(at);
    if (date != null) {
      return withTime(at, date);
    }
    Expression year = years.read(at);
    return year != null ? year : relative.ago(at);
  }

  private @Nullable Expression fromWord(int at) {
    if (words.word(WordKind.CLOCK, at) != null) {
      Piece time = clock.read(at, isTimeExpected(at));
      return time == null ? null : withDate(at, time);
    }
    Piece date = calendar.read(at);
    if (date != null) {
      return withTime(at, date);
    }
    Expression part = partOfYear(at);
    part = part != null ? part : afterArticle(at);
    return part != null ? part : relative.read(at);
  }

  /** {@code early 1958}, {@code Ende Mai 1848}, {@code summer of 1958}. */
  private @Nullable Expression partOfYear(int at) {
    Match part = words.word(WordKind.EDGE, at);
    part = part == null ? words.word(WordKind.SEASON, at) : part;
    if (part == null) {
      return null;
    }
    int next = words.skip(words.at(part.end()) == '-' ? part.end() + 1 : part.end());
    Piece month = calendar.read(next);
    Piece piece = month != null ? month : years.readKnown(words.skip(WordKind.OF, next));
    return piece == null || piece.from().year() == 0 ? null : Expression.stated(at, piece);
  }

  /** {@code the 17th of December 1960}, {@code the 1950s}. */
  private @Nullable Expression afterArticle(int at) {
    Match article = words.word(WordKind.ARTICLE, at);
    int next = article == null ? at : words.skip(article.end());
    if (article == null || !Words.isDigit(words.at(next))) {
      return null;
    }
    Piece date = Character.isLetter(words.at(words.digitsEnd(next))) ? calendar.read(next) : null;
    if (date != null) {
      return withTime(at, date);
    }
    Expression decade = years.read(next);
    return decade == null || decade.to() == null
        ? null
        : Expression.stated(at, new Piece(decade.end(), decade.from(), decade.to()));
  }

  /** A time is likely after a word for it, after a date, after a colon, and alone on its line. */
  private boolean isTimeExpected(int at) {
    if (words.before(WordKind.CLOCKLEAD, at) != null || (words.beginsLine(at) && isTimeLine(at))) {
      return true;
    }
    boolean afterDate =
        lastDateEnd >= 0 && lastDateEnd >= at - 4 && words.skipComma(lastDateEnd) == at;
    return afterDate || isAfterColon(at);
  }

  private boolean isTimeLine(int at) {
    Piece time = clock.read(at, true);
    return time != null && words.endsLine(time.end());
  }

  private boolean isAfterColon(int at) {
    int before = at - 1;
    while (Lexicon.isSpace(words.at(before))) {
      before--;
    }
    return words.at(before) == ':' && before < at - 1 && isTimeLine(at);
  }

  private Expression withTime(int at, Piece date) {
    if (date.to() == null && date.from().day() > 0) {
      int next = words.skip(WordKind.CLOCKLEAD, words.skipComma(date.end()));
      Piece time = next == date.end() ? null : clock.read(next, true);
      if (time != null && time.to() == null && !isCount(time)) {
        return completed(at, Piece.of(time.end(), date.from().at(time.from())));
      }
    }
    return completed(at, date);
  }

  /** A bare hour after a date would be the number of something else. */
  private boolean isCount(Piece time) {
    return words.countsWhatFollows(time.end());
  }

  private Expression withDate(int at, Piece time) {
    if (time.to() == null) {
      int next = words.skipComma(time.end());
      int afterOn = words.skip(WordKind.ON, next);
      int dateAt = words.skip(WordKind.ARTICLE, afterOn);
      Piece date = next == time.end() ? null : calendar.read(dateAt);
      if (date != null && date.to() == null && date.from().day() > 0) {
        return completed(at, Piece.of(date.end(), date.from().at(time.from())));
      }
    }
    if (time.from().second() < 0) {
      return Expression.unsaidHalf(at, time.end());
    }
    return isStamp(at, time.end()) && record.isKnown()
        ? onTheDay(at, time)
        : Expression.stated(at, time);
  }

  /** A time alone on its line, or after a label, is one of the record's own day. */
  private boolean isStamp(int at, int end) {
    int after = words.skip(end);
    Match uhr = words.word(WordKind.CLOCKWORD, after);
    boolean ends = words.endsLine(uhr == null ? end : uhr.end());
    return ends && (words.beginsLine(at) || isLabelled(at));
  }

  private boolean isLabelled(int at) {
    int before = at - 1;
    while (Lexicon.isSpace(words.at(before))) {
      before--;
    }
    return words.at(before) == ':';
  }

  private Expression onTheDay(int at, Piece time) {
    Moment day = record.plusDays(0);
    Moment to = time.to();
    return Expression.clock(
        at,
        new Piece(time.end(), day.at(time.from()), to == null ? null : day.at(to)),
        "a time on its own line belongs to the day of the record");
  }

  private Expression completed(int at, Piece piece) {
    Moment from = piece.from();
    Moment to = piece.to();
    if (from.month() < 0) {
      Moment moment = record.inMonth(from, from.month() + CalendarGrammar.DISTANCE);
      return Expression.inferred(
          at,
          Piece.of(piece.end(), moment),
          record.isKnown() ? "high" : "",
          "the month of the record");
    }
    if (from.year() < 0) {
      int distance = from.year() + CalendarGrammar.DISTANCE;
      Moment end = to == null ? null : record.inYear(to, distance);
      Piece dated = new Piece(piece.end(), record.inYear(from, distance), end);
      return Expression.inferred(
          at, dated, record.isKnown() ? "high" : "", "the year of the record");
    }
    if (!from.lacksYear() || !record.isKnown()) {
      return Expression.stated(at, piece);
    }
    Moment end = to == null ? null : record.nearestYear(to);
    Moment start = end == null ? record.nearestYear(from) : from.lastBefore(end);
    Piece dated = new Piece(piece.end(), start, end);
    return Expression.inferred(at, dated, "medium", "the year nearest to the record");
  }
}
