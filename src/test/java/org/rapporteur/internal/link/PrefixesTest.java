package org.rapporteur.internal.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PrefixesTest {

  @Test
  void firstPatternThatFitsDecides() {
    Prefixes prefixes = new Prefixes();
    define(prefixes, "[a-z]+", "a.xml#$0");
    define(prefixes, "([0-9]+)-([0-9]+)", "p$2.xml#n$1");
    assertEquals(Optional.of("a.xml#marr"), prefixes.expand("p", "marr"));
    assertEquals(Optional.of("p7.xml#n3"), prefixes.expand("p", "3-7"));
    assertEquals(Optional.empty(), prefixes.expand("p", "?"));
    assertEquals(Optional.empty(), prefixes.expand("q", "marr"));
  }

  @Test
  void patternThatIsWrongExpandsNothing() {
    Prefixes prefixes = new Prefixes();
    define(prefixes, "(", "x");
    assertEquals(Optional.empty(), prefixes.expand("p", "marr"));
  }

  @Test
  void patternThatWouldTakeForEverIsGivenUp() {
    Prefixes prefixes = new Prefixes();
    define(prefixes, "((a+)+)+b", "x");
    Assertions.assertTimeout(
        Duration.ofSeconds(3),
        () -> assertEquals(Optional.empty(), prefixes.expand("p", "a".repeat(60))));
  }

  private static void define(Prefixes prefixes, String pattern, String replacement) {
    prefixes.define("p", pattern, replacement);
  }
}
