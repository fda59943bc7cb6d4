package org.rapporteur.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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

  /** Returns how many attributes elements have, each counted on each. */
  static int attributes(Grammar grammar, Set<String> elements) {
    Set<String> all = new java.util.HashSet<>();
    grammar
        .elements()
        .values()
        .forEach(
            element ->
                element.names().names().stream()
                    .filter(name -> elements.contains(name.getLocalPart()))
                    .forEach(
                        name ->
                            Grammar.attributeNames(element.content())
                                .forEach(attribute -> all.add(name.getLocalPart() + attribute))));
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
