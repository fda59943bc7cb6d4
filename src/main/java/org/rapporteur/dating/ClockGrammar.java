package org.rapporteur.dating;

import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.Lexicon.Match;

/** Reads times of the day: {@code 5:00pm}, {@code 14.30 Uhr}, {@code 18 h 30}, {@code 2322Z}. */
final class ClockGrammar {

  private static final int UNSAID = -1;
  private static final int NOON = 12;

  private final Words words;

  ClockGrammar(Words words) {
    this.words = words;
  }

  /**
   * A time as it is printed.
   *
   * @param end where it ends
   * @param second the second of the day as the digits say
   * @param meridiem 0, 12 or unsaid
   * @param halfDay whether it may be before noon or after
   * @param certain whether its form can be nothing else
   * @param zone its zone or the empty string
   * @param face how exactly its form says the hour, the rest aside
   */
  private record Clock(
      int end, int second, int meridiem, boolean halfDay, boolean certain, String zone, Face face) {

    /** A time that its figures say, which may be the hours of a half day. */
    static Clock figures(int end, int second, boolean halfDay, boolean certain) {
      return new Clock(end, second, UNSAID, halfDay, certain, "", Face.HALF_DAY);
    }

    Moment moment(int meridiemToUse, String zoneToUse) {
      boolean whole =
          meridiemToUse != UNSAID || !zoneToUse.isEmpty() || second < 3600 || second >= 13 * 3600;
      Face known = whole && face == Face.HALF_DAY ? Face.DAY : face;
      return Moment.time(resolved(meridiemToUse), zoneToUse, known);
    }

    int resolved(int meridiemToUse) {
      if (meridiemToUse == UNSAID) {
        return halfDay ? UNSAID : second;
      }
      return second % (12 * 3600) + meridiemToUse * 3600;
    }

    Clock ending(int otherEnd, boolean nowCertain) {
      return new Clock(otherEnd, second, meridiem, halfDay, nowCertain, zone, face);
    }
  }

  /**
   * Reads a time, or two that make a range.
   *
   * @param expected whether the context makes a time likely, so that {@code 17:00} or {@code noon}
   *     is one
   */
  @Nullable Piece read(int at, boolean expected) {
    Clock first = clock(at);
    if (first == null) {
      return null;
    }
    int joint = words.rangeJoint(first.end);
    Clock last = joint < 0 ? null : clock(joint);
    if (last != null && (last.certain || ((first.certain || expected) && isTwoDigit(last)))) {
      return range(first, last);
    }
    return first.certain || expected
        ? Piece.of(first.end, first.moment(first.meridiem, first.zone))
        : null;
  }

  private boolean isTwoDigit(Clock clock) {
    return clock.second % 3600 != 0 || words.at(clock.end - 3) == ':';
  }

  private static Piece range(Clock first, Clock last) {
    int meridiem = first.meridiem;
    if (meridiem == UNSAID && last.meridiem != UNSAID) {
      boolean across = first.resolved(last.meridiem) > last.resolved(last.meridiem);
      meridiem = across ? NOON - last.meridiem : last.meridiem;
    }
    return new Piece(
        last.end, first.moment(meridiem, last.zone), last.moment(last.meridiem, last.zone));
  }

  private @Nullable Clock clock(int at) {
    if (!Words.isDigit(words.at(at))) {
      Match named = words.word(WordKind.CLOCK, at);
      return named == null ? null : named(named);
    }
    int end = words.digitsEnd(at);
    if (end - at == 4) {
      return military(at, end);
    }
    int hour = words.number(at, end);
    if (end - at > 2 || hour > 23) {
      return null;
    }
    if (words.at(end) == ':') {
      return withColon(hour, end + 1);
    }
    return words.at(end) == '.' && minutes(end + 1) >= 0
        ? withPoint(hour, end + 1)
        : hourAlone(hour, end);
  }

  private static Clock named(Match name) {
    int second = name.word().number() * 3600;
    return new Clock(name.end(), second, UNSAID, false, false, "", Face.NAMED);
  }

  /** The minutes or seconds in exactly two digits at a place, or -1. */
  private int minutes(int at) {
    int value = words.digitsEnd(at) == at + 2 ? words.number(at, at + 2) : 60;
    return value < 60 ? value : -1;
  }

  private @Nullable Clock military(int at, int end) {
    int hour = words.number(at, at + 2);
    int minute = words.number(at + 2, end);
    int after = words.skip(end);
    Match zone = words.word(WordKind.ZONE, after);
    Match hours = words.word(WordKind.CLOCKWORD, after);
    int second = hour * 3600 + minute * 60;
    if (hour > 23 || minute > 59) {
      return null;
    }
    if (zone != null) {
      return new Clock(zone.end(), second, UNSAID, false, true, "Z", Face.DAY);
    }
    return hours == null ? null : new Clock(hours.end(), second, UNSAID, false, true, "", Face.DAY);
  }

  private @Nullable Clock withColon(int hour, int at) {
    int minute = minutes(at);
    if (minute < 0) {
      return null;
    }
    int end = at + 2;
    int second = words.at(end) == ':' ? minutes(end + 1) : -1;
    end = second >= 0 ? end + 3 : end;
    int whole = hour * 3600 + minute * 60 + Math.max(0, second);
    boolean named = words.word(WordKind.CLOCKWORD, words.skip(end)) != null;
    boolean half = second < 0 && !named && isHalfDay(hour) && !isPadded(at);
    Clock bare = Clock.figures(end, whole, half, second >= 0);
    Clock said = meridiem(bare);
    return said != null ? said : zoned(bare.ending(end, bare.certain || named));
  }

  /** English counts twelve hours twice; other languages that are read here count the day. */
  private boolean isHalfDay(int hour) {
    return words.language().equals("en") && hour >= 1 && hour <= 12;
  }

  /** An hour such as {@code 07:26}, written as those who count the whole day write it. */
  private boolean isPadded(int minutesAt) {
    return words.at(minutesAt - 3) == '0';
  }

  /** {@code 14.30 Uhr}, {@code 5.30 p.m.}: the word is part of it, since nothing else shows it. */
  private @Nullable Clock withPoint(int hour, int at) {
    Clock bare = Clock.figures(at + 2, hour * 3600 + minutes(at) * 60, false, false);
    Clock said = meridiem(bare);
    if (said != null) {
      return said;
    }
    Match named = words.word(WordKind.CLOCKWORD, words.skip(bare.end));
    return named == null ? null : bare.ending(named.end(), true);
  }

  private @Nullable Clock hourAlone(int hour, int end) {
    Clock bare = Clock.figures(end, hour * 3600, isHalfDay(hour), false);
    Clock said = meridiem(bare);
    int after = words.skip(end);
    Match oclock = words.word(WordKind.OCLOCK, after);
    Match german = words.word(WordKind.CLOCKWORD, after);
    if (said != null) {
      return said;
    }
    if (oclock != null) {
      return bare.ending(oclock.end(), true);
    }
    return german != null && german.word().language().equals("de")
        ? withMinutesAfter(bare, german.end())
        : french(bare, after);
  }

  private Clock withMinutesAfter(Clock hour, int wordEnd) {
    int at = words.skip(wordEnd);
    int minute = at == wordEnd ? -1 : minutes(at);
    return minute < 0
        ? hour.ending(wordEnd, true)
        : Clock.figures(at + 2, hour.second + minute * 60, false, true);
  }

  private @Nullable Clock french(Clock hour, int at) {
    if (!words.language().equals("fr")) {
      return null;
    }
    Match spelt = words.word(WordKind.HWORD, at);
    int wordEnd = spelt != null ? spelt.end() : words.at(at) == 'h' ? at + 1 : -1;
    int minutesAt = wordEnd < 0 ? -1 : words.skip(wordEnd);
    int minute = wordEnd < 0 ? -1 : minutes(minutesAt);
    if (minute >= 0) {
      return Clock.figures(minutesAt + 2, hour.second + minute * 60, false, true);
    }
    return spelt == null ? null : hour.ending(wordEnd, false);
  }

  private @Nullable Clock meridiem(Clock bare) {
    Match said = words.word(WordKind.MERIDIEM, words.skip(bare.end));
    int hour = bare.second / 3600;
    if (said == null || hour == 0 || hour > 12) {
      return null;
    }
    return zoned(
        new Clock(said.end(), bare.second, said.word().number(), false, true, "", bare.face));
  }

  private Clock zoned(Clock clock) {
    Match zone = words.word(WordKind.ZONE, words.skip(clock.end));
    return zone == null
        ? clock
        : new Clock(zone.end(), clock.second, clock.meridiem, false, true, "Z", clock.face);
  }
}
