package org.rapporteur.dating;

import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.Lexicon.Match;

/** Reads years alone where the words around show that they are years: {@code in 1958}. */
final class YearGrammar {

  private static final int FIRST = 1400;
  private static final int LAST = 2100;
  private static final int STRONG = 2;
  private static final String NO_DATE_BEFORE = "/.:-–$£€#№§@'’+=";

  private final Words words;

  YearGrammar(Words words) {
    this.words = words;
  }

  /** Reads a year, a range of years or a decade. */
  @Nullable Expression read(int at) {
    int end = words.digitsEnd(at);
    int year = end == at + 4 ? words.number(at, end) : 0;
    if (year < FIRST || year > LAST || NO_DATE_BEFORE.indexOf(words.at(at - 1)) >= 0) {
      return null;
    }
    Expression decade = decade(at, end, year);
    if (decade != null) {
      return decade;
    }
    Piece years = years(end, year);
    boolean plain =
        words.at(years.end()) != '%'
            && !(isSeparator(words.at(years.end())) && Words.isDigit(words.at(years.end() + 1)))
            && !Character.isLetterOrDigit(words.at(years.end()));
    return plain && isYear(at, years) ? Expression.stated(at, years) : null;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == '.' || c == '/' || c == ':' || c == '-';
  }

  /** Reads a year that some word has already made one, such as {@code early} or {@code spring}. */
  @Nullable Piece readKnown(int at) {
    int end = words.digitsEnd(at);
    int year = end == at + 4 ? words.number(at, end) : 0;
    return year >= FIRST && year <= LAST ? years(end, year) : null;
  }

  private @Nullable Expression decade(int at, int end, int year) {
    String text = words.text();
    int suffix = words.at(end) == '\'' || words.at(end) == '’' ? end + 1 : end;
    boolean english = text.startsWith("s", suffix);
    boolean german = text.startsWith("er", end);
    int after = english ? suffix + 1 : end + 2;
    if (year % 10 != 0 || !(english || german) || Character.isLetterOrDigit(words.at(after))) {
      return null;
    }
    return Expression.stated(
        at, new Piece(after, Moment.date(year, 0, 0), Moment.date(year + 9, 0, 0)));
  }

  /** The year, or the range it begins: {@code 1958–1960}, {@code 1848/49}, {@code 1958 to 1960}. */
  private Piece years(int end, int year) {
    Moment first = Moment.date(year, 0, 0);
    int joint = words.at(end) == '/' ? end + 1 : words.rangeJoint(end);
    int lastEnd = joint < 0 ? -1 : words.digitsEnd(joint);
    int length = lastEnd - joint;
    boolean close = joint > 0 && joint == end + 1;
    if (joint < 0 || !(length == 4 || (length == 2 && close))) {
      return Piece.of(end, first);
    }
    int last = words.number(joint, lastEnd) + (length == 2 ? year / 100 * 100 : 0);
    return last > year && last - year < 100
        ? new Piece(lastEnd, first, Moment.date(last, 0, 0))
        : Piece.of(end, first);
  }

  private boolean isYear(int at, Piece years) {
    int end = years.end();
    Match lead = words.before(WordKind.YEARLEAD, at);
    if (lead != null && !words.countsWhatFollows(end)) {
      return lead.word().number() == STRONG || years.to() != null || words.endsPhrase(end);
    }
    if (words.at(at - 1) == '(' && words.at(end) == ')') {
      return true;
    }
    return words.before(WordKind.ARTICLE, at) != null && isNamed(end);
  }

  /** {@code the 1954 Geneva Convention}: a capital, or a thing that is not counted. */
  private boolean isNamed(int end) {
    int next = words.skip(end);
    return next > end && Character.isLetter(words.at(next)) && !words.countsWhatFollows(end);
  }
}
