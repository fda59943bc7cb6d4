package org.rapporteur.internal.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentIdsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          p3                                           | p3
          left(p3)                                     | p3
          range(left(a),right(b))                      | a b
          range(a, b)                                  | a b
          string-range(p3,0,12)                        | p3
          string-range(p3,0,12,p4,1,2)                 | p3 p4
          string-index(p3,4)                           | p3
          match(p3,'said (no)')                        | p3
          xpath(//p[@n='3'])                           | ``
          xpath(id('p3')/note[1])                      | p3
          range(xpath(id("a")/p),b)                    | a b
          xywh=0,0,10,10                               | xywh=0,0,10,10
          element(/1/2)                                | ``
          string-range(                                | ``
          """)
  void idsInAFragment(String fragment, String ids) {
    List<String> wanted = ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    assertEquals(wanted, FragmentIds.of(fragment));
  }
}
