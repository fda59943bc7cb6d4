package org.rapporteur.validation.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberTest {

  @ParameterizedTest
  @CsvSource({
    "11,12,true",
    "12,11,false",
    "12,12,false",
    "9,10,true",
    "12,12a,true",
    "12a,12,false",
    "12a,12b,true",
    "112r,112v,true",
    "112v,112r,false",
    "112v,113r,true",
    "112v,113,true",
    "ix,x,true",
    "xii,xi,false",
    "XIV,XV,true",
    "xii,1,true",
    "[12],[13],true",
    "p. 13,12,false",
    "S. 4,S. 5,true"
  })
  void followsTheOneBefore(String before, String page, boolean expected) {
    PageNumber first = PageNumber.of(before).orElseThrow();
    assertEquals(expected, PageNumber.of(page).orElseThrow().follows(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "c", "d", "A3", "iiii", "plate", "12-13", "99999999999"})
  void whatCountsOtherwiseIsNoNumber(String n) {
    assertTrue(PageNumber.of(n).isEmpty(), n);
  }

  @Test
  void romanNumeralsHaveTheirValue() {
    assertEquals(1994, PageNumber.of("mcmxciv").orElseThrow().number());
  }
}
