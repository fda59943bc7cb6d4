package org.rapporteur.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpliceThenTest {

  private static final int RUNS = 5_000;

  /** Splices of a text at random: insertions, deletions, replacements, in no order. */
  private static List<Splice> splices(Random random, int length, char letter) {
    List<Splice> splices = new ArrayList<>();
    int at = random.nextInt(3);
    while (at <= length && random.nextInt(8) > 0) {
      int end = Math.min(length, at + random.nextInt(4));
      splices.add(
          new Splice(new TextSpan(at, end), String.valueOf(letter).repeat(random.nextInt(4))));
      at = end + random.nextInt(3);
    }
    if (random.nextBoolean()) {
      Collections.reverse(splices);
    }
    return splices;
  }

  @Test
  void oneListGivesTheSameAsTwoOneAfterTheOther() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      String text = "abcdefghijklmnop".substring(random.nextInt(16));
      List<Splice> first = distinct(splices(random, text.length(), 'X'));
      String between = Splice.apply(first, text);
      List<Splice> second = distinct(splices(random, between.length(), 'y'));
      List<Splice> together = Splice.then(first, second);
      String message = "seed " + seed + ": " + first + " then " + second + " is " + together;
      assertEquals(Splice.apply(second, between), Splice.apply(together, text), message);
      for (int i = 1; i < together.size(); i++) {
        assertTrue(together.get(i - 1).span().end() < together.get(i).span().start(), message);
      }
    }
  }

  /** Without insertions at a place where another splice is, whose order a reversal would change. */
  private static List<Splice> distinct(List<Splice> splices) {
    List<Splice> kept = new ArrayList<>();
    for (Splice splice : splices) {
      if (kept.stream().noneMatch(k -> k.span().start() == splice.span().start())) {
        kept.add(splice);
      }
    }
    return kept;
  }

  @Test
  void whatIsInsertedAndTakenAwayLeavesNothing() {
    List<Splice> first = List.of(Splice.insert(3, "XY"));
    List<Splice> second = List.of(new Splice(new TextSpan(3, 5), ""));
    assertEquals(List.of(), Splice.then(first, second));
  }

  @Test
  void anInsertionIntoAnInsertionIsOne() {
    List<Splice> first = List.of(Splice.insert(3, "XY"));
    List<Splice> second = List.of(Splice.insert(4, "-"));
    assertEquals(List.of(Splice.insert(3, "X-Y")), Splice.then(first, second));
  }
}
