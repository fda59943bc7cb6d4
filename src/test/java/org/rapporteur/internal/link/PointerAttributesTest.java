package org.rapporteur.internal.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nu.xom.ParsingException;
import org.junit.jupiter.api.Test;
import org.rapporteur.Outside;

/** The list of pointers says what the schemas say. */
class PointerAttributesTest {

  /** Attributes of the type of addresses that lead nowhere: names of namespaces, and bases. */
  private static final Set<String> NAMES =
      Set.of("name", "ns", "xml:base", "except", "defaultExceptions");

  @Test
  void pointersOfTheLibrarysSchemaAreThoseListed() throws IOException, ParsingException {
    compare(Path.of("schemas/rapporteur.rng"), 200);
  }

  @Test
  void pointersOfTeiAreThoseListed() throws IOException, ParsingException {
    compare(Outside.shared("schema/tei_all-4.12.0.rng"), 500);
  }

  private static void compare(Path schema, int elements) throws IOException, ParsingException {
    Map<String, Boolean> stated = GrammarPointers.in(schema);
    Map<String, Boolean> listed = new TreeMap<>();
    stated.replaceAll((pair, pointer) -> pointer && !NAMES.contains(attribute(pair)));
    stated
        .keySet()
        .forEach(
            pair ->
                listed.put(
                    pair,
                    PointerAttributes.ofTei()
                        .kind(pair.substring(0, pair.indexOf('/')), attribute(pair))
                        .isPresent()));
    assertEquals(stated, listed);
    assertTrue(
        stated.keySet().stream().map(pair -> pair.replaceFirst("/.*", "")).distinct().count()
            > elements);
    assertTrue(stated.get("span/from"));
    assertEquals(false, stated.get("date/from"));
  }

  private static String attribute(String pair) {
    return pair.substring(pair.indexOf('/') + 1);
  }
}
