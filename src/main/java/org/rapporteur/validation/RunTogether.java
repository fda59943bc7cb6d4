package org.rapporteur.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.report.Rule;

/**
 * Finds two words without a space between them: a capital after a small letter, as in
 * "theMinister", or a letter right after the sign that ends a sentence or clause.
 */
final class RunTogether {

  private static final Set<String> BEGINNINGS =
      Set.of(
          "mac", "van", "von", "de", "der", "di", "du", "la", "le", "del", "al", "el", "ten",
          "ter");

  private static final int SHORTEST = 2;
  private static final int SHORTEST_BEFORE_STOP = 3;

  private final Sightings sightings;
  private final SlipCount count = new SlipCount();
  private final List<Seam> seams = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();

  RunTogether(Sightings sightings) {
    this.sightings = sightings;
  }

  /** A word with a capital inside it. */
  private record Seam(Passage passage, int start, int middle, int end) {

    String word() {
      return passage.text().substring(start, end);
    }
  }

  void begin() {
    seams.clear();
    uses.clear();
  }

  void read(Passage passage) {
    StringBuilder text = passage.text();
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
        seam(passage, i);
      } else if (".?!,;".indexOf(c) >= 0 && isLower(text.charAt(i - 1))) {
        clause(passage, i);
      }
    }
  }

  private static boolean isLower(char c) {
    return Character.isLowerCase(c);
  }

  private void seam(Passage passage, int middle) {
    StringBuilder text = passage.text();
    int start = middle;
    while (start > 0 && TextWords.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = TextWords.end(text, middle);
    boolean plain = true;
    for (int i = start + 1; i < end; i++) {
      plain &= i == middle || isLower(text.charAt(i));
    }
    if (plain
        && middle - start >= SHORTEST
        && end - middle > SHORTEST
        && !isCode(text, start, end)
        && passage.isUnbroken(start, end)) {
      Seam seam = new Seam(passage, start, middle, end);
      seams.add(seam);
      uses.merge(seam.word(), 1, Integer::sum);
    }
  }

  /** Whether a word is part of an address, a code or a name with an apostrophe. */
  private static boolean isCode(StringBuilder text, int start, int end) {
    return (start > 0 && isGlue(text.charAt(start - 1)))
        || (end < text.length()
            && isGlue(text.charAt(end))
            && end + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(end + 1)));
  }

  private static boolean isGlue(char c) {
    return "./:@_-#&'’".indexOf(c) >= 0 || Character.isDigit(c);
  }

  /** A sentence ends after a small word, and the next begins with a capital, without a space. */
  private void clause(Passage passage, int sign) {
    StringBuilder text = passage.text();
    int end = TextWords.end(text, sign + 1);
    int start = sign;
    while (start > 0 && TextWords.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean comma = text.charAt(sign) == ',' || text.charAt(sign) == ';';
    boolean next = end - sign > SHORTEST && (comma || Character.isUpperCase(text.charAt(sign + 1)));
    boolean sentence = comma || isSentenceEnd(text, start, sign);
    if (next
        && sentence
        && sign - start >= SHORTEST_BEFORE_STOP
        && !isCode(text, start, end)
        && passage.isUnbroken(start, end)) {
      report(passage, start, end, sign + 1);
    }
  }

  /** A short word with a capital before a full stop is a title: "Mr.Orlan" is a habit. */
  private static boolean isSentenceEnd(StringBuilder text, int start, int sign) {
    return text.charAt(sign) != '.'
        || (isLower(text.charAt(start)) && sign - start > SHORTEST_BEFORE_STOP);
  }

  /** A word of two words, one of which the text has by itself and which is not used again. */
  void end(TextWords words) {
    for (Seam seam : seams) {
      String word = seam.word();
      String first = word.substring(0, seam.middle - seam.start);
      String second = word.substring(seam.middle - seam.start);
      boolean once = uses.getOrDefault(word, 0) == 1;
      if (once
          && !BEGINNINGS.contains(NameIndex.folded(first))
          && words.has(first)
          && (isLower(first.charAt(0)) || words.has(second))) {
        report(seam.passage, seam.start, seam.end, seam.middle);
      }
    }
  }

  private void report(Passage passage, int start, int end, int middle) {
    if (count.another()) {
      String text = passage.text().substring(start, end);
      String apart = text.substring(0, middle - start) + " " + text.substring(middle - start);
      String message = "'" + text + "' looks like '" + apart + "'";
      sightings.add(passage.finding(Rule.RULE_SLIP_RUN_TOGETHER, start, end, message));
    }
  }
}
