package org.rapporteur.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.internal.text.Alignment;
import org.rapporteur.tei.TextPiece.Place;

/**
 * A transcript and a document, word by word: which word of the one is which of the other. First the
 * two texts in their order, then the document's notes with what is left of the transcript, then
 * passages that stand elsewhere.
 */
final class Collation {

  /** How many words in a row make a passage that is known again wherever it stands. */
  private static final int PASSAGE = 4;

  private static final int TRIES = 8;

  private final List<Word> source;
  private final List<Word> tei;
  private final int[] sourceKeys;
  private final int[] teiKeys;
  private final int[] toTei;
  private final int[] toSource;
  private final List<Move> moves = new ArrayList<>();

  /** The streams whose place in the transcript is known: the text, and the notes found. */
  private final Set<Integer> known = new HashSet<>(Set.of(Place.MAIN));

  /**
   * A passage that stands elsewhere.
   *
   * @param source its first word in the transcript
   * @param tei its first word in the document
   * @param length how many words it has
   */
  record Move(int source, int tei, int length) {}

  private Collation(List<Word> source, List<Word> tei) {
    this.source = source;
    this.tei = tei;
    Map<String, Integer> numbers = new HashMap<>();
    this.sourceKeys = keys(source, numbers);
    this.teiKeys = keys(tei, numbers);
    this.toTei = new int[source.size()];
    this.toSource = new int[tei.size()];
    Arrays.fill(toTei, -1);
    Arrays.fill(toSource, -1);
  }

  private static int[] keys(List<Word> words, Map<String, Integer> numbers) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word.key(), key -> numbers.size()))
        .toArray();
  }

  /** Compares a transcript with a document. */
  static Collation of(List<Word> source, List<Word> tei) {
    Collation collation = new Collation(source, tei);
    collation.inOrder();
    collation.numbersOfNotes();
    collation.notes();
    collation.whatMayBeMissing();
    collation.elsewhere();
    collation.linesElsewhere();
    return collation;
  }

  /** Returns the document's word that is this of the transcript, or -1. */
  int toTei(int sourceWord) {
    return toTei[sourceWord];
  }

  /** Returns the transcript's word that is this of the document, or -1. */
  int toSource(int teiWord) {
    return toSource[teiWord];
  }

  /** Returns the passages of the text that stand elsewhere in the transcript. */
  List<Move> moves() {
    return moves;
  }

  private void inOrder() {
    int[] text = left(toSource, j -> tei.get(j).stream() == Place.MAIN && !tei.get(j).isOptional());
    int[] partner = Alignment.of(sourceKeys, pick(teiKeys, text));
    for (int i = 0; i < partner.length; i++) {
      pair(i, partner[i] < 0 ? -1 : text[partner[i]]);
    }
    Tidying tidying = new Tidying(source, tei, toTei, toSource);
    tidying.slide();
    tidying.partChance();
  }

  private void pair(int sourceWord, int teiWord) {
    if (teiWord >= 0) {
      toTei[sourceWord] = teiWord;
      toSource[teiWord] = sourceWord;
    }
  }

  /** Finds the notes in what the text left over; a note of which little is found is not found. */
  private void notes() {
    int[] left = left(toTei, i -> true);
    int[] notes = left(toSource, j -> tei.get(j).stream() > Place.MAIN);
    int[] partner = Alignment.of(pick(sourceKeys, left), pick(teiKeys, notes));
    Map<Integer, Integer> balance = new HashMap<>();
    for (int j : notes) {
      balance.merge(tei.get(j).stream(), tei.get(j).isOptional() ? 0 : -1, Integer::sum);
    }
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        balance.merge(tei.get(notes[partner[i]]).stream(), 2, Integer::sum);
      }
    }
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0 && balance.getOrDefault(tei.get(notes[partner[i]]).stream(), -1) >= 0) {
        pair(left[i], notes[partner[i]]);
        known.add(tei.get(notes[partner[i]]).stream());
      }
    }
    new Tidying(source, tei, toTei, toSource).slide();
  }

  /** Finds the numbers that follow the words of the text at once. */
  private void numbersOfNotes() {
    for (int i = 1; i < source.size(); i++) {
      int j = toTei[i - 1] < 0 ? -1 : toTei[i - 1] + 1;
      boolean follows = toTei[i] < 0 && j > 0 && j < tei.size() && toSource[j] < 0 && isText(j);
      if (follows && tei.get(j).isOptional() && sourceKeys[i] == teiKeys[j]) {
        pair(i, j);
      }
    }
  }

  /** Finds words of the text that may be missing, such as the numbers of notes, in their gaps. */
  private void whatMayBeMissing() {
    int i = 0;
    int j = 0;
    while (i < source.size()) {
      int from = i;
      while (i < source.size() && !isText(toTei[i])) {
        i++;
      }
      int to = i < source.size() ? toTei[i] : tei.size();
      if (i > from) {
        pairLeft(from, i, j, to);
      }
      j = to + 1;
      i++;
    }
  }

  private boolean isText(int j) {
    return j >= 0 && tei.get(j).stream() == Place.MAIN;
  }

  private boolean mayBeMissing(int j) {
    return toSource[j] < 0 && isText(j) && tei.get(j).isOptional();
  }

  private void pairLeft(int i0, int i1, int j0, int j1) {
    int[] here = IntStream.range(i0, i1).filter(i -> toTei[i] < 0).toArray();
    int[] there = IntStream.range(j0, j1).filter(this::mayBeMissing).toArray();
    int[] partner = Alignment.of(pick(sourceKeys, here), pick(teiKeys, there));
    for (int i = 0; i < partner.length; i++) {
      pair(here[i], partner[i] < 0 ? -1 : there[partner[i]]);
    }
  }

  private static int[] left(int[] partner, IntPredicate wanted) {
    return IntStream.range(0, partner.length).filter(i -> partner[i] < 0).filter(wanted).toArray();
  }

  private static int[] pick(int[] keys, int[] places) {
    return Arrays.stream(places).map(place -> keys[place]).toArray();
  }

  /** Finds passages of what is left over on both sides, wherever they stand. */
  private void elsewhere() {
    Map<Long, List<Integer>> passages = new HashMap<>();
    for (int j = 0; j + PASSAGE <= teiKeys.length; j++) {
      if (isLeft(toSource, j) && tei.get(j).stream() >= Place.MAIN) {
        List<Integer> places =
            passages.computeIfAbsent(
                Alignment.phrase(teiKeys, j, PASSAGE), key -> new ArrayList<>(1));
        if (places.size() < TRIES) {
          places.add(j);
        }
      }
    }
    for (int i = 0; i + PASSAGE <= sourceKeys.length && !passages.isEmpty(); i++) {
      if (isLeft(toTei, i)) {
        i +=
            elsewhere(
                i, passages.getOrDefault(Alignment.phrase(sourceKeys, i, PASSAGE), List.of()));
      }
    }
  }

  /** Finds lines too short for a passage, such as a label, that stand elsewhere as they are. */
  private void linesElsewhere() {
    Map<String, Integer> lines = new HashMap<>();
    for (int j = 0; j < tei.size(); j++) {
      int length = leftLine(tei, toSource, j);
      if (length > 0 && isText(j)) {
        lines.putIfAbsent(words(tei, j, length), j);
      }
    }
    for (int i = 0; i < source.size() && !lines.isEmpty(); i++) {
      int length = leftLine(source, toTei, i);
      Integer j = length == 0 ? null : lines.remove(words(source, i, length));
      for (int k = 0; j != null && k < length; k++) {
        pair(i + k, j + k);
      }
      if (j != null) {
        moves.add(new Move(i, j, length));
      }
    }
  }

  /** Returns how many words the short line has that begins here, or 0 where not all are left. */
  private static int leftLine(List<Word> words, int[] partner, int from) {
    int end = from;
    while (end < words.size()
        && partner[end] < 0
        && end - from <= PASSAGE
        && (end == from || !words.get(end).before().line())) {
      end++;
    }
    boolean whole = end < words.size() && words.get(end).before().line();
    return whole && words.get(from).before().line() ? end - from : 0;
  }

  private static String words(List<Word> words, int from, int length) {
    return words.subList(from, from + length).stream()
        .map(Word::key)
        .collect(Collectors.joining(" "));
  }

  private static boolean isLeft(int[] partner, int from) {
    for (int k = from; k < from + PASSAGE; k++) {
      if (partner[k] >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Pairs the longest passage that begins here; returns how many words may be stepped over. */
  private int elsewhere(int i, List<Integer> places) {
    int best = Integer.MIN_VALUE / 2;
    int longest = PASSAGE;
    int expected = i == 0 ? 0 : toTei[i - 1] + 1;
    for (int j : places) {
      int length = common(i, j);
      boolean nearer = length == longest && Math.abs(j - expected) < Math.abs(best - expected);
      if (length > longest || nearer) {
        best = j;
        longest = length;
      }
    }
    if (best < 0) {
      return 0;
    }
    for (int k = 0; k < longest; k++) {
      pair(i + k, best + k);
    }
    if (known.contains(tei.get(best).stream())) {
      moves.add(new Move(i, best, longest));
    }
    return longest - 1;
  }

  private int common(int i, int j) {
    int length = 0;
    while (i + length < sourceKeys.length
        && j + length < teiKeys.length
        && sourceKeys[i + length] == teiKeys[j + length]
        && toTei[i + length] < 0
        && toSource[j + length] < 0
        && tei.get(j + length).stream() == tei.get(j).stream()) {
      length++;
    }
    return length;
  }
}
