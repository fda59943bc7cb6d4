package org.rapporteur.recognition;

import org.rapporteur.source.TextSpan;

/** What the ends of a stretch of text tell about sentences. */
final class Sentence {

  private static final String END = ".?!:;…。？！";
  private static final String CLOSING = "\"'”’»«)]}*›";
  private static final String OPENING = "\"'“‘«»([{*‹„";

  private Sentence() {}

  /**
   * Returns whether the text ends where a sentence can end: with a point, a dash, or such inside
   * quotation marks.
   */
  static boolean isComplete(CharSequence text) {
    return isComplete(text, 0, text.length());
  }

  /**
   * Returns whether the text from {@code start} to {@code end} is empty or ends where a sentence
   * can end.
   */
  static boolean isComplete(CharSequence text, int start, int end) {
    int at = end - 1;
    while (at >= start
        && (Line.isSpace(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
      at--;
    }
    if (at < start) {
      return true;
    }
    char c = text.charAt(at);
    boolean dash = c == '—' || (c == '–' && at + 1 == end);
    return END.indexOf(c) >= 0 || dash;
  }

  /** Returns whether the first letter is in lower case. */
  static boolean beginsInLowerCase(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return Character.isLowerCase(c);
      }
      if (OPENING.indexOf(c) < 0 && !Line.isSpace(c)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns whether the last word is an article, preposition or conjunction, after which no
   * sentence ends.
   */
  static boolean endsInFunctionWord(String text, TextSpan span) {
    int end = span.end();
    int start = end;
    while (start > span.start() && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end);
    Lexicon lexicon = Lexicon.standard();
    return start < end
        && Character.isLowerCase(word.charAt(0))
        && (lexicon.has("language.en", word)
            || lexicon.has("language.de", word)
            || lexicon.has("language.fr", word)
            || lexicon.has("particle", word));
  }

  /** Returns how many words the text has. */
  static int wordCount(CharSequence text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Line.isSpace(text.charAt(i));
      count += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return count;
  }

  /** Returns whether the text ends with a comma. */
  static boolean endsWithComma(String text) {
    return text.endsWith(",");
  }
}
