package org.rapporteur.validation.internal.rule;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;

/** Finds small words that stand twice in a row. */
final class DoubledWords {

  private static final String GLUE = "'’-–./";

  private final Sightings sightings;
  private final SlipCount count = new SlipCount();

  DoubledWords(Sightings sightings) {
    this.sightings = sightings;
  }

  /** Looks at a word and the one before it. */
  void read(Word word, Set<String> small) {
    if (isTwice(word) && small.contains(word.toString()) && isWhole(word) && count.another()) {
      String message = "'" + word.toString().toLowerCase(Locale.ROOT) + "' stands twice";
      sightings.add(
          word.passage()
              .finding(Rule.RULE_SLIP_DOUBLED_WORD, word.previousStart(), word.end(), message));
    }
  }

  /** Whether two words are the same, the first perhaps with a capital, with only space between. */
  private static boolean isTwice(Word word) {
    int first = word.previousStart();
    if (word.previousEnd() - first != word.length() || word.previousEnd() >= word.start()) {
      return false;
    }
    StringBuilder text = word.text();
    for (int i = 0; i < word.length(); i++) {
      char one = text.charAt(first + i);
      char other = text.charAt(word.start() + i);
      if (one != other && !(i == 0 && Character.toLowerCase(one) == other)) {
        return false;
      }
    }
    for (int i = word.previousEnd(); i < word.start(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no apostrophe, hyphen or figure is glued to the two. */
  private static boolean isWhole(Word word) {
    return !isGlue(word.before(word.previousStart())) && !isGlue(word.after(0));
  }

  private static boolean isGlue(char c) {
    return GLUE.indexOf(c) >= 0 || Character.isDigit(c);
  }
}
