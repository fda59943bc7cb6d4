package org.rapporteur.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.tei.TeiDocument;

/** The documents that the editions are tried on, found by listing. */
final class Fixtures {

  static final Path FOLDER = Path.of("src/test/resources/fixtures");
  static final Path PUBLICATION = FOLDER.resolve("publication");
  static final Publisher PUBLISHER = Publisher.create();

  private static final Path RECORDS = Path.of("tei/records");

  private Fixtures() {}

  static TeiDocument sample() {
    return read(FOLDER.resolve("tei/sample-record.xml"));
  }

  /** The sample record, documents that others wrote, and the records of the sample edition. */
  static Stream<Path> documents() {
    List<Path> found = new ArrayList<>(List.of(FOLDER.resolve("tei/sample-record.xml")));
    found.addAll(list(PUBLICATION, ".xml"));
    found.addAll(Files.isDirectory(RECORDS) ? list(RECORDS, ".xml") : List.of());
    return found.stream();
  }

  static List<Path> list(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TeiDocument read(Path file) {
    try {
      return TeiDocument.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TeiDocument tei(String name, String text) {
    return TeiDocument.of(
        name,
        """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
        <titleStmt><title>A title</title></titleStmt><publicationStmt><p>none</p></publicationStmt>
        <sourceDesc><p>none</p></sourceDesc></fileDesc></teiHeader>
        <text><body><div>%s</div></body></text></TEI>
        """
            .formatted(text));
  }
}
