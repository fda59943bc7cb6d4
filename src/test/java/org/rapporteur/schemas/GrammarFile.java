package org.rapporteur.schemas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nu.xom.Builder;
import nu.xom.Element;
import nu.xom.ParsingException;

/**
 * A RELAX NG grammar in XML syntax in which every pattern has a name of its own: which elements it
 * has, and which attributes with which values each of them.
 */
final class GrammarFile {

  static final String RNG = "http://relaxng.org/ns/structure/1.0";

  private static final Set<String> MAYBE = Set.of("optional", "choice", "zeroOrMore");

  private final Map<String, Element> definitions = new HashMap<>();
  private final SortedMap<String, Element> elements = new TreeMap<>();

  private GrammarFile(Element grammar) {
    for (Element define : grammar.getChildElements("define", RNG)) {
      definitions.put(define.getAttributeValue("name"), define);
      Element element = define.getFirstChildElement("element", RNG);
      if (element != null && element.getAttributeValue("name") != null) {
        elements.put(element.getAttributeValue("name"), element);
      }
    }
  }

  static GrammarFile read(Path file) throws IOException {
    try {
      return new GrammarFile(new Builder().build(file.toFile()).getRootElement());
    } catch (ParsingException e) {
      throw new IOException(file + " is not well-formed", e);
    }
  }

  /** An attribute as an element has it; {@code pattern} says which values it takes. */
  record AttributePattern(String name, boolean required, Element pattern) {}

  /** Returns the elements by their names. */
  SortedMap<String, Element> elements() {
    return elements;
  }

  /** Returns what a name stands for. */
  Element definition(String name) {
    return Optional.ofNullable(definitions.get(name)).orElseThrow();
  }

  /** Returns the names that stand for something, in order. */
  SortedSet<String> names() {
    return new TreeSet<>(definitions.keySet());
  }

  /** Returns the attributes of an element by their names. */
  SortedMap<String, AttributePattern> attributes(String element) {
    SortedMap<String, AttributePattern> found = new TreeMap<>();
    collect(elements.get(element), true, found, new HashSet<>());
    return found;
  }

  /** Returns the attributes of a named pattern by their names. */
  SortedMap<String, AttributePattern> attributesOf(String name) {
    SortedMap<String, AttributePattern> found = new TreeMap<>();
    collect(definition(name), true, found, new HashSet<>());
    return found;
  }

  private void collect(
      Element from, boolean required, Map<String, AttributePattern> found, Set<String> seen) {
    for (Element pattern : patterns(from)) {
      String kind = pattern.getLocalName();
      String name = pattern.getAttributeValue("name");
      if (kind.equals("attribute") && name != null) {
        found.put(name, new AttributePattern(name, required, pattern));
      } else if (kind.equals("ref")) {
        if (seen.add(name)) {
          collect(definition(name), required, found, seen);
        }
      } else if (!kind.equals("element") && !kind.equals("attribute")) {
        collect(pattern, required && !MAYBE.contains(kind), found, seen);
      }
    }
  }

  /** Returns whether a named pattern, or what it refers to, has a child that fits. */
  boolean has(Element from, java.util.function.Predicate<Element> fits) {
    return patterns(from).stream()
        .anyMatch(
            child ->
                fits.test(child)
                    || (child.getLocalName().equals("ref")
                        ? !isElement(child.getAttributeValue("name"))
                            && has(definition(child.getAttributeValue("name")), fits)
                        : !child.getLocalName().equals("attribute") && has(child, fits)));
  }

  /** Returns whether a name stands for an element. */
  boolean isElement(String name) {
    return definition(name).getFirstChildElement("element", RNG) != null;
  }

  /** Returns the values an attribute takes where all of them are listed; else nothing. */
  SortedSet<String> values(AttributePattern attribute) {
    SortedSet<String> values = new TreeSet<>();
    return isListed(attribute.pattern(), values) ? values : new TreeSet<>();
  }

  private boolean isListed(Element from, Set<String> values) {
    List<Element> parts = patterns(from);
    for (Element part : parts) {
      String kind = part.getLocalName();
      if (kind.equals("value")) {
        values.add(part.getValue());
      } else if (kind.equals("ref")) {
        if (!isListed(definition(part.getAttributeValue("name")), values)) {
          return false;
        }
      } else if (!Set.of("choice", "list", "oneOrMore").contains(kind) || !isListed(part, values)) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  /** Returns the parts of a pattern, without notes and rules of other languages. */
  static List<Element> patterns(Element from) {
    return children(from).stream().filter(child -> child.getNamespaceURI().equals(RNG)).toList();
  }

  /** Returns the elements in an element, in order. */
  static List<Element> children(Element of) {
    List<Element> children = new ArrayList<>();
    of.getChildElements().forEach(children::add);
    return children;
  }
}
