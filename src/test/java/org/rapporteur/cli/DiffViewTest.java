package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A diff for the eye: what is new stands out, and nothing in it is obeyed. */
class DiffViewTest {

  /** Returns the view with words for its colours: what is reversed in brackets. */
  private static String seen(String diff) {
    return DiffView.of(diff)
        .replaceAll("\u001b\\[7m(.*?)\u001b\\[0m", "[$1]")
        .replaceAll("\u001b\\[[0-9]*m", "");
  }

  @Test
  void newTagsStandOut() {
    assertEquals(
        "-a b b c\n+a [<x n=\"b\">]b b[</x>] c\n", seen("-a b b c\n+a <x n=\"b\">b b</x> c\n"));
  }

  @Test
  void tagsThatGoStandOut() {
    assertEquals("-a [<x>]b[</x>] c\n+a b c\n", seen("-a <x>b</x> c\n+a b c\n"));
  }

  @Test
  void changedWordStandsOutOnBothSides() {
    assertEquals("-one [two] three\n+one [due] three\n", seen("-one two three\n+one due three\n"));
  }

  @Test
  void linesThatAreNotReplacedAreShownWhole() {
    assertEquals("-a\n+b\n+c\n d\n", seen("-a\n+b\n+c\n d\n"));
  }

  @Test
  void ofLongLinesOnlyWhatIsNearAChangeIsShown() {
    String word = "word ".repeat(200);
    String shown = seen("-" + word + "x" + word + "\n+" + word + "<i/>x" + word + "\n");
    assertTrue(shown.length() < 500, shown);
    assertTrue(shown.contains("\u2026"), shown);
    assertTrue(shown.contains("[<i/>]x"), shown);
  }

  @Test
  void whereWordsGoTheOtherLineShowsThePlaceToo() {
    String words = "word ".repeat(200);
    String shown = seen("-" + words + "<i/>x " + words + "\n+" + words + "x " + words + "\n");
    assertTrue(shown.contains("word [<i/>]x word"), shown);
    assertTrue(shown.contains("word x word"), shown);
    assertTrue(shown.length() < 600, shown);
  }

  @Test
  void nothingInItIsObeyedByTheTerminal() {
    String shown = DiffView.of("-a\n+a\u001b]0;title\u0007\u009b2J\n");
    assertFalse(shown.contains("\u001b]"), shown);
    assertFalse(shown.contains("\u009b"), shown);
  }

  @Test
  void paragraphOfTwoMegabytesIsShownAtOnce() {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      old.append("the ferry left port ");
      now.append(i % 50 == 0 ? "the <rs>ferry</rs> left port " : "the ferry left port ");
    }
    String diff = "-" + old + "\n+" + now + "\n";
    assertTimeout(Duration.ofSeconds(10), () -> DiffView.of(diff));
  }
}
