package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.internal.link.FragmentIds;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

/** Finds the pointers of a document to elements that are to go. */
final class Pointing {

  private static final String ID = "xml:id";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Pointing() {}

  /** Returns a finding for each pointer to one of some elements that is not on one of them. */
  static List<Finding> to(TeiDocument document, Collection<TeiElement> elements)
      throws UnreadableTeiException {
    return to(document, elements, new HashSet<>(elements));
  }

  /** Returns a finding for each pointer to the id of an element. */
  static List<Finding> toIdOf(TeiDocument document, TeiElement element)
      throws UnreadableTeiException {
    return to(document, List.of(element), Set.of());
  }

  private static List<Finding> to(
      TeiDocument document, Collection<TeiElement> elements, Set<TeiElement> besides)
      throws UnreadableTeiException {
    Map<String, TeiElement> targets = new HashMap<>();
    elements.forEach(e -> e.attribute(ID).ifPresent(id -> targets.put(id, e)));
    List<Finding> findings = new ArrayList<>();
    if (targets.isEmpty()) {
      return findings;
    }
    for (TeiElement element : document.index().elements()) {
      if (!besides.contains(element)) {
        element.attributes().stream()
            .flatMap(attribute -> target(attribute, targets).stream())
            .map(target -> finding(document, target, element))
            .forEach(findings::add);
      }
    }
    return findings;
  }

  private static Optional<TeiElement> target(
      TeiAttribute attribute, Map<String, TeiElement> targets) {
    if (attribute.value().indexOf('#') < 0) {
      return Optional.empty();
    }
    return SPACE
        .splitAsStream(attribute.value())
        .filter(pointer -> pointer.startsWith("#"))
        .flatMap(pointer -> FragmentIds.of(pointer.substring(1)).stream())
        .flatMap(id -> Stream.ofNullable(targets.get(id)))
        .findFirst();
  }

  private static Finding finding(TeiDocument document, TeiElement target, TeiElement pointer) {
    String message =
        "'"
            + target.name()
            + "' cannot go: '"
            + pointer.name()
            + "' points to its xml:id '"
            + target.attribute(ID).orElse("")
            + "'.";
    return Finding.of(Rule.ANNOTATION_POINTED_TO, document.source(), target.startTag(), message)
        .withRelated(List.of(Location.of(document.source(), pointer.startTag())));
  }
}
