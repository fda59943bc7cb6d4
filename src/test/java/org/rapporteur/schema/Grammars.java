package org.rapporteur.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.rapporteur.Outside;

/** The grammars that are compared, each read once. */
final class Grammars {

  static final Path FILE = Path.of("schemas/rapporteur.rnc");
  static final Supplier<Grammar> OURS = () -> read(FILE);

  private static final Map<Path, Grammar> READ = new ConcurrentHashMap<>();

  private Grammars() {}

  /** Returns one of TEI's grammars, or skips the test where they are not at hand. */
  static Grammar tei(String name) {
    return read(Outside.shared("schema/" + name));
  }

  /** Returns our grammar with definitions put in the place of its own, from a file of a test. */
  static Grammar with(String definitions, Path folder) throws IOException {
    String text =
        """
        default namespace = "http://www.tei-c.org/ns/1.0"
        datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
        include "%s" { %s }
        """
            .formatted(FILE.toUri(), definitions);
    return Grammar.read(Files.writeString(folder.resolve("planted.rnc"), text));
  }

  /** Returns how many attributes elements have, each counted on each. */
  static int attributes(Grammar grammar, Set<String> elements) {
    Set<String> all = new HashSet<>();
    for (Grammar.Element element : grammar.elements().values()) {
      for (QName name : element.names().names()) {
        if (elements.contains(name.getLocalPart())) {
          Grammar.attributeNames(element.content())
              .forEach(attribute -> all.add(name.getLocalPart() + "/@" + attribute));
        }
      }
    }
    return all.size();
  }

  private static Grammar read(Path file) {
    return READ.computeIfAbsent(
        file,
        path -> {
          try {
            return Grammar.read(path);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
