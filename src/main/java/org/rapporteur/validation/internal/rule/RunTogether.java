package org.rapporteur.validation.internal.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.reading.Sightings;

/**
 * Finds two words without a space between them: a capital after a small letter, as in
 * "theMinister", or a letter right after the sign that ends a sentence or clause.
 */
final class RunTogether {

  private static final Set<String> BEGINNINGS =
      Set.of(
          "mac", "van", "von", "de", "der", "di", "du", "la", "le", "del", "al", "el", "ten",
          "ter");

  private static final String GLUE = "./:@_-#&'’";
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

  /** Looks into a word, and at what stands between it and the one before. */
  void read(Word word) {
    if (word.seam() > 0) {
      seam(word);
    }
    if (word.start() == word.previousEnd() + 1 && word.previousEnd() > word.previousStart()) {
      clause(word);
    }
  }

  private void seam(Word word) {
    int middle = word.seam();
    boolean twoWords = middle - word.start() >= SHORTEST && word.end() - middle > SHORTEST;
    if (twoWords && hasNoOtherCapital(word) && isPlain(word, word.start())) {
      Seam seam = new Seam(word.passage(), word.start(), middle, word.end());
      seams.add(seam);
      uses.merge(seam.word(), 1, Integer::sum);
    }
  }

  private static boolean hasNoOtherCapital(Word word) {
    for (int i = word.start() + 1; i < word.end(); i++) {
      if (i != word.seam() && Character.isUpperCase(word.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether words are no part of an address, a code or a name with an apostrophe. */
  private static boolean isPlain(Word word, int start) {
    boolean gluedAfter = isGlue(word.after(0)) && Character.isLetterOrDigit(word.after(1));
    return !isGlue(word.before(start))
        && !gluedAfter
        && word.passage().isUnbroken(start, word.end());
  }

  private static boolean isGlue(char c) {
    return GLUE.indexOf(c) >= 0 || Character.isDigit(c);
  }

  /** A sentence ends after a small word, and the next begins with a capital, without a space. */
  private void clause(Word word) {
    char sign = word.text().charAt(word.previousEnd());
    boolean comma = sign == ',' || sign == ';';
    boolean stop = sign == '.' || sign == '?' || sign == '!';
    boolean sentence = stop && word.isCapitalised() && (sign != '.' || isSentenceEnd(word));
    if ((comma || sentence)
        && word.length() >= SHORTEST
        && word.previousEnd() - word.previousStart() >= SHORTEST_BEFORE_STOP
        && Character.isLowerCase(word.text().charAt(word.previousEnd() - 1))
        && isPlain(word, word.previousStart())) {
      report(word.passage(), word.previousStart(), word.end(), word.start());
    }
  }

  /** A short word, or one with a capital, before a full stop may be a title: "Mr.Orlan". */
  private static boolean isSentenceEnd(Word word) {
    int start = word.previousStart();
    return Character.isLowerCase(word.text().charAt(start))
        && word.previousEnd() - start > SHORTEST_BEFORE_STOP;
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
          && (Character.isLowerCase(first.charAt(0)) || words.has(second))) {
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
