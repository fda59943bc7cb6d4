package org.rapporteur.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.Lexicon.Match;

/** Reads words that are a date or time from end to end. */
final class StatedDateReader {

  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d\\d)");
  private static final Pattern SHORT_YEAR = Pattern.compile(",? ?['’]?(\\d\\d)");
  private static final Pattern ORDINAL = Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern ROMAN =
      Pattern.compile("(\\d{1,2})\\. ?(X?I{1,3}|I?[VX]|VI{1,3})\\. ?(\\d{4})");
  private static final List<String> MONTHS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  /** Stand before a time without changing it. */
  private static final Set<String> AT = Set.of("at", "um", "à");

  private final String text;
  private final Words words;

  StatedDateReader(String words, String language) {
    this.text = words.length() > StatedDate.LONGEST ? "" : bare(words);
    this.words = new Words(text, Lexicon.standard(), language);
  }

  /** The words without brackets, with single spaces. */
  private static String bare(String words) {
    StringBuilder bare = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c);
      boolean twice = bare.isEmpty() || bare.charAt(bare.length() - 1) == ' ';
      if (space ? !twice : "[]()".indexOf(c) < 0) {
        bare.append(space ? ' ' : c);
      }
    }
    return bare.toString().stripTrailing();
  }

  Optional<StatedDate> read() {
    Match undated = words.word(WordKind.UNDATED, 0);
    if (undated != null) {
      return isSilent(undated.end()) ? Optional.of(StatedDate.ofNone()) : Optional.empty();
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.matches()) {
      return numeric(numeric);
    }
    Matcher roman = ROMAN.matcher(text);
    if (roman.matches()) {
      int month = MONTHS.indexOf(roman.group(2)) + 1;
      return of(Moment.date(number(roman, 3), month, number(roman, 1)));
    }
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.matches()) {
      return of(Moment.date(0, 0, number(ordinal, 1)));
    }
    StatedDate duration = duration();
    if (duration != null) {
      return Optional.of(duration);
    }
    return calendar();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Optional<StatedDate> of(Moment moment) {
    return moment.exists()
        ? Optional.of(StatedDate.ofReadings(List.of(moment), 0))
        : Optional.empty();
  }

  /** Whether nothing that says anything follows. */
  private boolean isSilent(int at) {
    return text.substring(at).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** With points the day stands first; with other signs that depends on the country. */
  private static Optional<StatedDate> numeric(Matcher parts) {
    int first = number(parts, 1);
    int second = number(parts, 3);
    int year = number(parts, 4);
    List<Moment> readings = new ArrayList<>();
    add(readings, Moment.date(year, second, first));
    if (!parts.group(2).equals(".") && first != second) {
      add(readings, Moment.date(year, first, second));
    }
    return readings.isEmpty() || year == 0
        ? Optional.empty()
        : Optional.of(StatedDate.ofReadings(readings, 0));
  }

  private static void add(List<Moment> readings, Moment moment) {
    if (moment.month() > 0 && moment.day() > 0 && moment.exists()) {
      readings.add(moment);
    }
  }

  private Optional<StatedDate> calendar() {
    int start = lead();
    Match weekday = words.word(WordKind.WEEKDAY, start);
    if (words.word(WordKind.SEASON, start) != null) {
      return Optional.empty();
    }
    Piece year = new YearGrammar(words).readKnown(start);
    if (year != null && isSilent(year.end())) {
      return Optional.of(stated(year.from(), year.to(), 0));
    }
    if (weekday != null && isSilent(weekday.end())) {
      Moment open = Moment.UNKNOWN;
      return Optional.of(StatedDate.ofReadings(List.of(open), weekday.word().number()));
    }
    List<Expression> found =
        new DateGrammar(words, new RecordDate(null)).expressions(start, text.length());
    return found.size() == 1 && found.get(0).start() <= words.skip(start)
        ? expression(found.get(0), weekday == null ? 0 : weekday.word().number())
        : Optional.empty();
  }

  /** Steps over small words before a date. */
  private int lead() {
    int from = words.skip(WordKind.FROM, 0);
    Match at = words.word(WordKind.CLOCKLEAD, from);
    if (at != null && AT.contains(text.substring(from, at.end()).toLowerCase(Locale.ROOT))) {
      return words.skip(at.end());
    }
    int on = words.skip(WordKind.ON, from);
    return words.skip(WordKind.DEN, words.skip(WordKind.ARTICLE, on));
  }

  private Optional<StatedDate> expression(Expression found, int weekday) {
    if (found.from().equals(Moment.UNKNOWN) || !found.duration().isEmpty()) {
      return Optional.empty();
    }
    Moment from = found.from();
    int end = found.end();
    Matcher year = SHORT_YEAR.matcher(text).region(end, text.length());
    boolean lacksYear = from.year() == 0 && from.month() > 0 && from.second() < 0;
    if (lacksYear && found.to() == null && year.matches() && !year.group(1).equals("00")) {
      from = from.inYear(Integer.parseInt(year.group(1)));
      end = text.length();
    }
    Match after = weekday > 0 ? null : words.word(WordKind.WEEKDAY, words.skipComma(end));
    end = after == null ? end : after.end();
    return isSilent(end) && !isMidnightOfADay(from)
        ? Optional.of(stated(from, found.to(), after == null ? weekday : after.word().number()))
        : Optional.empty();
  }

  /** Some count midnight to the day that ends, some to the day that begins. */
  private static boolean isMidnightOfADay(Moment moment) {
    return moment.second() == 0 && moment.day() > 0;
  }

  private static StatedDate stated(Moment from, @Nullable Moment to, int weekday) {
    return to == null
        ? StatedDate.ofReadings(List.of(from), weekday)
        : StatedDate.ofRange(from, to);
  }

  /** {@code two hours}, {@code 14 Tage}. */
  private @Nullable StatedDate duration() {
    int digits = words.digitsEnd(0);
    Match number = words.word(WordKind.NUMBER, 0);
    int end = digits > 0 ? digits : number == null ? 0 : number.end();
    Match unit = end == 0 || digits > 4 ? null : words.word(WordKind.UNIT, words.skip(end));
    if (unit == null || !isSilent(unit.end())) {
      return null;
    }
    int count = digits > 0 || number == null ? words.number(0, digits) : number.word().number();
    return StatedDate.ofDuration(RelativeGrammar.xsd(count, unit.word().value()));
  }
}
