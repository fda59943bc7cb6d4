package org.rapporteur.annotation.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;

/** The people and programs whom a document's header names, by their names. */
final class Creators {

  private static final String[] NAMES = {
    "persName", "name", "orgName", "author", "editor", "label"
  };

  private final Map<String, String> pointers = new HashMap<>();

  Creators(TeiIndex index) {
    Stream<TeiElement> headers = index.elements("teiHeader");
    headers.forEach(
        header ->
            index
                .elements(NAMES)
                .filter(name -> header.content().contains(name.span()))
                .forEach(
                    name ->
                        id(name)
                            .ifPresent(id -> pointers.putIfAbsent(index.words(name), "#" + id))));
  }

  /** The id of the name, or of the statement or the person that it is in. */
  private static Optional<String> id(TeiElement name) {
    for (TeiElement e = name; e != null && !e.is("teiHeader"); e = e.parent().orElse(null)) {
      Optional<String> id = e.attribute("xml:id");
      if (id.isPresent()) {
        return id;
      }
      if (e.is("respStmt") || e.is("person") || e.is("org") || e.is("application")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns the pointer to somebody of that name, or empty. */
  Optional<String> pointer(String name) {
    return Optional.ofNullable(pointers.get(name.strip().replaceAll("\\s+", " ")));
  }
}
