package org.rapporteur.internal.text;

import java.util.Arrays;

/**
 * Where the phrases of one length stand in a stretch of a sequence, as far as they occur once. A
 * question costs the same however many there are.
 */
public final class Phrases {

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final int length;
  private final long[] phrases;
  private final int[] places;
  private final int mask;

  private Phrases(int length, int count) {
    int size = Integer.highestOneBit(Math.max(8, count)) << 2;
    this.length = length;
    this.phrases = new long[size];
    this.places = new int[size];
    this.mask = size - 1;
    Arrays.fill(places, NONE);
  }

  /** Returns the phrases of a length that lie in the words from one place to another. */
  public static Phrases of(int[] words, int from, int to, int length) {
    Phrases phrases = new Phrases(length, to - from);
    for (int i = from; i + length <= to; i++) {
      phrases.put(Alignment.phrase(words, i, length), i);
    }
    return phrases;
  }

  /** Returns the phrases of a length that begin at the given places. */
  public static Phrases at(int[] words, int[] places, int length) {
    Phrases phrases = new Phrases(length, places.length);
    for (int place : places) {
      phrases.put(Alignment.phrase(words, place, length), place);
    }
    return phrases;
  }

  /** Returns where the phrases known here, and no others, stand in other words. */
  public Phrases among(int[] words) {
    Phrases found = new Phrases(length, places.length / 4);
    for (int i = 0; i + length <= words.length; i++) {
      long phrase = Alignment.phrase(words, i, length);
      if (places[slot(phrase)] != NONE) {
        found.put(phrase, i);
      }
    }
    return found;
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
