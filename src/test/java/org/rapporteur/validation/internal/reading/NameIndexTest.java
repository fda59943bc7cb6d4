package org.rapporteur.validation.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

  private final NameIndex names =
      new NameIndex(List.of("Nils Halversen", "Jiřina Šestáková", "Anders Orlan", "Port Vess"));

  @ParameterizedTest
  @CsvSource({
    "halverson,halversen",
    "halvrsen,halversen",
    "halverrsen,halversen",
    "havlersen,halversen",
    "orlen,orlan",
    "šestakova,''",
    "šestaková,šestáková",
    "halversens,''",
    "halverse,''",
    "malversen,''",
    "halversem,''",
    "halvorson,''",
    "halversen,''",
    "veses,''",
    "orln,''"
  })
  void oneSlipInsideANameIsFound(String word, String name) {
    assertEquals(Optional.of(name).filter(n -> !n.isEmpty()), names.near(word));
  }

  @Test
  void indexFindsWhatALookAtEveryNameFinds() {
    Random random = new Random(7);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(word(random));
    }
    NameIndex index = new NameIndex(all);
    for (int i = 0; i < 3_000; i++) {
      String word = NameIndex.folded(word(random));
      boolean any = all.stream().map(NameIndex::folded).anyMatch(name -> isNear(word, name));
      assertEquals(any, index.near(word).isPresent(), word);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder("A");
    int length = 4 + random.nextInt(2);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** Says the same the slow way: every change of one letter, tried. */
  private static boolean isNear(String word, String name) {
    boolean ends =
        word.charAt(0) == name.charAt(0)
            && word.charAt(word.length() - 1) == name.charAt(name.length() - 1);
    if (!ends || word.equals(name)) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      String head = word.substring(0, i);
      String without = head + word.substring(Math.min(i + 1, word.length()));
      for (char c = 'a'; c < 'd'; c++) {
        boolean other = i < word.length() - 1 && (head + c + word.substring(i + 1)).equals(name);
        if (other || (head + c + word.substring(i)).equals(name)) {
          return true;
        }
      }
      if (i < word.length() - 1 && without.equals(name)) {
        return true;
      }
      if (i + 2 < word.length() && exchanged(word, i).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String exchanged(String word, int at) {
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  @Test
  void indexKnowsItsWordsAndWhatStandsBeforeThem() {
    assertTrue(names.knows("vess"));
    assertFalse(names.knows("orland"));
    assertTrue(names.precedes("anders", "orlan"));
    assertFalse(names.precedes("nils", "orlan"));
    assertEquals("Šestáková", names.written("šestáková"));
  }
}
