package org.rapporteur.fidelity;

import java.util.List;

/**
 * Chooses, among pairings that are equally long, the one a reader would: what is lost or added
 * begins with a line or a sentence where it can, and a word or two between two altered passages is
 * no agreement but chance.
 */
final class Tidying {

  private static final int FARTHEST = 200;
  private static final int ISLAND = 4;
  private static final int FAR = 2 * ISLAND;
  private static final int ROUNDS = 2;

  private final List<Word> source;
  private final List<Word> tei;
  private final int[] toTei;
  private final int[] toSource;

  Tidying(List<Word> source, List<Word> tei, int[] toTei, int[] toSource) {
    this.source = source;
    this.tei = tei;
    this.toTei = toTei;
    this.toSource = toSource;
  }

  /** Moves each gap to where it begins best. */
  void slide() {
    slide(source, toTei, toSource);
    slide(tei, toSource, toTei);
  }

  /** Moves each gap that only this side has along the text to where it begins best. */
  private static void slide(List<Word> words, int[] partner, int[] back) {
    int i = 0;
    while (i < words.size()) {
      int j = i;
      while (j < words.size() && partner[j] < 0) {
        j++;
      }
      boolean oneSided =
          j > i
              && i > 0
              && j < words.size()
              && partner[i - 1] >= 0
              && partner[j] == partner[i - 1] + 1;
      if (oneSided) {
        slide(words, partner, back, i, j);
      }
      i = Math.max(j, i + 1);
    }
  }

  private static void slide(List<Word> words, int[] partner, int[] back, int from, int to) {
    int left = 0;
    while (left < FARTHEST
        && canSlide(words, partner, from - 1 - left, to - 1 - left, left == 0 ? 0 : 1)) {
      left++;
    }
    int right = 0;
    while (right < FARTHEST
        && canSlide(words, partner, to + right, from + right, right == 0 ? 0 : -1)) {
      right++;
    }
    int best = 0;
    for (int by = -left; by <= right; by++) {
      int start = start(partner, from + by);
      if (worth(words, start, to + by) > worth(words, start(partner, from + best), to + best)) {
        best = by;
      }
    }
    for (int k = 0; k < -best; k++) {
      repair(partner, back, from - 1 - k, to - 1 - k);
    }
    for (int k = 0; k < best; k++) {
      repair(partner, back, to + k, from + k);
    }
  }

  private static void repair(int[] partner, int[] back, int was, int is) {
    partner[is] = partner[was];
    back[partner[is]] = is;
    partner[was] = -1;
  }

  /**
   * Returns whether the partner of a word can become that of its equal; {@code back} leads to the
   * word of the step before, if there was one.
   */
  private static boolean canSlide(List<Word> words, int[] partner, int was, int is, int back) {
    return was > 0
        && was + 1 < words.size()
        && partner[was] >= 0
        && (back == 0 || partner[was] == partner[was + back] - back)
        && words.get(was).key().equals(words.get(is).key());
  }

  /** Returns where a gap begins that meets the one before it. */
  private static int start(int[] partner, int from) {
    int start = from;
    while (start > 0 && partner[start - 1] < 0) {
      start--;
    }
    return start;
  }

  /** Returns how well a gap begins and ends where it does. */
  private static int worth(List<Word> words, int from, int to) {
    return 2 * beginning(words.get(from)) + beginning(words.get(to));
  }

  private static int beginning(Word word) {
    if (word.before().line()) {
      return 2;
    }
    return word.before().marks().matches(".*[.!?:;].*") ? 1 : 0;
  }

  /** Parts the words that agree by chance between two passages that were altered. */
  void partChance() {
    for (int round = 0; round < ROUNDS; round++) {
      int i = 0;
      while (i < source.size()) {
        int end = i;
        while (end < source.size() && isRun(i, end)) {
          end++;
        }
        if (end > i && end - i <= ISLAND && isChance(i, end)) {
          part(i, end);
        }
        i = Math.max(end, i + 1);
      }
    }
  }

  private void part(int from, int to) {
    for (int k = from; k < to; k++) {
      toSource[toTei[k]] = -1;
      toTei[k] = -1;
    }
  }

  private boolean isRun(int from, int at) {
    return toTei[at] >= 0 && (at == from || toTei[at] == toTei[at - 1] + 1);
  }

  /** A few words with more that are lost or added on either side, and some of both. */
  private boolean isChance(int from, int to) {
    int enough = 2 * (to - from);
    int lostBefore = unpaired(source, toTei, from - 1, -1);
    int lostAfter = unpaired(source, toTei, to, 1);
    int addedBefore = unpaired(tei, toSource, toTei[from] - 1, -1);
    int addedAfter = unpaired(tei, toSource, toTei[to - 1] + 1, 1);
    return Math.max(lostBefore, addedBefore) >= enough
        && Math.max(lostAfter, addedAfter) >= enough
        && lostBefore + lostAfter >= enough
        && addedBefore + addedAfter >= enough;
  }

  private static int unpaired(List<Word> words, int[] partner, int from, int step) {
    int count = 0;
    int stream = words.get(from - step).stream();
    for (int k = from; k >= 0 && k < partner.length && partner[k] < 0 && count < FAR; k += step) {
      if (words.get(k).stream() != stream) {
        break;
      }
      count += words.get(k).isOptional() ? 0 : 1;
    }
    return count;
  }
}
