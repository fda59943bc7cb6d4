package org.rapporteur.tei;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.rapporteur.internal.file.Digest;

/**
 * Gives ids that come from words, not from places: the same words get the same id, and inserting a
 * turn changes no other id.
 *
 * <p>An id is a letter and six characters of the words' SHA-256 digest; where two are alike, the
 * later has a number after it.
 */
public final class StableIds {

  private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";
  private static final int LENGTH = 6;

  private final Map<String, Integer> used = new HashMap<>();
  private final Predicate<String> taken;

  /** Makes ids for a new document. */
  public StableIds() {
    this(id -> false);
  }

  /**
   * Makes ids for a document that has some.
   *
   * @param taken whether an id is used already
   */
  public StableIds(Predicate<String> taken) {
    this.taken = taken;
  }

  /** Returns the id of words, beginning with a prefix. */
  public String of(String prefix, String words) {
    byte[] digest = Digest.sha256(words);
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(digest[i] & 31));
    }
    return unique(id.toString());
  }

  /** Returns the id itself, with a number after it when it is taken. */
  public String unique(String id) {
    int times = used.merge(id, 1, Integer::sum);
    String free = times == 1 ? id : unique(id + "-" + times);
    return taken.test(free) ? unique(id) : free;
  }
}
