package org.rapporteur.internal.text;

import java.util.Arrays;

/**
 * Where the phrases of one length stand in a stretch of a sequence, as far as they occur once. A
 * question costs the same however many there are.
 */
public final class Phrases {

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final long[] phrases;
  private final int[] places;
  private final int mask;

  /** Reads the phrases of a length that lie in the words from one place to another. */
  public Phrases(int[] words, int from, int to, int length) {
    int count = Math.max(0, to - from - length + 1);
    int size = Integer.highestOneBit(Math.max(8, count)) << 2;
    this.phrases = new long[size];
    this.places = new int[size];
    this.mask = size - 1;
    Arrays.fill(places, NONE);
    for (int i = from; i + length <= to; i++) {
      put(Alignment.phrase(words, i, length), i);
    }
  }

  private void put(long phrase, int place) {
    int slot = slot(phrase);
    phrases[slot] = phrase;
    places[slot] = places[slot] == NONE ? place : SEVERAL;
  }

  /** Returns the slot of a phrase: its own, or the free one where it would go. */
  private int slot(long phrase) {
    int slot = (int) (phrase ^ (phrase >>> 32)) & mask;
    while (places[slot] != NONE && phrases[slot] != phrase) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Returns whether a phrase occurs exactly once. */
  public boolean isOnce(long phrase) {
    return places[slot(phrase)] >= 0;
  }

  /** Returns the only place of a phrase, or -1 where it has none or several. */
  public int only(long phrase) {
    return Math.max(NONE, places[slot(phrase)]);
  }
}
