package org.rapporteur.dating;

import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.Lexicon.Match;

/**
 * Looks at the words of a text around a place; nothing here crosses the end of a line.
 *
 * @param text the text
 * @param lexicon the words it knows
 * @param language the language of the text
 */
record Words(String text, Lexicon lexicon, String language) {

  /** The character at a place, or a line feed outside the text. */
  char at(int place) {
    return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
  }

  /** Steps over white space. */
  int skip(int place) {
    int at = place;
    while (Lexicon.isSpace(at(at))) {
      at++;
    }
    return at;
  }

  /** Steps over white space, perhaps with a comma before it. */
  int skipComma(int place) {
    int at = skip(place);
    return at(at) == ',' ? skip(at + 1) : at;
  }

  /** The word of a kind at a place, or null. */
  @Nullable Match word(WordKind kind, int place) {
    return lexicon.match(text, place, language, kind);
  }

  /** Steps over a word of a kind and the white space after it, where there is one. */
  int skip(WordKind kind, int place) {
    Match match = word(kind, place);
    return match == null ? place : skip(match.end());
  }

  /** Where the digits at a place end. */
  int digitsEnd(int place) {
    int at = place;
    while (isDigit(at(at))) {
      at++;
    }
    return at;
  }

  /** The number from one place to another. */
  int number(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + at(i) - '0';
    }
    return value;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The word of a kind that ends right before a place, white space aside, or null. */
  @Nullable Match before(WordKind kind, int place) {
    int end = place;
    while (Lexicon.isSpace(at(end - 1))) {
      end--;
    }
    if (end == place) {
      return null;
    }
    int start = end;
    while (Character.isLetter(at(start - 1)) && end - start < 16) {
      start--;
    }
    Match match = start == end ? null : word(kind, start);
    return match != null && match.end() == end ? match : null;
  }

  /** Steps over what joins two ends of a range: a dash or a word; -1 where there is none. */
  int rangeJoint(int place) {
    int at = skip(place);
    if (at(at) == '-' || at(at) == '–' || at(at) == '—') {
      return skip(at + 1);
    }
    Match to = word(WordKind.TO, at);
    return to == null || at == place ? -1 : skip(to.end());
  }

  /** Whether the phrase ends at a place: with the line, with punctuation or before a small word. */
  boolean endsPhrase(int place) {
    int at = skip(place);
    return !Character.isLetterOrDigit(at(at)) || word(WordKind.FUNCTION, at) != null;
  }

  /**
   * Whether a number that ends at a place counts what follows it: an English plural, as it seems.
   */
  boolean countsWhatFollows(int place) {
    int at = skip(place);
    if (!language.equals("en")
        || at == place
        || !Character.isLowerCase(at(at))
        || word(WordKind.FUNCTION, at) != null) {
      return false;
    }
    int end = at;
    while (Character.isLetter(at(end))) {
      end++;
    }
    String next = text.substring(at, end);
    return next.length() > 2
        && (next.endsWith("s")
            || next.equals("men")
            || next.equals("people")
            || next.startsWith("percent")
            || next.equals("per"));
  }

  /** Whether only white space stands between the beginning of a line and a place. */
  boolean beginsLine(int place) {
    int at = place;
    while (Lexicon.isSpace(at(at - 1))) {
      at--;
    }
    return at(at - 1) == '\n';
  }

  /** Whether only white space and a full stop stand between a place and the end of its line. */
  boolean endsLine(int place) {
    int at = skip(place);
    return at(at) == '\n' || (at(at) == '.' && at(skip(at + 1)) == '\n');
  }
}
