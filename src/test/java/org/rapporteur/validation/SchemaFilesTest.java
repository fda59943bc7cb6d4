package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Report;

/** The files in {@code schemas/} agree with one another. */
class SchemaFilesTest {

  private static final Path COMPACT = Fixtures.SCHEMAS.resolve("rapporteur.rnc");
  private static final Path XML = Fixtures.SCHEMAS.resolve("rapporteur.rng");

  @Test
  void bothSyntaxesAcceptTheSample() throws IOException {
    for (Path schema : new Path[] {COMPACT, XML}) {
      Report report = RelaxNgValidator.of(schema).validate(Fixtures.read(Fixtures.SAMPLE));
      assertEquals(Report.empty(), report);
    }
  }

  @Test
  void everyElementOfTheSchemaStandsInAValidFixture() throws IOException {
    StringBuilder valid = new StringBuilder();
    for (Path file : Fixtures.valid()) {
      valid.append(Files.readString(file));
    }
    var names =
        java.util.regex.Pattern.compile("<element name=\"([^\"]+)\"")
            .matcher(Files.readString(XML));
    var missing =
        names
            .results()
            .map(found -> found.group(1))
            .filter(name -> !valid.toString().matches("(?s).*<" + name + "[\\s/>].*"))
            .sorted()
            .toList();
    assertTrue(missing.isEmpty(), () -> "no valid fixture has " + missing);
  }
}
