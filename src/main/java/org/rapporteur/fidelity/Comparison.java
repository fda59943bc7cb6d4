package org.rapporteur.fidelity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.rapporteur.fidelity.Difference.Kind;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TextPiece.Place;

/** In what a document differs from its transcript, word by word. */
final class Comparison {

  private static final int ENOUGH = 20;

  private final List<Word> source;
  private final List<Word> tei;
  private final Collation collation;
  private final Optional<PageMatter> pageMatter;
  private final Seams seams;
  private final int[] placesInTei;
  private final int[] placesInSource;
  private final BitSet told = new BitSet();
  private final List<Difference> differences = new ArrayList<>();

  /**
   * @param exact whether the document says what its mark-up absorbed
   */
  Comparison(List<Word> source, List<Word> tei, boolean exact) {
    this.source = source;
    this.tei = tei;
    this.collation = Collation.of(source, tei);
    this.pageMatter = exact ? Optional.empty() : Optional.of(PageMatter.of(source, tei, collation));
    this.seams = new Seams(exact);
    this.placesInTei = places(source.size(), collation::toTei);
    this.placesInSource = places(tei.size(), collation::toSource);
    losses();
    additions();
    omissions();
    forms();
    for (Collation.Move move : collation.moves()) {
      add(Kind.MOVED, span(move.source(), move.length()), span(move.tei(), move.length()), "");
    }
  }

  private static TextSpan span(int from, int length) {
    return new TextSpan(from, from + length);
  }

  List<Word> source() {
    return source;
  }

  List<Word> tei() {
    return tei;
  }

  /** Returns the differences, those of one kind in the order of the text. */
  List<Difference> differences() {
    return differences;
  }

  /** Returns whether the two have so little in common that one is not the other's source. */
  boolean isOfAnotherText() {
    long common = IntStream.range(0, source.size()).filter(i -> collation.toTei(i) >= 0).count();
    long words = tei.stream().filter(w -> w.stream() >= Place.MAIN && !w.isOptional()).count();
    return Math.min(words, source.size()) >= ENOUGH && common * 4 < Math.min(words, source.size());
  }

  private void add(Kind kind, TextSpan inSource, TextSpan inTei, String what) {
    differences.add(new Difference(kind, inSource, inTei, what));
  }

  private boolean isLost(int i) {
    return collation.toTei(i) < 0 && pageMatter.stream().noneMatch(s -> s.isSettled(i));
  }

  private boolean isAdded(int j) {
    return collation.toSource(j) < 0 && !told.get(j) && tei.get(j).stream() >= Place.MAIN;
  }

  private void losses() {
    int i = 0;
    while (i < source.size()) {
      int from = i;
      while (i < source.size() && isLost(i)) {
        i++;
      }
      if (i > from) {
        lost(new TextSpan(from, i));
      }
      i++;
    }
  }

  private void lost(TextSpan words) {
    int place = placeInTei(words);
    TextSpan instead = instead(words, place);
    told.set(instead.start(), instead.end());
    List<Word> here = tei.subList(instead.start(), instead.end());
    List<Word> there = source.subList(words.start(), words.end());
    boolean optional = here.stream().allMatch(Word::isOptional);
    if (isSame(there, here)) {
      boolean explained =
          optional
              || here.stream().anyMatch(Word::isDeclared)
              || Seams.isHyphenated(there)
              || Seams.isHyphenated(here)
              || (Seams.isUnparted(there) && Seams.isUnparted(here));
      if (!explained) {
        add(Kind.FORM, words, instead, "in being one word or two");
      }
    } else if (optional) {
      add(Kind.LOST, words, new TextSpan(place, place), "");
    } else {
      add(Kind.ALTERED, words, instead, "");
    }
  }

  private static boolean isSame(List<Word> there, List<Word> here) {
    String letters = letters(there);
    List<Word> plain = here.stream().filter(word -> !word.isOptional()).toList();
    return letters.equals(letters(plain)) || letters.equals(letters(here));
  }

  private static String letters(List<Word> words) {
    StringBuilder letters = new StringBuilder();
    words.forEach(word -> letters.append(word.key()));
    return letters.toString();
  }

  /** Returns the word of the document before which lost words should stand. */
  private int placeInTei(TextSpan words) {
    return placesInTei[words.start()];
  }

  /** Returns for each word the place after the partner of the last one before it that has one. */
  private static int[] places(int words, IntUnaryOperator partner) {
    int[] places = new int[words + 1];
    for (int i = 0; i < words; i++) {
      int other = partner.applyAsInt(i);
      places[i + 1] = other < 0 ? places[i] : other + 1;
    }
    return places;
  }

  /** Returns the words of the document that stand in place of lost ones; there may be none. */
  private TextSpan instead(TextSpan words, int place) {
    int end = runFrom(place);
    if (end > place || words.end() >= source.size() || collation.toTei(words.end()) < 0) {
      return new TextSpan(place, end);
    }
    int before = collation.toTei(words.end());
    int start = before;
    while (start > 0 && isAdded(start - 1) && isTogether(start - 1, before)) {
      start--;
    }
    return new TextSpan(start, before);
  }

  private int runFrom(int place) {
    int end = place;
    while (end < tei.size() && isAdded(end) && isTogether(end, place)) {
      end++;
    }
    return end;
  }

  private boolean isTogether(int one, int other) {
    return tei.get(one).stream() == tei.get(other).stream();
  }

  private void additions() {
    int j = 0;
    while (j < tei.size()) {
      int end = runFrom(j);
      if (tei.subList(j, end).stream().anyMatch(word -> !word.isOptional())) {
        int place = placesInSource[j];
        add(Kind.ADDED, new TextSpan(place, place), new TextSpan(j, end), "");
      }
      j = Math.max(end, j + 1);
    }
  }

  private void omissions() {
    BitSet omitted = pageMatter.map(PageMatter::omitted).orElseGet(BitSet::new);
    int from = omitted.nextSetBit(0);
    while (from >= 0) {
      int to = omitted.nextClearBit(from);
      TextSpan words = new TextSpan(from, to);
      int place = placeInTei(words);
      add(Kind.OMITTED, words, new TextSpan(place, place), "");
      from = omitted.nextSetBit(to);
    }
  }

  private void forms() {
    for (int i = 0; i < source.size(); i++) {
      int j = collation.toTei(i);
      if (j >= 0) {
        TextSpan here = new TextSpan(i, i + 1);
        TextSpan there = new TextSpan(j, j + 1);
        Seams.word(source.get(i), tei.get(j)).ifPresent(w -> add(Kind.FORM, here, there, w));
        int previous = i == 0 ? -1 : collation.toTei(i - 1);
        if (previous >= 0) {
          seam(i, previous, j);
        }
      }
    }
  }

  private void seam(int i, int previous, int j) {
    boolean adjacent = j > previous && isTogether(previous, j);
    for (int k = previous + 1; k < j && adjacent; k++) {
      adjacent = collation.toSource(k) < 0 && tei.get(k).isOptional();
    }
    if (adjacent) {
      List<Word> around = tei.subList(previous, j + 1);
      TextSpan here = new TextSpan(i - 1, i + 1);
      TextSpan there = new TextSpan(previous, j + 1);
      seams
          .seam(source.get(i).before(), around)
          .ifPresent(what -> add(Kind.FORM, here, there, what));
    }
  }
}
