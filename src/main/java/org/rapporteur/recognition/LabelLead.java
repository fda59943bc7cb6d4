package org.rapporteur.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.TextSpan;

/**
 * What a layout prints before the words of a label: a bullet, the time in a recording or a number,
 * asterisks or underscores.
 *
 * @param time where the time or number begins; where the words do when there is none
 * @param words where the words begin
 * @param isEmphasised whether asterisks or underscores precede the words
 */
record LabelLead(int time, int words, boolean isEmphasised) {

  private static final String TIME = "[\\[(]?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{1,3})?[\\])]?";
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:[-–—•·*]\\s+|>{1,2}\\s*)?((?:"
              + TIME
              + "(?:\\s*[-–—])?|\\d{1,3}[.)])\\s+)?([*_]{1,3}(?=[\\p{L}\\[]))?");
  private static final Pattern TIME_OR_NUMBER =
      Pattern.compile("^(?:" + TIME + "(?:\\s*[-–—])?|\\d{1,3}[.)])\\s+|\\s*" + TIME + "$");
  private static final int LONGEST = 40;

  /** Returns what stands before the words with which a stretch of text may begin. */
  static LabelLead of(String text, TextSpan span) {
    if (span.isEmpty() || Character.isLetter(text.charAt(span.start()))) {
      return new LabelLead(span.start(), span.start(), false);
    }
    Matcher matcher = LEAD.matcher(text);
    matcher.region(span.start(), Math.min(span.end(), span.start() + LONGEST));
    if (!matcher.lookingAt()) {
      return new LabelLead(span.start(), span.start(), false);
    }
    int time = matcher.start(1) >= 0 ? matcher.start(1) : matcher.end();
    return new LabelLead(time, matcher.end(), matcher.start(2) >= 0);
  }

  /** Returns the words of a label without a time or number before or after them. */
  static String withoutTime(String label) {
    return label.length() > 0 && label.chars().anyMatch(Character::isDigit)
        ? TIME_OR_NUMBER.matcher(label).replaceAll("")
        : label;
  }
}
