package org.rapporteur.validation;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.report.Rule;

/** Finds small words that stand twice in a row. */
final class DoubledWords {

  private static final int LONGEST = 12;

  private final Sightings sightings;
  private final SlipCount count = new SlipCount();

  DoubledWords(Sightings sightings) {
    this.sightings = sightings;
  }

  void read(Passage passage) {
    Set<String> small = SmallWords.of(passage.element().primaryLanguage());
    StringBuilder text = passage.text();
    int before = 0;
    int beforeEnd = 0;
    int at = small.isEmpty() ? text.length() : 0;
    while (at < text.length()) {
      int end = TextWords.end(text, at);
      if (end == at) {
        at++;
        continue;
      }
      if (isTwice(text, before, beforeEnd, at, end)
          && small.contains(text.substring(at, end))
          && isWord(text, before, end)) {
        report(passage, before, at, end);
      }
      before = at;
      beforeEnd = end;
      at = end;
    }
  }

  /** Whether two words are the same, the first perhaps with a capital, with only space between. */
  private static boolean isTwice(StringBuilder text, int first, int firstEnd, int at, int end) {
    int length = end - at;
    if (firstEnd - first != length || length > LONGEST) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char one = text.charAt(first + i);
      char other = text.charAt(at + i);
      if (one != other && !(i == 0 && Character.toLowerCase(one) == other)) {
        return false;
      }
    }
    return firstEnd < at && text.substring(firstEnd, at).isBlank();
  }

  /** Whether the words are whole: no apostrophe, hyphen or figure is glued to them. */
  private static boolean isWord(StringBuilder text, int start, int end) {
    return (start == 0 || !isGlue(text.charAt(start - 1)))
        && (end == text.length() || !isGlue(text.charAt(end)));
  }

  private static boolean isGlue(char c) {
    return c == '\''
        || c == '’'
        || c == '-'
        || c == '–'
        || c == '.'
        || c == '/'
        || Character.isDigit(c);
  }

  private void report(Passage passage, int start, int at, int end) {
    if (count.another()) {
      String word = passage.text().substring(at, end).toLowerCase(Locale.ROOT);
      sightings.add(
          passage.finding(Rule.RULE_SLIP_DOUBLED_WORD, start, end, "'" + word + "' stands twice"));
    }
  }
}
