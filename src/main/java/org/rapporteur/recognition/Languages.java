package org.rapporteur.recognition;

import java.util.List;
import java.util.Locale;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.HeaderFact;

/** Tells the language of a text: as the record states it, or else by its function words. */
final class Languages {

  private static final List<String> KNOWN = List.of("en", "de", "fr", "es", "it", "gl", "pt");
  private static final int FEWEST = 5;

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
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+", -1)) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += Lexicon.standard().isWord("language." + KNOWN.get(i), word) ? 1 : 0;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return counts[best] >= FEWEST ? KNOWN.get(best) : "und";
  }
}
