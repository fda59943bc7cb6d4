package org.rapporteur.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any two sequences; a failure names the seed that shows it. */
class AlignmentTest {

  private static final int ROUNDS = 400;

  private static int[] random(Random random, int length, int words) {
    return IntStream.range(0, length).map(i -> random.nextInt(words)).toArray();
  }

  /** Returns a copy with some words dropped, added and changed. */
  private static int[] damaged(int[] words, Random random) {
    return Arrays.stream(words)
        .flatMap(
            word ->
                switch (random.nextInt(25)) {
                  case 0 -> IntStream.empty();
                  case 1 -> IntStream.of(word, random.nextInt(50));
                  case 2 -> IntStream.of(random.nextInt(50));
                  default -> IntStream.of(word);
                })
        .toArray();
  }

  @Test
  void partnersAreEqualAndInOrder() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      int[] a = random(random, random.nextInt(300), 1 + random.nextInt(60));
      int[] b = seed % 2 == 0 ? damaged(a, random) : random(random, random.nextInt(300), 60);
      int[] partner = Alignment.of(a, b);
      int last = -1;
      for (int i = 0; i < a.length; i++) {
        if (partner[i] >= 0) {
          assertTrue(partner[i] > last, "seed " + seed);
          assertEquals(a[i], b[partner[i]], "seed " + seed);
          last = partner[i];
        }
      }
    }
  }

  @Test
  void differenceAppliedToTheOneGivesTheOther() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      int[] a = random(random, random.nextInt(300), 1 + random.nextInt(60));
      int[] b = damaged(a, random);
      int[] partner = Alignment.of(a, b);
      IntStream.Builder rebuilt = IntStream.builder();
      int done = 0;
      for (int i = 0; i < a.length; i++) {
        for (; partner[i] >= 0 && done < partner[i]; done++) {
          rebuilt.add(b[done]);
        }
        if (partner[i] >= 0) {
          rebuilt.add(a[i]);
          done++;
        }
      }
      Arrays.stream(b, done, b.length).forEach(rebuilt::add);
      assertArrayEquals(b, rebuilt.build().toArray(), "seed " + seed);
    }
  }

  @Test
  void theSameIsFoundInEitherDirectionWhereItIsShort() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      int[] a = random(random, random.nextInt(60), 1 + random.nextInt(9));
      int[] b = random(random, random.nextInt(60), 1 + random.nextInt(9));
      assertEquals(common(Alignment.of(a, b)), common(Alignment.of(b, a)), "seed " + seed);
    }
  }

  @Test
  void textIsItsOwnPartner() {
    int[] words = random(new Random(7), 5_000, 40);
    assertArrayEquals(IntStream.range(0, 5_000).toArray(), Alignment.of(words, words));
  }

  @Test
  void fewChangesInALongTextCostFewPairs() {
    Random random = new Random(8);
    int[] words = random(random, 50_000, 3_000);
    int[] other = words.clone();
    IntStream.range(0, 100).forEach(i -> other[random.nextInt(other.length)] = 5_000 + i);
    assertTrue(common(Alignment.of(words, other)) >= 49_900);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 100_000})
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void unrelatedTextsOfAMegabyteTakeSeconds(int words) {
    int[] a = random(new Random(1), 180_000, words);
    int[] b = random(new Random(2), 170_000, words);
    assertTrue(common(Alignment.of(a, b)) >= 0);
  }

  private static long common(int[] partner) {
    return Arrays.stream(partner).filter(at -> at >= 0).count();
  }
}
