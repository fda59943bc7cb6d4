package org.rapporteur.recognition;

import java.util.List;
import org.rapporteur.source.TextSpan;

/** Finds dates and times in a line of a header. */
@FunctionalInterface
interface DateReader {

  /** Returns the dates and times in a text, in order, with spans in it. */
  List<FoundDate> dates(String text);

  /**
   * A date or time.
   *
   * @param span its place in the text
   * @param when its value: an XML Schema date, dateTime, time, gYear or gYearMonth
   */
  record FoundDate(TextSpan span, String when) {

    /** Returns whether the value has a day. */
    boolean hasDay() {
      return when.matches("-?\\d{4}-\\d\\d-\\d\\d.*");
    }

    /** Returns the day, without the time. */
    String day() {
      return when.substring(0, 10);
    }

    /** Returns the time of day, or an empty string. */
    String time() {
      int t = when.indexOf('T');
      return t >= 0 ? when.substring(t + 1) : when.matches("\\d\\d:.*") ? when : "";
    }
  }
}
