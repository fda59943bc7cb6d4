package org.rapporteur.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javax.xml.namespace.QName;
import nu.xom.Element;
import org.rapporteur.schema.Datatypes.Facet;

/** Reads the simple form of a grammar that Jing writes. It nests little, however large it is. */
final class SimpleForm {

  private final Patterns patterns = new Patterns();
  private final Datatypes datatypes = new Datatypes();
  private final Map<String, Grammar.Element> elements = new LinkedHashMap<>();
  private Pattern start = patterns.notAllowed();

  Patterns patterns() {
    return patterns;
  }

  Pattern start() {
    return start;
  }

  Map<String, Grammar.Element> elements() {
    return elements;
  }

  /** Reads all of a grammar. */
  void read(Element grammar) {
    for (Element part : grammar.getChildElements()) {
      Element content = part.getChildElements().get(0);
      if (part.getLocalName().equals("start")) {
        start = pattern(content);
      } else {
        elements.put(part.getAttributeValue("name"), element(content));
      }
    }
  }

  private Grammar.Element element(Element element) {
    return new Grammar.Element(names(element), content(element));
  }

  /** Returns what is in an element or attribute beside its names. */
  private Pattern content(Element named) {
    List<Element> parts = list(named);
    boolean nameInside = named.getAttribute("name") == null;
    return group(parts.subList(nameInside ? 1 : 0, parts.size()));
  }

  private static NameClass names(Element named) {
    String name = named.getAttributeValue("name");
    return name == null
        ? nameClass(named.getChildElements().get(0))
        : new NameClass.Names(List.of(new QName(named.getAttributeValue("ns"), name)));
  }

  private static NameClass nameClass(Element element) {
    List<NameClass> parts = list(element).stream().map(SimpleForm::nameClass).toList();
    String namespace = element.getAttributeValue("ns");
    return switch (element.getLocalName()) {
      case "name" -> new NameClass.Names(List.of(new QName(namespace, element.getValue())));
      case "anyName" -> new NameClass.Wildcard(Optional.empty(), parts);
      case "nsName" -> new NameClass.Wildcard(Optional.of(namespace), parts);
      case "choice", "except" -> new NameClass.AnyOf(parts);
      default -> throw unknown(element);
    };
  }

  private Pattern pattern(Element element) {
    return switch (element.getLocalName()) {
      case "notAllowed" -> patterns.notAllowed();
      case "empty" -> patterns.empty();
      case "text" -> patterns.text();
      case "ref" -> patterns.of(new Pattern.Ref(element.getAttributeValue("name")));
      case "attribute" -> patterns.attribute(names(element), content(element));
      case "data" -> patterns.of(new Pattern.Data(type(element)));
      case "value" -> patterns.of(new Pattern.Value(type(element), element.getValue()));
      case "list" -> patterns.words(group(list(element)));
      case "choice" -> patterns.choice(list(element).stream().map(this::pattern).toList());
      case "group" -> group(list(element));
      case "interleave" -> folded(list(element), patterns::interleave);
      case "mixed" -> patterns.interleave(patterns.text(), group(list(element)));
      case "optional" -> patterns.optional(group(list(element)));
      case "oneOrMore" -> patterns.oneOrMore(group(list(element)));
      case "zeroOrMore" -> patterns.optional(patterns.oneOrMore(group(list(element))));
      default -> throw unknown(element);
    };
  }

  private Pattern group(List<Element> parts) {
    return folded(parts, patterns::group);
  }

  private Pattern folded(List<Element> parts, BinaryOperator<Pattern> with) {
    return parts.stream().map(this::pattern).reduce(patterns.empty(), with);
  }

  private Datatypes.Type type(Element element) {
    List<Facet> facets = new ArrayList<>();
    for (Element facet : list(element)) {
      if (!facet.getLocalName().equals("param")) {
        throw unknown(facet);
      }
      facets.add(new Facet(facet.getAttributeValue("name"), facet.getValue()));
    }
    return datatypes.type(element.getAttributeValue("type"), facets);
  }

  private static List<Element> list(Element parent) {
    List<Element> children = new ArrayList<>();
    parent.getChildElements().forEach(children::add);
    return children;
  }

  private static IllegalArgumentException unknown(Element element) {
    return new IllegalArgumentException("not expected in a simple form: " + element.toXML());
  }
}
