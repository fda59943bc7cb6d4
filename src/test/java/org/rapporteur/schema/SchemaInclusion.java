package org.rapporteur.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.rapporteur.schema.Grammar.Element;

/**
 * Decides whether every document that is valid in one grammar, ours, is valid in another, theirs:
 * exact but for datatypes, where a doubt counts as no. Theirs must have one definition for each
 * name that ours uses, as TEI's has; ours may have several.
 *
 * <p>A document is valid in such a grammar if each of its elements has the attributes and the
 * children that its definition wants. So it is enough to compare, for every element that a document
 * of ours can hold, its attributes and its content with those of the same name in theirs.
 */
final class SchemaInclusion {

  private final Grammar ours;
  private final Grammar theirs;
  private final Walk walk;

  private SchemaInclusion(Grammar ours, Grammar theirs) {
    this.ours = ours;
    this.theirs = theirs;
    this.walk = new Walk(ours, theirs, new Values());
  }

  /**
   * An element that goes beyond the other grammar.
   *
   * @param path the shortest way from the root to it
   * @param example its attributes and children up to the first that is refused
   */
  record Violation(String path, Counterexample example) {
    @Override
    public String toString() {
      return path + ": " + example;
    }
  }

  /** Returns the elements of ours that theirs would not accept, those next to the root first. */
  static List<Violation> violations(Grammar ours, Grammar theirs) {
    return new SchemaInclusion(ours, theirs).violations();
  }

  private List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    walk.counterexample("document", ours.start(), theirs.start())
        .ifPresent(example -> violations.add(new Violation("", example)));
    paths()
        .forEach(
            (define, path) -> {
              for (QName name : ours.element(define).names().names()) {
                compare(define, name)
                    .ifPresent(example -> violations.add(new Violation(path, example)));
              }
            });
    return violations;
  }

  private Optional<Counterexample> compare(String define, QName name) {
    List<Element> same =
        theirs.elements().values().stream().filter(e -> e.names().contains(name)).toList();
    if (same.size() > 1) {
      throw new IllegalArgumentException(
          "the other grammar has several definitions of " + name.getLocalPart());
    }
    return same.isEmpty()
        ? Optional.empty() // refused where it is a child
        : walk.counterexample(
            name.getLocalPart(), ours.element(define).content(), same.get(0).content());
  }

  /** Returns the shortest path to each definition. */
  private Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    Grammar.children(ours.start()).forEach(define -> add(define, "", paths, open));
    while (!open.isEmpty()) {
      String parent = open.remove();
      Grammar.children(ours.element(parent).content())
          .forEach(define -> add(define, paths.get(parent) + "/", paths, open));
    }
    return paths;
  }

  private void add(String define, String parent, Map<String, String> paths, Deque<String> open) {
    if (!paths.containsKey(define)) {
      paths.put(define, parent + name(ours.element(define), define));
      open.add(define);
    }
  }

  private static String name(Element element, String define) {
    if (element.names().open()) {
      throw new IllegalArgumentException("an element of any name cannot be compared: " + define);
    }
    return element.names().names().iterator().next().getLocalPart();
  }
}
