package org.rapporteur.validation.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.dating.TimeExpression;

/**
 * The day of a record as titles and citations give it: the one full date in them, standing by
 * itself between commas or brackets, or at the end after a word such as "on". Other dates in a
 * title are those of what was spoken about.
 */
final class CitedDay {

  private static final String BEFORE = ",;:.([–—-";
  private static final String AFTER = ",;:.)]";
  private static final Set<String> ON = Set.of("on", "am", "le", "vom", "el");

  private CitedDay() {}

  /** Returns the day, or empty where there is none that is certainly the record's. */
  static Optional<DaySpan> in(String words, String language) {
    if (words.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    List<TimeExpression> days =
        TimeExpression.in(words, language, Optional.empty()).stream()
            .filter(TimeExpression::hasDay)
            .toList();
    boolean clear = days.size() == 1 && days.get(0).to().isEmpty() && isApart(words, days.get(0));
    return clear ? DaySpan.of(days.get(0).from()) : Optional.empty();
  }

  private static boolean isApart(String words, TimeExpression day) {
    String before = words.substring(0, day.span().start()).stripTrailing();
    String after = words.substring(day.span().end()).strip();
    if (!after.isEmpty() && AFTER.indexOf(after.charAt(0)) < 0) {
      return false;
    }
    boolean last = after.length() <= 1;
    return before.isEmpty()
        || BEFORE.indexOf(before.charAt(before.length() - 1)) >= 0
        || (last && ON.contains(before.substring(before.lastIndexOf(' ') + 1)));
  }

  /**
   * Returns whether one day may be meant for the other: two of year, month and day are the same, or
   * the year is and day and month are exchanged.
   */
  static boolean isLike(DaySpan one, DaySpan other) {
    if (!one.isOneDay() || !other.isOneDay()) {
      return false;
    }
    String[] a = one.first().split("-", -1);
    String[] b = other.first().split("-", -1);
    long same = Stream.of(0, 1, 2).filter(i -> a[i].equals(b[i])).count();
    return same == 2 || (a[0].equals(b[0]) && a[1].equals(b[2]) && a[2].equals(b[1]));
  }
}
