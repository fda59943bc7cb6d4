package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.validation.RelaxNgValidator;

class GeneratedTeiTest {

  @Test
  void whatIsGeneratedIsValid() {
    for (int seed = 0; seed < 300; seed++) {
      var document = GeneratedTei.of(new Random(seed));
      assertEquals(
          List.of(),
          RelaxNgValidator.rapporteur().validate(document).findings(),
          "seed " + seed + ": " + document.text());
    }
  }
}
