package org.rapporteur.validation.internal.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the words before a colon, or before a full stop at the beginning of a paragraph, that may
 * be the label of a turn: those with which a paragraph, a line or a sentence begins.
 *
 * <p>To recognise labels in a transcript takes much more. Here the record says itself which labels
 * it has, so that it is enough to know where one could stand.
 */
final class LabelLines {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final int LONGEST = 90;
  private static final int MOST_WORDS_ALIKE = 5;
  private static final Set<String> PARTICLES =
      Set.of("de", "di", "da", "du", "von", "van", "der", "of", "the", "la", "le", "y", "zu");

  private LabelLines() {}

  /**
   * Words that may be a label.
   *
   * @param passage the passage they stand in
   * @param start where they begin
   * @param end where they end, without the sign that closes them
   * @param isColon whether that sign is a colon
   * @param beginsPassage whether nothing stands before them in their passage
   */
  record Line(Passage passage, int start, int end, boolean isColon, boolean beginsPassage) {

    String words() {
      return bare(passage.text().substring(start, end));
    }

    /** Returns whether they look like a label even where the record has no such label. */
    boolean isLikeLabel() {
      if (!isColon || !beginsPassage) {
        return false;
      }
      String[] parts = words().split(" ", -1);
      for (String part : parts) {
        boolean name = !part.isEmpty() && Character.isUpperCase(part.codePointAt(0));
        if (!name && !PARTICLES.contains(part)) {
          return false;
        }
      }
      return parts.length <= MOST_WORDS_ALIKE && !PARTICLES.contains(parts[0]);
    }
  }

  /** Returns a label without brackets and what closes it, and with single spaces. */
  static String bare(String label) {
    String words = SPACES.matcher(BRACKETS.matcher(label).replaceAll("").strip()).replaceAll(" ");
    int end = words.length();
    while (end > 0 && ":：.,* ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Adds the lines of a passage; those that a full stop closes only where it closes labels. */
  static void in(Passage passage, boolean stopsClose, List<Line> lines) {
    StringBuilder text = passage.text();
    int begin = firstLetter(text);
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isColon(c) && !isDigit(text, i + 1)) {
        colon(passage, begin, i, lines);
      } else if (stopsClose && c == '.' && i < begin + LONGEST && isSpace(text, i + 1)) {
        lines.add(new Line(passage, begin, i, false, true));
      }
    }
  }

  private static int firstLetter(StringBuilder text) {
    int at = 0;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at)) && isBlank(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(StringBuilder text, int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || c == '-' || c == '–' || c == '—' || c == '*' || c == '[';
  }

  private static boolean isDigit(StringBuilder text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isSpace(StringBuilder text, int at) {
    return at < text.length() && Character.isWhitespace(text.charAt(at));
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  private static boolean beginsWord(char before) {
    return Character.isWhitespace(before) || before == '[';
  }

  /** Goes back from a colon over the words before it to where a sentence begins. */
  private static void colon(Passage passage, int begin, int colon, List<Line> lines) {
    StringBuilder text = passage.text();
    for (int at = colon - 1; at >= begin && at > colon - LONGEST; at--) {
      boolean wordBegins = at == begin || beginsWord(text.charAt(at - 1));
      if (isColon(text.charAt(at)) || text.charAt(at) == Passage.BREAK) {
        return;
      }
      if (wordBegins && Character.isLetter(text.charAt(at))) {
        if (at == begin || beginsSentence(text, at)) {
          lines.add(new Line(passage, at, colon, true, at == begin));
        }
      }
    }
  }

  /** Whether a line or a sentence ends before a word; an abbreviation ends neither. */
  private static boolean beginsSentence(StringBuilder text, int word) {
    int at = word - 1;
    while (at >= 0 && beginsWord(text.charAt(at))) {
      if (text.charAt(at) == Passage.LINE) {
        return true;
      }
      at--;
    }
    while (at >= 0 && ")]”’»\"'".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    if (at < 0 || ".?!…".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    return text.charAt(at) != '.' || endsSentence(text, at);
  }

  /** Whether the word before a full stop is no title and no initial. */
  private static boolean endsSentence(StringBuilder text, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start < stop
        && (!Character.isUpperCase(text.charAt(start)) || stop - start > "Messrs".length())
        && stop - start > 2;
  }
}
