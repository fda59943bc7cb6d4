package org.rapporteur.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.HeaderFact;

/** Tells the language of a text: as the record states it, or else by its function words. */
final class Languages {

  private static final List<String> KNOWN = List.of("en", "de", "fr", "es", "it", "gl", "pt");
  private static final int FEWEST = 5;
  private static final int ENOUGH = 200_000;

  private Languages() {}

  /** Returns the language tag of a text, or {@code und} where too little speaks for any. */
  static String of(SourceText source, List<HeaderFact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == HeaderFact.Kind.LANGUAGE)
        .map(HeaderFact::normal)
        .findFirst()
        .orElseGet(() -> byWords(source.text()));
  }

  private static String byWords(String text) {
    int[] counts = new int[KNOWN.size()];
    List<Set<String>> words =
        KNOWN.stream().map(code -> Lexicon.standard().folded("language." + code)).toList();
    int at = 0;
    int limit = Math.min(text.length(), ENOUGH);
    while (at < limit) {
      int end = at;
      while (end < limit && isWordPart(text.charAt(end))) {
        end++;
      }
      String word = text.substring(at, end).toLowerCase(Locale.ROOT);
      for (int i = 0; i < counts.length && end > at; i++) {
        counts[i] += words.get(i).contains(word) ? 1 : 0;
      }
      at = end + 1;
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return counts[best] >= FEWEST ? KNOWN.get(best) : "und";
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '\'' || c == '’';
  }
}
