package org.rapporteur.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.dating.StatedDate.Correction;

class StatedDateTest {

  /** An expectation with an exclamation mark is certain: the words state all of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 5 March            | 1931-03-05               | agrees",
        "en | March 6            | 1931-03-05               | 1931-03-06",
        "en | March 6, 1931      | 1931-03-05               | 1931-03-06!",
        "en | March 6, 1931      | 1931-03                  | agrees",
        "en | March 1931         | 1931-03-05               | agrees",
        "en | March 1931         | 1931-04-05               | 1931-03-05",
        "en | March 1931         | 1931-04                  | 1931-03",
        "en | 1931               | 1932                     | 1931",
        "en | March 6, '31       | 1931-03-06               | agrees",
        "en | March 6, '31       | 1932-03-06               | 1931-03-06",
        "en | 3/6/31             | 1931-06-03               | agrees",
        "en | 3/6/31             | 1931-03-06               | agrees",
        "en | 3/6/1931           | 1931-05-06               | 1931-06-03",
        "de | 3. 6. 1931         | 1931-03-06               | 1931-06-03!",
        "de | 3.6.31             | 1931-06-03               | agrees",
        "en | the 4th            | 1931-03-05               | 1931-03-04",
        "en | 5th inst.          | 1931-03-06               | 1931-03-05",
        "en | [5 March] 1931     | 1931-03-06               | 1931-03-05!",
        "en | early March 1931   | 1931-04                  | 1931-03",
        "en | 30 February 1931   | 1931-03-02               | agrees",
        "en | 31 March           | 1931-02                  | 1931-03-31",
        "en | 3 to 7 March 1931  | 1931-03-05               | agrees",
        "en | 3 to 7 March 1931  | 1931-03-08               | 1931-03-03/1931-03-07",
        "en | 1950s              | 1955                     | agrees",
        "en | the 1950s          | 1961                     | 1950/1959",
        "en | 1931–33            | 1934                     | 1931/1933",
        "en | 5:00 p.m.          | 17:00:00                 | agrees",
        "en | 5:00 p.m.          | 17:00:12                 | agrees",
        "en | 5:00 p.m.          | 05:00:00                 | 17:00:00!",
        "en | 5:00 p.m.          | 1931-03-05T05:00:00      | 1931-03-05T17:00:00",
        "en | 12 p.m.            | 00:00:00                 | 12:00:00!",
        "en | 12 a.m.            | 00:00:00                 | agrees",
        "en | midnight           | 24:00:00                 | agrees",
        "en | noon               | 24:00:00                 | 12:00:00",
        "en | noon               | 13:30:00                 | agrees",
        "en | midnight           | 23:30:00                 | agrees",
        "de | mittags            | 12:30:00                 | agrees",
        "de | mittags            | 15:00:00                 | 12:00:00",
        "de | 8.15 Uhr           | 20:15:00                 | agrees",
        "de | 8.15 Uhr           | 20:16:00                 | 20:15:00",
        "de | 8 Uhr              | 20:00:00                 | agrees",
        "de | 5 Uhr              | 17:00:00                 | agrees",
        "de | 5. März 1931, 5 Uhr | 1931-03-05T17:00:00     | agrees",
        "fr | 5 heures           | 17:00:00                 | agrees",
        "fr | 5 h 15             | 17:15:00                 | agrees",
        "fr | 5 h 15             | 17:16:00                 | 17:15:00",
        "de | 12 Uhr 40          | 00:40:00                 | agrees",
        "de | um 12 Uhr 40       | 11:40:00                 | 12:40:00",
        "de | 0815 Uhr           | 20:15:00                 | 08:15:00!",
        "en | 25 October 1917    | 1917-11-07               | agrees",
        "en | 25 October 1917    | 1917-11-08               | 1917-10-25!",
        "en | 25 October         | 1917-11-07               | agrees",
        "en | 24 December 1850   | 1851-01-05               | agrees",
        "en | 20 to 26 October 1917 | 1917-11-07            | agrees",
        "de | 9. II. 1962        | 1962-02-08               | 1962-02-09!",
        "de | 9. XI. 1962        | 1962-11-09               | agrees",
        "de | 9. IIII. 1962      | 1962-11-08               | agrees",
        "en | 5:00               | 17:00:00                 | agrees",
        "de | 17.00 Uhr          | 16:00:00                 | 17:00:00!",
        "fr | 18 h 30            | 18:00:00                 | 18:30:00!",
        "en | 11:00 Zulu         | 11:00:00Z                | agrees",
        "en | 1100Z              | 11:00:00                 | agrees",
        "en | 11:00 GMT          | 12:00:00Z                | 11:00:00Z!",
        "en | 11:00 UTC          | 12:00:00+01:00           | agrees",
        "en | 5:00 p.m.          | 22:00:00Z                | agrees",
        "en | 5:00 p.m.          | 18:00:00-05:00           | 17:00:00-05:00",
        "en | 5 March 1931, 5 p.m. | 1931-03-05T16:00:00    | 1931-03-05T17:00:00!",
        "en | Friday, 6 March 1931 | 1931-03-07             | 1931-03-06!",
        "en | 6 March 1931, Friday | 1931-03-07             | 1931-03-06!",
        "en | Monday, 6 March 1931 | 1931-03-07             | 1931-03-06",
        "de | 6. März            | 1931-05-06               | 1931-03-06",
        "fr | 1er mai 1931       | 1931-05-02               | 1931-05-01!",
        "es | 5 de mayo de 1931  | 1931-05-06               | 1931-05-05!",
        "en | 6 March 1731       | 1731-03-17               | agrees",
        "en | tomorrow           | 1931-03-05               | agrees",
        "en | about 5 March 1931 | 1931-03-06               | agrees",
        "en | winter 1931        | 1932-01                  | agrees",
        "en | the day of the ferry, 5 March | 1931-03-06    | agrees",
        "en | 5 March or 6 March | 1931-03-07               | agrees",
        "en | 5 March            | yesterday                | agrees"
      })
  void pointIsHeldAgainstTheWords(String language, String words, String value, String expected) {
    assertEquals(
        expected, shown(StatedDate.of(words, language).flatMap(said -> said.against(value))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 December-2 January 1962 | 1961-12-30 | 1962-01-02 | agrees           | agrees",
        "30 December-2 January 1962 | 1962-12-30 | 1962-01-02 | 1961-12-30!      | agrees",
        "25 October 1917        | 1917-11-07 | 1917-11-08 | agrees               | agrees",
        "from 3 to 7 March 1931 | 1931-03-03 | 1931-03-07 | agrees               | agrees",
        "from 3 to 7 March 1931 | 1931-03-02 | 1931-03-08 | 1931-03-03!          | 1931-03-07!",
        "3-7 March              | 1931-03-02 | 1931-03-07 | 1931-03-03           | agrees",
        "8:00-8:21 p.m.         | 20:00:00   | 08:21:00   | agrees               | 20:21:00!",
        "March 1931             | 1931-03-01 | 1931-03-31 | agrees               | agrees",
        "March 1931             | 1931-04-01 | 1931-04-30 | 1931-03-01           | agrees",
        "1931                   | 1929       | 1930       | agrees               | 1931",
        "5 March 1931           | 1931-03-01 | 1931-05-01 | agrees               | agrees"
      })
  void rangeIsHeldAgainstTheWords(
      String words, String from, String to, String expectedFrom, String expectedTo) {
    StatedDate said = StatedDate.of(words, "en").orElseThrow();
    assertEquals(expectedFrom, shown(said.againstBeginning(from, to)));
    assertEquals(expectedTo, shown(said.againstEnd(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "two weeks,P14D,agrees", "two weeks,P2W,agrees", "two weeks,P2D,P14D!",
    "90 minutes,PT1H30M,agrees", "24 hours,P1D,agrees", "two years,P24M,agrees",
    "one month,P30D,P1M!", "a week,garbage,agrees"
  })
  void durationIsHeldAgainstTheWords(String words, String value, String expected) {
    StatedDate said = StatedDate.of(words, "en").orElseThrow();
    assertEquals(expected, shown(said.againstDuration(value)));
  }

  @Test
  void wordsThatSayThatThereIsNoDateAreKnownInSeveralLanguages() {
    Stream.of("undated", "Undated.", "[n.d.]", "s.d.", "o. D.", "ohne Datum", "sans date")
        .forEach(words -> assertTrue(StatedDate.of(words, "en").orElseThrow().isUndated(), words));
    assertTrue(StatedDate.of("undated, but before March 1931", "en").isEmpty());
    assertFalse(StatedDate.of("1931", "en").orElseThrow().isUndated());
  }

  @Test
  void weekdayIsComparedWithTheCalendar() {
    assertEquals(
        5, StatedDate.of("6 March 1931, Monday", "en").orElseThrow().otherWeekday("1931-03-06"));
    assertEquals(
        5, StatedDate.of("Monday, 6 March", "en").orElseThrow().otherWeekday("1931-03-06"));
    assertEquals(0, StatedDate.of("Freitag", "de").orElseThrow().otherWeekday("1931-03-06"));
    assertEquals(5, StatedDate.of("Montag", "de").orElseThrow().otherWeekday("1931-03-06"));
    assertEquals(0, StatedDate.of("Montag", "de").orElseThrow().otherWeekday("1931-03"));
    assertEquals(0, StatedDate.of("Montag", "de").orElseThrow().otherWeekday("1631-03-06"));
  }

  @Test
  void valueIsWhatTheWordsNameThemselves() {
    assertEquals(
        Optional.of("1931-03-06"), StatedDate.of("6 March 1931", "en").flatMap(StatedDate::value));
    assertEquals(Optional.empty(), StatedDate.of("6 March", "en").flatMap(StatedDate::value));
  }

  private static String shown(Optional<Correction> correction) {
    return correction.map(c -> c.expected() + (c.certain() ? "!" : "")).orElse("agrees");
  }
}
