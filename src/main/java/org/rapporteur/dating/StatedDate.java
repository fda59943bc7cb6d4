package org.rapporteur.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a date say, and nothing that is only inferred: of "6 March" a day and a month,
 * of "5 p.m." an hour, of "undated" that there is none. Values, as editors give them, can be held
 * against it: what the words leave open agrees with every value.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class StatedDate {

  /** Words of more characters say more than a date, and are not read. */
  public static final int LONGEST = 100;

  /** Before this year several calendars were in use, and a value may count in another. */
  private static final int ONE_CALENDAR = 1753;

  private static final int FOUR_FIGURES = 1000;

  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

  private final List<Moment> readings;
  private final @Nullable Moment to;
  private final int weekday;
  private final boolean undated;
  private final String duration;

  private StatedDate(
      List<Moment> readings, @Nullable Moment to, int weekday, boolean undated, String duration) {
    this.readings = List.copyOf(readings);
    this.to = to;
    this.weekday = weekday;
    this.undated = undated;
    this.duration = duration;
  }

  /**
   * What a value would have to be.
   *
   * @param expected the value, in the form of XML Schema, or for a range both ends with a slash
   * @param certain whether the words state all of it, so that no other value is possible
   */
  public record Correction(String expected, boolean certain) {}

  /**
   * Reads the words of a date.
   *
   * @param words all the words, without mark-up
   * @param language their primary language as an IETF subtag
   * @return what they say, or empty where they say more than a date, or nothing that is understood
   */
  public static Optional<StatedDate> of(String words, String language) {
    return new StatedDateReader(words, language).read();
  }

  static StatedDate ofNone() {
    return new StatedDate(List.of(), null, 0, true, "");
  }

  static StatedDate ofDuration(String duration) {
    return new StatedDate(List.of(), null, 0, false, duration);
  }

  static StatedDate ofReadings(List<Moment> readings, int weekday) {
    return new StatedDate(readings, null, weekday, false, "");
  }

  static StatedDate ofRange(Moment from, Moment to) {
    return new StatedDate(List.of(from), to, 0, false, "");
  }

  /** Returns whether the words say that there is no date. */
  public boolean isUndated() {
    return undated;
  }

  /**
   * Returns the day, month or year that the words name, as XML Schema writes it, or empty where
   * they name none, a range, or one without a year.
   */
  public Optional<String> value() {
    boolean one = readings.size() == 1 && to == null && readings.get(0).year() >= 100;
    return one ? Optional.of(readings.get(0).xsd()) : Optional.empty();
  }

  /** Returns what a point in time should be, or empty where it agrees with the words. */
  public Optional<Correction> against(String value) {
    return inOneStyle(Moment.ofXsd(value), this::against);
  }

  /** Words may count a day Old Style and its value not: the value agrees if it does in either. */
  private Optional<Correction> inOneStyle(
      Moment given, Function<Moment, Optional<Correction>> judgement) {
    Optional<Correction> found = judgement.apply(given);
    boolean day = found.isPresent() && readings.get(0).day() > 0;
    return day && judgement.apply(given.oldStyle()).isEmpty() ? Optional.empty() : found;
  }

  private Optional<Correction> against(Moment given) {
    if (readings.isEmpty() || !isComparable(given)) {
      return Optional.empty();
    }
    if (to != null) {
      boolean inside = !isBefore(given, readings.get(0)) && !isBefore(to, given);
      return inside ? Optional.empty() : Optional.of(rangeCorrection(to));
    }
    boolean agrees = readings.stream().anyMatch(reading -> agrees(reading, given));
    return agrees ? Optional.empty() : Optional.of(correction(readings.get(0), given));
  }

  /**
   * Returns what the beginning of a range should be, or empty where it agrees with the words. Where
   * the words name one point, that may be anywhere in the range.
   *
   * @param from the beginning of the range
   * @param end the end of the range, or the empty string
   */
  public Optional<Correction> againstBeginning(String from, String end) {
    return inOneStyle(Moment.ofXsd(from), given -> againstBeginning(given, !end.isEmpty()));
  }

  private Optional<Correction> againstBeginning(Moment given, boolean hasEnd) {
    if (readings.size() != 1 || !isComparable(given)) {
      return Optional.empty();
    }
    Moment stated = readings.get(0);
    boolean within = to == null && hasEnd;
    boolean wrong = within ? isBefore(stated, given) : !agrees(stated, given);
    return wrong ? Optional.of(correction(stated, given)) : Optional.empty();
  }

  /** Returns what the end of a range should be, or empty where it agrees with the words. */
  public Optional<Correction> againstEnd(String end) {
    return inOneStyle(Moment.ofXsd(end), this::againstEnd);
  }

  private Optional<Correction> againstEnd(Moment given) {
    if (readings.size() != 1 || !isComparable(given)) {
      return Optional.empty();
    }
    Moment stated = to == null ? readings.get(0) : to;
    boolean wrong = to == null ? isBefore(given, stated) : !agrees(stated, given);
    return wrong ? Optional.of(correction(stated, given)) : Optional.empty();
  }

  /** Returns what a duration should be, or empty where it agrees with the words. */
  public Optional<Correction> againstDuration(String value) {
    String stated = normalised(duration);
    String given = normalised(value);
    return stated.isEmpty() || given.isEmpty() || stated.equals(given)
        ? Optional.empty()
        : Optional.of(new Correction(duration, true));
  }

  /**
   * Returns the number, from Monday as 1, of the weekday on which a date falls, where the words
   * name another; otherwise 0.
   */
  public int otherWeekday(String value) {
    Moment given = Moment.ofXsd(value);
    LocalDate day = given.year() < ONE_CALENDAR ? null : given.day(given.year(), given.month());
    int right = day == null ? 0 : day.getDayOfWeek().getValue();
    return weekday > 0 && right != weekday ? right : 0;
  }

  /** A value that counts its hours in another zone than the words cannot be held against them. */
  private boolean isComparable(Moment given) {
    boolean elsewhere =
        given.second() >= 0 && given.zone().equals("Z") && !readings.get(0).zone().equals("Z");
    boolean shifted = !given.zone().isEmpty() && readings.get(0).zone().equals("Z");
    boolean old = given.year() > 0 && given.year() < ONE_CALENDAR;
    return !given.equals(Moment.UNKNOWN) && !old && !elsewhere && (!shifted || isUniversal(given));
  }

  private static boolean isUniversal(Moment given) {
    return given.zone().equals("Z") || given.zone().equals("+00:00");
  }

  private static boolean agrees(Moment stated, Moment given) {
    return agrees(shortYear(stated, given.year()), given.year())
        && agrees(stated.month(), given.month())
        && agrees(stated.day(), given.day())
        && agreesInTime(stated, given.second());
  }

  private static boolean agreesInTime(Moment stated, int second) {
    return stated.second() < 0
        || second < 0
        || stated.face().covers(stated.second(), precise(stated, second));
  }

  private static boolean agrees(int stated, int given) {
    return stated == 0 || given == 0 || stated == given;
  }

  /** Words that state minutes say nothing of seconds. */
  private static int precise(Moment stated, int second) {
    return second < 0 || stated.second() % 60 != 0 ? second : second / 60 * 60;
  }

  /** A year of two figures is taken to be in the century of the other. */
  private static int shortYear(Moment stated, int other) {
    return stated.year() > 0 && stated.year() < 100 && other > 0
        ? other / 100 * 100 + stated.year()
        : stated.year();
  }

  /** Whether one moment certainly comes before another, as far as both are known. */
  private static boolean isBefore(Moment one, Moment other) {
    int[][] parts = {
      {shortYear(one, other.year()), shortYear(other, one.year())},
      {one.month(), other.month()},
      {one.day(), other.day()}
    };
    for (int[] part : parts) {
      if (part[0] != part[1]) {
        return part[0] > 0 && part[1] > 0 && part[0] < part[1];
      }
    }
    return one.second() >= 0 && latest(one) < earliest(other);
  }

  private static int latest(Moment moment) {
    return moment.face() == Face.DAY ? moment.second() : Integer.MAX_VALUE;
  }

  private static int earliest(Moment moment) {
    return moment.face() == Face.NAMED ? -1 : moment.face().near(moment.second(), 0);
  }

  private Correction rangeCorrection(Moment end) {
    return new Correction(readings.get(0).xsd() + "/" + end.xsd(), false);
  }

  /** The value with what the words state put into it. */
  private Correction correction(Moment stated, Moment given) {
    Moment merged =
        new Moment(
            stated.year() == 0 ? given.year() : shortYear(stated, given.year()),
            stated.month() == 0 ? given.month() : stated.month(),
            stated.day() == 0 ? given.day() : stated.day(),
            stated.second() < 0
                ? given.second()
                : stated.face().near(stated.second(), given.second()),
            stated.zone().isEmpty() ? given.zone() : stated.zone(),
            stated.face());
    if (!merged.exists()) {
      return new Correction(stated.xsd(), false);
    }
    boolean whole = merged.equals(stated) && isWhole(stated);
    boolean certain = whole && readings.size() == 1 && otherWeekday(merged.xsd()) == 0;
    return new Correction(merged.xsd(), certain);
  }

  /** Whether words state a day with its year, or a time of the day, and nothing by half. */
  private static boolean isWhole(Moment stated) {
    boolean day = stated.isDay() && stated.year() >= FOUR_FIGURES;
    return stated.face() == Face.DAY && (day || stated.isTimeOnly());
  }

  /** A duration in months and seconds, since a month has no certain length, or empty. */
  private static String normalised(String duration) {
    Matcher parts = DURATION.matcher(duration);
    if (!parts.matches()) {
      return "";
    }
    long days = 7L * count(parts, 3) + count(parts, 4);
    long minutes = (24 * days + count(parts, 5)) * 60 + count(parts, 6);
    return (12L * count(parts, 1) + count(parts, 2)) + " " + (60 * minutes + count(parts, 7));
  }

  private static int count(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
