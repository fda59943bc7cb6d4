package org.rapporteur.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The date of a record, by which incomplete and relative dates are completed.
 *
 * @param day the date, or null where it is not known
 */
record RecordDate(@Nullable LocalDate day) {

  boolean isKnown() {
    return day != null;
  }

  /** The day at a distance, or an unknown moment. */
  Moment plusDays(int days) {
    return day == null ? Moment.UNKNOWN : Moment.of(day.plusDays(days));
  }

  /** The moment with the year that brings it nearest to the record. */
  Moment nearestYear(Moment moment) {
    if (day == null) {
      return moment;
    }
    int best = day.getYear();
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      if (distance(moment, year, moment.month()) < distance(moment, best, moment.month())) {
        best = year;
      }
    }
    return moment.inYear(best);
  }

  /** The moment, of which only the day of the month is known, nearest to the record. */
  Moment nearestMonth(Moment moment) {
    if (day == null) {
      return moment;
    }
    LocalDate best = day;
    for (int months = -1; months <= 1; months++) {
      LocalDate month = day.plusMonths(months);
      if (distance(moment, month.getYear(), month.getMonthValue())
          < distance(moment, best.getYear(), best.getMonthValue())) {
        best = month;
      }
    }
    return moment.inMonth(best.getYear(), best.getMonthValue());
  }

  private long distance(Moment moment, int year, int month) {
    LocalDate other = moment.day(year, month);
    return day == null || other == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(day, other));
  }

  /** The moment in the month at a distance from the record's. */
  Moment inMonth(Moment moment, int distance) {
    if (day == null) {
      return Moment.date(0, 0, moment.day());
    }
    LocalDate month = day.plusMonths(distance);
    return moment.inMonth(month.getYear(), month.getMonthValue());
  }

  /** The moment in the year at a distance from the record's. */
  Moment inYear(Moment moment, int distance) {
    return moment.inYear(day == null ? 0 : day.getYear() + distance);
  }

  /** The weekday last before (-1) or first after (1) the record. */
  Moment weekday(int weekday, int direction) {
    if (day == null || direction == 0) {
      return Moment.UNKNOWN;
    }
    DayOfWeek name = DayOfWeek.of(weekday);
    return Moment.of(
        day.with(direction < 0 ? TemporalAdjusters.previous(name) : TemporalAdjusters.next(name)));
  }

  /** The month by name that is the record's (0), or last before or first after it. */
  Moment month(int month, int direction) {
    if (day == null) {
      return Moment.date(0, month, 0);
    }
    int year = day.getYear();
    int here = day.getMonthValue();
    if (direction < 0 && month >= here) {
      year--;
    } else if (direction > 0 && month <= here) {
      year++;
    }
    return Moment.date(year, month, 0);
  }

  /** The week, month or year at a distance, as a piece that ends at {@code end}. */
  Piece period(String unit, int distance, int end) {
    if (day == null) {
      return Piece.of(end, Moment.UNKNOWN);
    }
    return switch (unit) {
      case "week" -> {
        LocalDate monday =
            day.plusWeeks(distance).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Piece(end, Moment.of(monday), Moment.of(monday.plusDays(6)));
      }
      case "month" -> {
        LocalDate month = day.plusMonths(distance);
        yield Piece.of(end, Moment.date(month.getYear(), month.getMonthValue(), 0));
      }
      case "year" -> Piece.of(end, Moment.date(day.getYear() + distance, 0, 0));
      default -> Piece.of(end, Moment.UNKNOWN);
    };
  }

  /** What lies a number of units before the record, as exactly as the unit. */
  Moment ago(int count, String unit) {
    if (day == null) {
      return Moment.UNKNOWN;
    }
    return switch (unit) {
      case "day" -> Moment.of(day.minusDays(count));
      case "week" -> Moment.of(day.minusWeeks(count));
      case "month" -> {
        LocalDate month = day.minusMonths(count);
        yield Moment.date(month.getYear(), month.getMonthValue(), 0);
      }
      case "year" -> Moment.date(day.getYear() - count, 0, 0);
      default -> Moment.UNKNOWN;
    };
  }

  /** The stretch of a number of units that ends (-1) or begins (1) with the record, or null. */
  @Nullable Piece stretch(int count, String unit, int direction, int end) {
    ChronoUnit step = step(unit);
    if (day == null || direction == 0 || step == null) {
      return null;
    }
    Moment here = Moment.of(day);
    Moment there = Moment.of(day.plus((long) direction * count, step));
    return direction < 0 ? new Piece(end, there, here) : new Piece(end, here, there);
  }

  private static @Nullable ChronoUnit step(String unit) {
    return switch (unit) {
      case "day" -> ChronoUnit.DAYS;
      case "week" -> ChronoUnit.WEEKS;
      case "month" -> ChronoUnit.MONTHS;
      case "year" -> ChronoUnit.YEARS;
      default -> null;
    };
  }
}
