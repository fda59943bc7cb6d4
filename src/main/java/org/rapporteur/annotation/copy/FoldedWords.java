package org.rapporteur.annotation.copy;

import java.util.Arrays;

/**
 * The words of a text in order, each with its place and with a number that it shares with its
 * equals, in this text and in others that were read with the same {@link Numbers}. Two words are
 * equal when their letters and digits are, as {@link BareText} leaves them. A hyphen between two
 * letters, also one at the end of a line, is part of the word and does not count; of scripts that
 * are written without spaces every character is a word.
 */
final class FoldedWords {

  private static final int PLAIN = 0x300;

  private final String text;
  private final Numbers numbers;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] keys = new int[64];
  private int count;

  private FoldedWords(String text, Numbers numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** Reads a text. */
  static FoldedWords of(String text, Numbers numbers) {
    FoldedWords words = new FoldedWords(text, numbers);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at = BareText.isLetter(c) ? words.word(at) : at + Character.charCount(c);
    }
    words.keys = Arrays.copyOf(words.keys, words.count);
    return words;
  }

  /** Reads the word that begins here; returns where it ends. */
  private int word(int from) {
    int end = from;
    int at = from;
    boolean plain = true;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int after = at + Character.charCount(c);
      if (BareText.isLetter(c)) {
        if (isSpaceless(c) && end > from) {
          break;
        }
        plain &= c < PLAIN;
        end = after;
        if (isSpaceless(c)) {
          break;
        }
      } else if (BareText.isLink(c) && at == end) {
        after = afterLink(after);
        if (after < 0) {
          break;
        }
      } else if (!BareText.isInvisible(c)) {
        break;
      }
      at = after;
    }
    add(from, end, plain ? plainHash(from, end) : hash(from, end));
    return end;
  }

  /** Returns where the letter stands that follows a hyphen, or -1 where none does. */
  private int afterLink(int from) {
    int at = from;
    while (at < text.length() && BareText.isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && BareText.isLetter(text.codePointAt(at)) ? at : -1;
  }

  private void add(int from, int end, long hash) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      keys = Arrays.copyOf(keys, 2 * count);
    }
    starts[count] = from;
    ends[count] = end;
    keys[count++] = numbers.of(hash);
  }

  private long plainHash(int from, int end) {
    long hash = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      hash = BareText.isLetter(c) ? mixed(hash, c) : hash;
    }
    return hash;
  }

  private long hash(int from, int end) {
    String letters = BareText.letters(text, from, end).text();
    long hash = 0;
    for (int i = 0; i < letters.length(); i++) {
      hash = mixed(hash, letters.charAt(i));
    }
    return hash;
  }

  private static long mixed(long hash, char c) {
    long next = (hash + c) * 0x9E3779B97F4A7C15L;
    return next ^ (next >>> 29);
  }

  private static boolean isSpaceless(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, BOPOMOFO -> true;
      default -> false;
    };
  }

  /** Returns the text. */
  String text() {
    return text;
  }

  /** Returns how many words there are. */
  int count() {
    return count;
  }

  /** Returns the numbers of the words, in order. */
  int[] keys() {
    return keys;
  }

  /** Returns a number that is greater than that of any word. */
  int numbers() {
    return numbers.used;
  }

  /** Returns where a word begins; after the last word, where the text ends. */
  int start(int word) {
    return word < count ? starts[word] : text.length();
  }

  /** Returns where a word ends; before the first word, where the text begins. */
  int end(int word) {
    return word >= 0 ? ends[word] : 0;
  }

  /** Returns the first word that ends after an offset; how many there are, where none does. */
  int firstEndingAfter(int offset) {
    int found = Arrays.binarySearch(ends, 0, count, offset + 1);
    return found >= 0 ? found : -found - 1;
  }

  /** Returns the letters and digits of a word. */
  BareText letters(int word) {
    return BareText.letters(text, start(word), end(word));
  }

  /** Returns what stands between a word and the one before it. */
  BareText marksBefore(int word) {
    return BareText.marks(text, end(word - 1), start(word));
  }

  /** Gives equal words equal numbers, from 0 upwards. */
  static final class Numbers {

    private long[] hashes = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int used;

    private int of(long hash) {
      if (2 * used > hashes.length) {
        grow();
      }
      int slot = slot(hash);
      if (numbers[slot] == 0) {
        hashes[slot] = hash;
        numbers[slot] = ++used;
      }
      return numbers[slot] - 1;
    }

    private int slot(long hash) {
      int mask = hashes.length - 1;
      int slot = (int) (hash ^ (hash >>> 32)) & mask;
      while (numbers[slot] != 0 && hashes[slot] != hash) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      long[] oldHashes = hashes;
      int[] oldNumbers = numbers;
      hashes = new long[2 * oldHashes.length];
      numbers = new int[hashes.length];
      for (int i = 0; i < oldNumbers.length; i++) {
        if (oldNumbers[i] != 0) {
          int slot = slot(oldHashes[i]);
          hashes[slot] = oldHashes[i];
          numbers[slot] = oldNumbers[i];
        }
      }
    }
  }
}
