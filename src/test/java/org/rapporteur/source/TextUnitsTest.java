package org.rapporteur.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextUnitsTest {

  private static final String[] BITS = {
    "a", "é", "e\u0301", "ệ", "e\u0323\u0302", "𝔄", "漢", "각", "\u1100\u1161\u11A8", "🇻🇳", "🇻",
        "👩‍👧‍👦",
    "👍🏽", "\r\n", "\n", "\r", "क्षि", "\uD800", "\uDC00", "\u0301", " ", "\u00AD", "\u200B", "ก็"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(25); i > 0; i--) {
      text.append(BITS[random.nextInt(BITS.length)]);
    }
    return text.toString();
  }

  private static List<Integer> naiveCodePoints(String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      starts.add(i);
    }
    return starts;
  }

  private static List<Integer> naiveGraphemes(String text) {
    return Pattern.compile("\\X").matcher(text).results().map(r -> r.start()).toList();
  }

  private static void agrees(
      Function<String, TextUnits> counted, Function<String, List<Integer>> naive) {
    for (int seed = 0; seed < 3_000; seed++) {
      String text = text(new Random(seed));
      TextUnits units = counted.apply(text);
      List<Integer> starts = new ArrayList<>(naive.apply(text));
      String where = "seed " + seed + ": " + text;
      assertEquals(starts.size(), units.count(), where);
      starts.add(text.length());
      for (int unit = 0; unit < starts.size(); unit++) {
        assertEquals(starts.get(unit), units.offsetOf(unit), where);
        int end = unit + 1 < starts.size() ? starts.get(unit + 1) : text.length() + 1;
        for (int offset = starts.get(unit); offset < end; offset++) {
          assertEquals(unit, units.unitAt(offset), where + " at " + offset);
        }
      }
    }
  }

  @Test
  void codePointsAreThoseOfJava() {
    agrees(TextUnits::codePoints, TextUnitsTest::naiveCodePoints);
  }

  @Test
  void graphemeClustersAreThoseOfUnicode() {
    agrees(TextUnits::graphemes, TextUnitsTest::naiveGraphemes);
  }

  @Test
  void whatAReaderTakesForOneCharacterIsOneGrapheme() {
    for (String one :
        List.of(
            "e\u0323\u0302",
            "👩‍👧‍👦",
            "👍🏽",
            "🇻🇳",
            "각",
            "\u1100\u1161\u11A8",
            "1\uFE0F\u20E3",
            "\r\n",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿")) {
      assertEquals(3, TextUnits.graphemes("a" + one + "b").count(), one);
    }
    assertEquals(4, TextUnits.graphemes("🇻🇳🇱🇦🇫🇷🇩🇪").count());
  }

  @Test
  void aSpanThatCutsAUnitIsWidened() {
    String text = "Vie\u0323\u0302t 👩‍👧 ok";
    TextUnits graphemes = TextUnits.graphemes(text);
    TextSpan e = new TextSpan(2, 3);
    assertEquals("e\u0323\u0302", graphemes.whole(e).of(text));
    assertEquals(new TextSpan(2, 3), graphemes.toUnits(e));
    TextSpan half = new TextSpan(8, 9);
    assertEquals("👩‍👧", graphemes.whole(half).of(text));
    assertEquals("👩", TextUnits.codePoints(text).whole(half).of(text));
    assertEquals(new TextSpan(3, 3), graphemes.toUnits(new TextSpan(5, 5)));
  }

  @Test
  void whatLiesOutsideIsRefused() {
    TextUnits units = TextUnits.codePoints("𝔄");
    assertThrows(IllegalArgumentException.class, () -> units.unitAt(3));
    assertThrows(IllegalArgumentException.class, () -> units.offsetOf(2));
    assertThrows(IllegalArgumentException.class, () -> units.offsetOf(-1));
    assertEquals(0, TextUnits.graphemes("").count());
  }

  @Test
  void aMillionMarksOnOneLetterTakeNoTime() {
    String text = "a" + "\u0301".repeat(1_000_000) + "b".repeat(1_000_000) + "🇻".repeat(100_001);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertEquals(1_000_001 + 50_001, TextUnits.graphemes(text).count()));
  }
}
