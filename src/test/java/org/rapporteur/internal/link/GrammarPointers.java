package org.rapporteur.internal.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nu.xom.Element;
import nu.xom.Nodes;
import nu.xom.ParsingException;
import nu.xom.XPathContext;
import org.rapporteur.tei.TeiDocument;

/**
 * Reads out of a RELAX NG schema, in XML, which attributes its elements have, and which of them
 * hold addresses: those whose type is anyURI, or a list or choice in which anyURI stands.
 */
final class GrammarPointers {

  private static final String RNG = "http://relaxng.org/ns/structure/1.0";

  private final Map<String, Set<Element>> definitions = new HashMap<>();
  private final Element grammar;

  private GrammarPointers(Element grammar) {
    this.grammar = grammar;
    for (Element define : children(grammar)) {
      if (define.getLocalName().equals("define")) {
        definitions.computeIfAbsent(name(define), name -> new HashSet<>()).add(define);
      }
    }
  }

  /** Returns, for each element and attribute, such as {@code sp/who}, whether it is an address. */
  static Map<String, Boolean> in(Path schema) throws IOException, ParsingException {
    return new GrammarPointers(TeiDocument.read(schema).tree().getRootElement()).attributes();
  }

  private Map<String, Boolean> attributes() {
    Map<String, Boolean> found = new TreeMap<>();
    for (Element element : elements(grammar)) {
      collect(element, name(element), found, new TreeSet<>());
    }
    return found;
  }

  private static List<Element> elements(Element grammar) {
    Nodes nodes = grammar.query("//r:element[@name]", new XPathContext("r", RNG));
    return IntStream.range(0, nodes.size()).mapToObj(i -> (Element) nodes.get(i)).toList();
  }

  private void collect(
      Element pattern, String element, Map<String, Boolean> found, Set<String> entered) {
    for (Element child : children(pattern)) {
      switch (child.getLocalName()) {
        case "attribute" -> {
          if (child.getAttribute("name") != null) {
            found.merge(
                element + "/" + name(child), isAddress(child, new TreeSet<>()), Boolean::logicalOr);
          }
        }
        case "ref" -> {
          if (entered.add(name(child))) {
            for (Element define : definitions.getOrDefault(name(child), Set.of())) {
              collect(define, element, found, entered);
            }
          }
        }
        case "element" -> {
          // Its attributes are its own.
        }
        default -> collect(child, element, found, entered);
      }
    }
  }

  private boolean isAddress(Element pattern, Set<String> entered) {
    for (Element child : children(pattern)) {
      boolean address =
          switch (child.getLocalName()) {
            case "data" -> "anyURI".equals(child.getAttributeValue("type"));
            case "ref" ->
                entered.add(name(child))
                    && definitions.getOrDefault(name(child), Set.of()).stream()
                        .anyMatch(define -> isAddress(define, entered));
            default -> isAddress(child, entered);
          };
      if (address) {
        return true;
      }
    }
    return false;
  }

  private static String name(Element pattern) {
    return String.valueOf(pattern.getAttributeValue("name"));
  }

  private static List<Element> children(Element pattern) {
    return StreamSupport.stream(pattern.getChildElements().spliterator(), false)
        .filter(child -> child.getNamespaceURI().equals(RNG))
        .toList();
  }
}
