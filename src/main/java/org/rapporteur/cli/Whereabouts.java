package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rapporteur.publication.Edition;

/** Tells a person where to look at what was made. */
final class Whereabouts {

  private final Path out;
  private final Map<String, Path> places = new LinkedHashMap<>();

  private Whereabouts(Path out) {
    this.out = out;
  }

  static Whereabouts of(Path out) {
    return new Whereabouts(out);
  }

  /** Adds the places of editions. */
  Whereabouts editions(Set<Edition> editions) {
    for (Edition edition : editions) {
      String name = EditionNames.name(edition);
      Path folder = out.resolve(name);
      places.put(name, edition == Edition.WEB ? folder.resolve("index.html") : folder);
    }
    return this;
  }

  /** Adds the place of the TEI itself. */
  Whereabouts tei() {
    places.put("tei", out.resolve("tei"));
    return this;
  }

  void print(Console console) {
    places.forEach(
        (name, place) ->
            console.out().print("  " + name + " ".repeat(8 - name.length()) + place + "\n"));
    console.out().flush();
  }
}
