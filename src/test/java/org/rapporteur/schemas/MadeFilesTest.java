package org.rapporteur.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas that are made from the compact one are what it gives today. */
class MadeFilesTest {

  @TempDir Path folder;

  @Test
  void xmlSyntaxAndXmlSchemaAreMadeFromTheCompactSyntax() throws IOException {
    for (Path made : RenewSchemas.translated(folder)) {
      Path kept = RenewSchemas.FOLDER.resolve(made.getFileName());
      assertEquals(
          Files.readString(made),
          Files.readString(kept),
          kept + " is out of date: run 'mvn -q test-compile exec:java@schemas'");
    }
  }

  @Test
  void xmlSchemaSaysWhereItIsWeaker() throws IOException {
    String schema = Files.readString(RenewSchemas.FOLDER.resolve("rapporteur.xsd"));
    assertTrue(schema.contains("XML Schema 1.0 cannot say"));
  }
}
