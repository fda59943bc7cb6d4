package org.rapporteur.annotation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.tei.TeiIndex;

/** Gives annotations their ids in a document: their own where it is free, else new ones. */
final class StandOffIds {

  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

  private final TeiIndex index;
  private final Set<String> leaving;
  private final Set<String> given = new HashSet<>();
  private int next = 1;

  /** Gives ids beside those of a document, of which some are about to leave it. */
  StandOffIds(TeiIndex index, Set<String> leaving) {
    this.index = index;
    this.leaving = leaving;
  }

  private boolean isTaken(String id) {
    return given.contains(id) || (index.byId(id).isPresent() && !leaving.contains(id));
  }

  /** Returns the attributes of an annotation that say which it is. */
  String of(Annotation annotation) {
    String own = annotation.id();
    boolean free = ElementPaths.isId(own) && !isTaken(own);
    String id = free ? own : fresh();
    given.add(id);
    String same = ADDRESS.matcher(own).matches() ? XmlText.attribute("sameAs", own) : "";
    return XmlText.attribute("xml:id", id) + same;
  }

  private String fresh() {
    String id = "ann-" + next++;
    while (isTaken(id)) {
      id = "ann-" + next++;
    }
    return id;
  }

  /** Returns an annotation whose element has an id only where that is free. */
  Annotation free(Annotation annotation) {
    String id = annotation.attributes().getOrDefault("xml:id", "");
    if (id.isEmpty()) {
      return annotation;
    }
    if (ElementPaths.isId(id) && !isTaken(id)) {
      given.add(id);
      return annotation;
    }
    Map<String, String> attributes = new LinkedHashMap<>(annotation.attributes());
    attributes.remove("xml:id");
    if (ElementPaths.isId(id)) {
      attributes.putIfAbsent("sameAs", "#" + id);
    }
    Tag tag = new Tag(annotation.element(), attributes);
    return new Annotation(
        annotation.id(),
        annotation.spans(),
        java.util.Optional.of(tag),
        annotation.remarks(),
        annotation.claim());
  }
}
