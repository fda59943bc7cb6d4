package org.rapporteur.annotation.copy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.rapporteur.internal.text.Alignment;
import org.rapporteur.internal.text.Phrases;

/**
 * Which word of a copy is which of our text. A word of the copy has a partner where reading the two
 * texts forward and reading them backward pairs it with the same word: what could be paired
 * otherwise just as well is left open. Passages that stand elsewhere are found by phrases that
 * occur once in each text.
 */
final class WordMatch {

  /** How many words in a row make a passage that is known again wherever it stands. */
  private static final int PASSAGE = 4;

  /** How far around a word is looked for support. */
  private static final int AROUND = 8;

  /** How many words around a word must agree with it. */
  private static final int SUPPORT = 5;

  /** By how many words the distance to a word may differ in the two texts. */
  private static final int SHIFT = 3;

  /** How many words may be added or missing beside a word that is sure. */
  private static final int WIDEST = 4;

  private static final int NONE = -1;

  private final FoldedWords copy;
  private final FoldedWords ours;
  private final int[] partner;
  private final int[] forward;
  private final int[] backward;
  private final int[] back;
  private final int[] inCopy;
  private final int[] inOurs;
  private final int[] paired;
  private final int[] ourPaired;

  private WordMatch(FoldedWords copy, FoldedWords ours, int numbers) {
    this.copy = copy;
    this.ours = ours;
    this.forward = Alignment.of(copy.keys(), ours.keys());
    this.backward = backward(copy.keys(), ours.keys());
    this.partner =
        IntStream.range(0, copy.count())
            .map(w -> forward[w] == backward[w] ? forward[w] : NONE)
            .toArray();
    partChance();
    this.back = new int[ours.count()];
    Arrays.fill(back, NONE);
    for (int w = 0; w < partner.length; w++) {
      if (partner[w] >= 0) {
        back[partner[w]] = w;
      }
    }
    elsewhere();
    this.inCopy = occurrences(copy.keys(), numbers);
    this.inOurs = occurrences(ours.keys(), numbers);
    this.paired = counted(partner);
    this.ourPaired = counted(back);
  }

  /** Matches a copy with our text. */
  static WordMatch of(FoldedWords copy, FoldedWords ours) {
    return new WordMatch(copy, ours, Math.max(copy.numbers(), ours.numbers()));
  }

  private static int[] backward(int[] copy, int[] ours) {
    int[] mirrored = Alignment.of(mirrored(copy), mirrored(ours));
    int[] result = new int[copy.length];
    for (int w = 0; w < copy.length; w++) {
      int other = mirrored[copy.length - 1 - w];
      result[w] = other < 0 ? NONE : ours.length - 1 - other;
    }
    return result;
  }

  private static int[] mirrored(int[] words) {
    return IntStream.range(0, words.length).map(i -> words[words.length - 1 - i]).toArray();
  }

  private static int[] occurrences(int[] keys, int numbers) {
    int[] counts = new int[numbers];
    for (int key : keys) {
      counts[key]++;
    }
    return counts;
  }

  /** Counts the words that have a partner before each place. */
  private static int[] counted(int[] partner) {
    int[] counts = new int[partner.length + 1];
    for (int i = 0; i < partner.length; i++) {
      counts[i + 1] = counts[i] + (partner[i] < 0 ? 0 : 1);
    }
    return counts;
  }

  /** Parts words whose surroundings do not agree: they are equal by chance. */
  private void partChance() {
    int[] kept =
        IntStream.range(0, partner.length)
            .map(w -> partner[w] >= 0 && isSupported(w) ? partner[w] : NONE)
            .toArray();
    System.arraycopy(kept, 0, partner, 0, kept.length);
  }

  /** Whether enough of the words around a word stand around its partner too. */
  private boolean isSupported(int w) {
    int from = Math.max(0, w - AROUND);
    int to = Math.min(partner.length, w + AROUND + 1);
    int support = -1;
    for (int x = from; x < to; x++) {
      int shift = Math.abs(partner[x] - partner[w] - (x - w));
      support += partner[x] >= 0 && shift <= SHIFT ? 1 : 0;
    }
    return support >= Math.min(SUPPORT, (to - from) / 2);
  }

  /** Pairs passages of what neither direction paired, wherever they stand. */
  private void elsewhere() {
    int[] left =
        IntStream.rangeClosed(0, copy.count() - PASSAGE)
            .filter(w -> IntStream.range(w, w + PASSAGE).allMatch(x -> partner[x] < 0))
            .toArray();
    Phrases wanted = Phrases.at(copy.keys(), left, PASSAGE);
    Phrases theirs = wanted.among(copy.keys());
    Phrases our = wanted.among(ours.keys());
    for (int w : left) {
      if (partner[w] < 0) {
        long phrase = Alignment.phrase(copy.keys(), w, PASSAGE);
        int v = theirs.isOnce(phrase) ? our.only(phrase) : NONE;
        if (v >= 0 && isFree(w, v)) {
          pair(w, v);
          extend(w, v, -1);
          extend(w, v, 1);
        }
      }
    }
  }

  private boolean isFree(int w, int v) {
    return IntStream.range(0, PASSAGE).allMatch(k -> agree(w + k, v + k));
  }

  private boolean agree(int w, int v) {
    return w >= 0
        && v >= 0
        && w < copy.count()
        && v < ours.count()
        && partner[w] < 0
        && back[v] < 0
        && copy.keys()[w] == ours.keys()[v];
  }

  private void pair(int w, int v) {
    partner[w] = v;
    back[v] = w;
  }

  /** Pairs what follows in one direction; a single word that differs is stepped over. */
  private void extend(int w, int v, int step) {
    int k = step;
    while (agree(w + k, v + k)
        || (agree(w + k + step, v + k + step) && agree(w + k + 2 * step, v + k + 2 * step))) {
      if (agree(w + k, v + k)) {
        pair(w + k, v + k);
      }
      k += step;
    }
  }

  /** Returns whether it is certain which of our words this one of the copy is. */
  boolean isSure(int w) {
    return partner[w] >= 0
        && isSupported(w)
        && (isOnlyOne(w) || (isBounded(w, -1) && isBounded(w, 1)));
  }

  private boolean isOnlyOne(int w) {
    int key = copy.keys()[w];
    return inCopy[key] == 1 && inOurs[key] == 1;
  }

  /**
   * Whether the two texts go on alike on one side of a word. Where they part soon, they must meet
   * again soon, and what lies between must not have the words from here to there, which could then
   * be meant as well.
   */
  private boolean isBounded(int w, int step) {
    int v = partner[w];
    int run = 0;
    while (run < AROUND && isPair(w + run * step + step, v + run * step + step)) {
      run++;
    }
    int x = w + run * step;
    if (run == AROUND || x < 0 || x == copy.count()) {
      return true;
    }
    int y = v + run * step;
    int gapInCopy = gap(partner, x, step);
    int gapInOurs = gap(back, y, step);
    boolean meets =
        Math.max(gapInCopy, gapInOurs) <= WIDEST
            && meets(x + (gapInCopy + 1) * step, y + (gapInOurs + 1) * step, step);
    return (meets || run > 0)
        && !repeats(copy.keys(), w, run, gapInCopy, step)
        && !repeats(ours.keys(), v, run, gapInOurs, step)
        && !joinsElsewhere(partner, copy.keys(), ours.keys(), x, run, step)
        && !joinsElsewhere(back, ours.keys(), copy.keys(), y, run, step);
  }

  /** Whether what follows a run has a partner to which the words of the run could be joined too. */
  private static boolean joinsElsewhere(
      int[] partner, int[] keys, int[] otherKeys, int last, int run, int step) {
    int next = last + step;
    if (next < 0 || next >= partner.length || partner[next] < 0) {
      return false;
    }
    for (int k = 0; k <= run; k++) {
      int other = partner[next] - (k + 1) * step;
      if (other < 0 || other >= otherKeys.length || otherKeys[other] != keys[last - k * step]) {
        return false;
      }
    }
    return true;
  }

  /** Whether two words are a pair, and the next two are; one pair can be chance. */
  private boolean meets(int w, int v, int step) {
    boolean ended = w < 0 || w >= copy.count();
    return isPair(w, v) && (ended || isPair(w + step, v + step));
  }

  /** Whether two words are a pair, or both texts end there. */
  private boolean isPair(int w, int v) {
    boolean ended = w < 0 || w >= copy.count();
    return ended ? v == (w < 0 ? -1 : ours.count()) : v >= 0 && partner[w] == v;
  }

  /** How many words without a partner follow a word; more than a few are not counted. */
  private static int gap(int[] partner, int from, int step) {
    int length = 0;
    int at = from + step;
    while (length <= WIDEST && at >= 0 && at < partner.length && partner[at] < 0) {
      length++;
      at += step;
    }
    return length;
  }

  /**
   * Whether the words of a run stand again in the gap that follows it, or its first word both in
   * the run and in the gap.
   */
  private static boolean repeats(int[] keys, int from, int run, int gap, int step) {
    boolean again =
        IntStream.rangeClosed(1, run).anyMatch(k -> keys[from + k * step] == keys[from]);
    for (int shift = 1; shift <= gap; shift++) {
      int k = again && keys[from + (run + shift) * step] == keys[from] ? run + 1 : 0;
      while (k <= run && keys[from + k * step] == keys[from + (k + shift) * step]) {
        k++;
      }
      if (k > run) {
        return true;
      }
    }
    return false;
  }

  /** Returns our word that is this of the copy. */
  int partner(int w) {
    return partner[w];
  }

  /** Returns whether this word of the copy could be one or another of ours. */
  boolean isAmbiguous(int w) {
    return partner[w] < 0 && forward[w] >= 0 && backward[w] >= 0 && forward[w] != backward[w];
  }

  /** Returns how many words of the copy, from one to another, are not among ours. */
  int foreign(int from, int to) {
    return to - from - (paired[to] - paired[from]);
  }

  /** Returns how many of our words, from one to another, are not among those of the copy. */
  int missing(int from, int to) {
    return to - from - (ourPaired[to] - ourPaired[from]);
  }

  /** Returns how many words are found in both. */
  int common() {
    return paired[copy.count()];
  }

  /** Returns how many words the copy has from the first that we have too to the last. */
  int extent() {
    int from = 0;
    int to = copy.count();
    while (from < to && partner[from] < 0) {
      from++;
    }
    while (to > from && partner[to - 1] < 0) {
      to--;
    }
    return to - from;
  }

  /** Returns our word that is the last word before this one of the copy which we have, or -1. */
  int before(int w) {
    int at = Arrays.binarySearch(paired, 0, paired.length, paired[w]);
    while (at > 0 && paired[at - 1] == paired[w]) {
      at--;
    }
    return at == 0 ? NONE : partner[at - 1];
  }
}
