package org.rapporteur.validation.internal.reading;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Finds the name to which a word is nearest: one letter added, left out or replaced, or two
 * neighbours exchanged, somewhere inside. It keeps what remains of each name when a letter is taken
 * out, so that a look takes time that grows with the word and not with the number of names.
 */
public final class NameIndex {

  /** The shortest name that is long enough to be known again with a letter wrong. */
  public static final int SHORTEST = 5;

  /** What is longer is no name, and would cost its square. */
  public static final int LONGEST = 60;

  /** Stands in words for what is apart from them, such as a note. */
  public static final char BREAK = '\uFFFC';

  /** Stands in words for the end of a line. */
  public static final char LINE = '\u2028';

  private static final String BETWEEN = " \t\r\n-,.'’()[]/" + BREAK + LINE;

  /** No names. */
  public static final NameIndex EMPTY = new NameIndex(List.of());

  private final Set<String> known = new HashSet<>();
  private final BitSet ends = new BitSet();
  private final Map<String, String> written = new HashMap<>();
  private final Map<String, Set<String>> byRemainder = new HashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();

  /** Takes names of one word or more. */
  public NameIndex(Collection<String> names) {
    names.forEach(this::add);
  }

  /** Takes also labels: of a title and a name, such as "Minister Orlan", the last word is one. */
  public NameIndex(Collection<String> names, Collection<String> labels) {
    this(names);
    labels.forEach(this::addLabel);
  }

  private void addLabel(String label) {
    String previous = "";
    String last = "";
    StringTokenizer words = new StringTokenizer(label, BETWEEN);
    while (words.hasMoreTokens()) {
      previous = folded(last);
      last = words.nextToken();
      known.add(folded(last));
    }
    if (!previous.isEmpty()) {
      add(last, previous);
    }
  }

  /** Returns the folded words of names. */
  public static Set<String> words(Collection<String> names) {
    Set<String> found = new HashSet<>();
    for (String name : names) {
      StringTokenizer words = new StringTokenizer(name, BETWEEN);
      while (words.hasMoreTokens()) {
        found.add(folded(words.nextToken()));
      }
    }
    return found;
  }

  private void add(String name) {
    StringTokenizer words = new StringTokenizer(name, BETWEEN);
    String previous = "";
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      known.add(folded(word));
      add(word, previous);
      previous = folded(word);
    }
  }

  private void add(String word, String previous) {
    String folded = folded(word);
    boolean likeName = folded.length() >= SHORTEST && folded.length() <= LONGEST;
    if (likeName && Character.isUpperCase(word.codePointAt(0))) {
      written.putIfAbsent(folded, word);
      remainders(folded);
      before.computeIfAbsent(folded, key -> new HashSet<>()).add(previous);
    }
  }

  /** A number for the first and last letters, which a name and its misspelling have in common. */
  private static int ends(char first, char last) {
    return (Character.toLowerCase(first) * 31 + Character.toLowerCase(last)) & 0xFFF;
  }

  /** Returns whether a name may begin and end with these letters; where not, none does. */
  public boolean hasNameFromTo(char first, char last) {
    return ends.get(ends(first, last));
  }

  private void remainders(String name) {
    ends.set(ends(name.charAt(0), last(name, 0)));
    byRemainder.computeIfAbsent(name, key -> new HashSet<>(2)).add(name);
    for (int i = 1; i < name.length(); i++) {
      byRemainder.computeIfAbsent(without(name, i), key -> new HashSet<>(2)).add(name);
    }
  }

  private static String without(String word, int letter) {
    return word.substring(0, letter) + word.substring(letter + 1);
  }

  /** Returns a word as it is compared: letter case does not count. */
  public static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the folded word is part of a name. */
  public boolean knows(String word) {
    return known.contains(word);
  }

  /** Returns a folded name as it is written. */
  public String written(String name) {
    return written.getOrDefault(name, name);
  }

  /** Returns whether a folded word stands before a folded name somewhere. */
  public boolean precedes(String word, String name) {
    return before.getOrDefault(name, Set.of()).contains(word);
  }

  /** Returns the name that is one slip away from a folded word; of several, the first by letter. */
  public Optional<String> near(String word) {
    if (word.length() < SHORTEST
        || word.length() > LONGEST
        || !ends.get(ends(word.charAt(0), last(word, 0)))) {
      return Optional.empty();
    }
    String best = "";
    for (int i = 0; i < word.length(); i++) {
      String remainder = i == 0 ? word : without(word, i);
      for (String name : byRemainder.getOrDefault(remainder, Set.of())) {
        boolean earlier = best.isEmpty() || name.compareTo(best) < 0;
        best = earlier && isOneSlip(word, name) ? name : best;
      }
    }
    return Optional.of(best).filter(name -> !name.isEmpty());
  }

  /** Endings are left alone: they are those of grammar more often than slips. */
  private static boolean isOneSlip(String word, String name) {
    Difference found = Difference.of(word, name);
    boolean inside = found.head > 0 && found.tail > 0;
    boolean oneLetter = found.left.length() <= 1 && found.right.length() <= 1;
    return inside && !word.equals(name) && (oneLetter || found.isExchange());
  }

  /** Returns whether two neighbouring letters are exchanged. */
  public static boolean isExchange(String word, String name) {
    return Difference.of(word, name).isExchange();
  }

  /**
   * What is left of two words without their common beginning and end.
   *
   * @param head the length of the beginning
   * @param tail the length of the end
   * @param left what is left of one
   * @param right what is left of the other
   */
  private record Difference(int head, int tail, String left, String right) {

    static Difference of(String one, String other) {
      int shorter = Math.min(one.length(), other.length());
      int head = 0;
      while (head < shorter && one.charAt(head) == other.charAt(head)) {
        head++;
      }
      int tail = 0;
      while (tail < shorter - head && last(one, tail) == last(other, tail)) {
        tail++;
      }
      return new Difference(
          head,
          tail,
          one.substring(head, one.length() - tail),
          other.substring(head, other.length() - tail));
    }

    boolean isExchange() {
      return left.length() == 2
          && right.length() == 2
          && left.charAt(0) == right.charAt(1)
          && left.charAt(1) == right.charAt(0);
    }
  }

  private static char last(String word, int fromEnd) {
    return word.charAt(word.length() - 1 - fromEnd);
  }
}
