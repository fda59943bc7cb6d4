package org.rapporteur.recognition;

import java.util.regex.Pattern;
import org.rapporteur.source.TextSpan;

/** The form of the words that name a person, an office or a voice. */
final class NameForm {

  private static final Pattern NUMBER = Pattern.compile("#?\\d{1,3}");
  private static final int MOST_WORDS = 9;

  private final String text;
  private final Lexicon lexicon = Lexicon.standard();

  NameForm(String text) {
    this.text = text;
  }

  /**
   * Returns whether words have the form of a name: capitalised throughout, particles, brackets and
   * what follows a comma aside. A name may begin with the particle of a noble one.
   */
  boolean isName(TextSpan words) {
    if (words.isEmpty() || wordCount(words) > MOST_WORDS) {
      return false;
    }
    if (lexicon.has("collective", words.of(text))) {
      return Character.isUpperCase(text.codePointAt(words.start()));
    }
    boolean comma = false;
    boolean letter = false;
    int depth = 0;
    int at = words.start();
    while (at < words.end()) {
      int end = wordEnd(at, words.end());
      String word = text.substring(at, end);
      boolean free = depth > 0 || comma || word.charAt(0) == '(' || word.charAt(0) == '[';
      if (!free && !isNameWord(word, at == words.start()) && !isNumber(word, words)) {
        return false;
      }
      letter |= word.chars().anyMatch(Character::isUpperCase) || isIdeograph(word.codePointAt(0));
      depth += brackets(word);
      at = end;
      while (at < words.end() && Line.isSpace(text.charAt(at))) {
        at++;
      }
      boolean first = !comma && depth == 0 && word.endsWith(",");
      if (first && !beginsOffice(at, words.end())) {
        return false;
      }
      comma |= first;
    }
    return letter && depth == 0;
  }

  /** A number may follow a word such as "Speaker". */
  private boolean isNumber(String word, TextSpan words) {
    return NUMBER.matcher(word).matches()
        && lexicon.has(
            "numbered.voice", text.substring(words.start(), wordEnd(words.start(), words.end())));
  }

  /**
   * What follows the comma is an office or another name: it begins with a capital or a word of
   * office.
   */
  private boolean beginsOffice(int at, int limit) {
    String word = text.substring(at, wordEnd(at, limit));
    return !word.isEmpty()
        && (Character.isUpperCase(word.codePointAt(0)) || lexicon.has("office", word));
  }

  private static int brackets(String word) {
    int depth = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
    }
    return depth;
  }

  private boolean isNameWord(String word, boolean first) {
    String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    int start = Character.codePointAt(bare.isEmpty() ? word : bare, 0);
    if (Character.isUpperCase(start) || Character.isTitleCase(start) || isIdeograph(start)) {
      return bare.chars().noneMatch(c -> c == '"' || c == '“' || c == '«' || c == '=');
    }
    boolean inside =
        lexicon.has("particle", bare)
            || lexicon.has("office", bare)
            || bare.equals("/")
            || bare.equals("&");
    boolean address =
        !first && (lexicon.has("honorific.m", bare) || lexicon.has("honorific.f", bare));
    return lexicon.has("particle.noble", bare) || address || (!first && inside);
  }

  private static boolean isIdeograph(int codePoint) {
    return Character.isLetter(codePoint)
        && !Character.isLowerCase(codePoint)
        && Character.isAlphabetic(codePoint);
  }

  private int wordEnd(int from, int limit) {
    int at = from;
    while (at < limit && !Line.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns how many words a span has. */
  int wordCount(TextSpan span) {
    int count = 0;
    boolean inWord = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean space = Line.isSpace(text.charAt(i));
      count += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return count;
  }
}
