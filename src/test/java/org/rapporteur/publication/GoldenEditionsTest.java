package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.tei.TeiDocument;

/**
 * Run with {@code -Dgolden.write=true} to write what is expected anew; then read the difference.
 */
class GoldenEditionsTest {

  @ParameterizedTest
  @MethodSource("expectations")
  void editionIsWordForWordAsExpected(Path expected) throws Exception {
    TeiDocument source = Fixtures.read(sourceOf(expected));
    String made =
        expected.toString().endsWith(".html")
            ? lined(Fixtures.PUBLISHER.page(source))
            : Fixtures.PUBLISHER.text(source);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, made);
    }
    assertEquals(Files.readString(expected), made);
  }

  @Test
  void everyDocumentHasBothExpectations() {
    for (Path source : Fixtures.list(Fixtures.PUBLICATION, ".xml")) {
      String stem = source.toString().replaceFirst("\\.xml$", "");
      assertTrue(Files.exists(Path.of(stem + ".expected.html")), stem);
      assertTrue(Files.exists(Path.of(stem + ".expected.txt")), stem);
    }
  }

  static Stream<Path> expectations() {
    return Stream.concat(
        Fixtures.list(Fixtures.PUBLICATION, ".expected.html").stream(),
        Fixtures.list(Fixtures.PUBLICATION, ".expected.txt").stream());
  }

  private static Path sourceOf(Path expected) {
    String name = expected.getFileName().toString().replaceFirst("\\.expected\\..*$", ".xml");
    Path own = Fixtures.PUBLICATION.resolve(name);
    return Files.exists(own) ? own : Fixtures.FOLDER.resolve("tei").resolve(name);
  }

  /** One line for each block, so that a difference can be read. */
  private static String lined(String html) {
    return html.replaceAll(
            "(?=<(?:head|body|header|main|article|section|div|p|h\\d|li|meta)\\b)", "\n")
        .concat("\n");
  }
}
