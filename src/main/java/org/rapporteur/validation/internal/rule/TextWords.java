package org.rapporteur.validation.internal.rule;

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
      Word word = Word.first(passage);
      while (word.next()) {
        found.add(word.toString());
      }
    }
    return found;
  }
}
