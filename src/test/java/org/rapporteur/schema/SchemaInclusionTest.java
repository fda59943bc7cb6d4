package org.rapporteur.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.Outside;

/** Whatever is valid in our grammar is valid in TEI's, of both versions. */
class SchemaInclusionTest {

  private static final Path OURS = Path.of("schemas/rapporteur.rnc");

  @ParameterizedTest
  @ValueSource(strings = {"tei_all-4.12.0.rng", "tei_all-4.9.0a.rng"})
  void ourGrammarIsASubsetOfTei(String tei) throws IOException {
    Grammar theirs = Grammar.read(Outside.shared("schema/" + tei));
    long t = System.nanoTime();
    assertEquals(List.of(), SchemaInclusion.violations(Grammar.read(OURS), theirs));
    System.out.println((System.nanoTime() - t) / 1000000);
  }
}
