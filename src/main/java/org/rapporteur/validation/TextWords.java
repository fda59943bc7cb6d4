package org.rapporteur.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a text, collected when they are first asked for, which is seldom. */
final class TextWords {

  private final List<Passage> passages;
  private @Nullable Set<String> words;

  TextWords(List<Passage> passages) {
    this.passages = passages;
  }

  /** Returns whether a word stands in the text, with the same capitals. */
  boolean has(String word) {
    Set<String> known = words;
    if (known == null) {
      known = collected();
      words = known;
    }
    return known.contains(word);
  }

  private Set<String> collected() {
    Set<String> found = new HashSet<>();
    for (Passage passage : passages) {
      StringBuilder text = passage.text();
      for (int at = 0; at < text.length(); at++) {
        int end = end(text, at);
        if (end > at) {
          found.add(text.substring(at, end));
          at = end;
        }
      }
    }
    return found;
  }

  /** Returns where the letters that begin at a place end. */
  static int end(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns whether a character belongs to a word: a letter, or a mark on one. */
  static boolean isLetter(char c) {
    return (c < 0x300 && Character.isLetter(c))
        || (c >= 0x300
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }
}
