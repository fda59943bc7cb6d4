package org.rapporteur.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextSpanTest {

  private static TextSpan span(int start, int end) {
    return new TextSpan(start, end);
  }

  @Test
  void spanBeforeTheTextIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> span(-1, 2));
  }

  @Test
  void spanThatEndsBeforeItStartsIsRefusedAndShown() {
    var refused = assertThrows(IllegalArgumentException.class, () -> span(3, 2));
    assertEquals("not a span: [3, 2)", refused.getMessage());
  }

  @Test
  void endIsNotContained() {
    assertTrue(span(2, 4).contains(3));
    assertFalse(span(2, 4).contains(4));
    assertFalse(span(2, 2).contains(2));
  }

  @Test
  void spanContainsItselfAndWhatLiesInIt() {
    assertTrue(span(2, 6).contains(span(2, 6)));
    assertTrue(span(2, 6).contains(span(4, 4)));
    assertFalse(span(2, 6).contains(span(5, 7)));
  }

  @Test
  void neighboursDoNotOverlap() {
    assertFalse(span(0, 3).overlaps(span(3, 5)));
    assertTrue(span(0, 4).overlaps(span(3, 5)));
  }

  @Test
  void hullHoldsBothAndWhatIsBetween() {
    assertEquals(span(1, 9), span(7, 9).hull(span(1, 3)));
  }

  @Test
  void shiftMovesBothEnds() {
    assertEquals(span(5, 8), span(1, 4).shift(4));
    assertThrows(IllegalArgumentException.class, () -> span(1, 4).shift(-2));
  }

  @Test
  void lengthCountsCodeUnits() {
    String clef = "a\uD834\uDD1Eb";
    assertEquals(2, span(1, 3).length());
    assertEquals("\uD834\uDD1E", span(1, 3).of(clef));
    assertTrue(span(4, 4).isEmpty());
  }

  @Test
  void spansAreOrderedAsElementsNest() {
    List<TextSpan> ordered = Stream.of(span(3, 4), span(0, 2), span(0, 9)).sorted().toList();
    assertEquals(List.of(span(0, 9), span(0, 2), span(3, 4)), ordered);
  }
}
