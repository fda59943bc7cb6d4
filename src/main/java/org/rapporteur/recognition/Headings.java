package org.rapporteur.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/** Knows the headings of the parts of a talk, such as the items of an agenda. */
final class Headings {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\d{1,2}|[IVX]{1,5}|[A-Z])[.)]\\s+\\p{Lu}.*|(?i:item|punkt|point|top)\\s+\\d{1,2}[.:]?.*",
          Pattern.DOTALL);
  private static final int MOST_WORDS = 14;

  private Headings() {}

  /**
   * Returns whether a line is a numbered heading: short, not a sentence, with a number or letter
   * before it.
   */
  static boolean isNumbered(String text) {
    return NUMBERED.matcher(text).matches()
        && Sentence.wordCount(text) <= MOST_WORDS
        && (!Sentence.isComplete(text) || isShouted(text));
  }

  /**
   * Returns how a line in the course of the talk is a heading, or empty when it is none.
   *
   * @param text the line
   * @param apart whether blank lines stand before and after it
   * @param beforeTurn whether a turn begins after it
   */
  static Optional<Reading> heading(String text, boolean apart, boolean beforeTurn) {
    if (Sentence.wordCount(text) > MOST_WORDS || text.length() > 120) {
      return Optional.empty();
    }
    if (isNumbered(text) && (apart || beforeTurn)) {
      return Optional.of(Reading.sure(Role.HEADING, "a short line with a number before it"));
    }
    if (isShouted(text) && !Sentence.endsWithComma(text)) {
      return Optional.of(Reading.sure(Role.HEADING, "a short line in capitals"));
    }
    if (text.startsWith("**") && text.endsWith("**")) {
      return Optional.of(Reading.sure(Role.HEADING, "a line in bold"));
    }
    boolean title =
        apart
            && beforeTurn
            && !Sentence.isComplete(text)
            && Character.isUpperCase(text.codePointAt(0));
    return title
        ? Optional.of(new Reading(Role.HEADING, Certainty.MEDIUM, "a short line before a turn"))
        : Optional.empty();
  }

  private static boolean isShouted(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters > 3
        && text.equals(text.toUpperCase(Locale.ROOT))
        && Sentence.wordCount(text) > 1;
  }
}
