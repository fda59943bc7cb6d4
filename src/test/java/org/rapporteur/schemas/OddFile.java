package org.rapporteur.schemas;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.xom.Builder;
import nu.xom.Element;
import nu.xom.ParsingException;
import nu.xom.XPathContext;

/** An ODD as it is written: what it includes, keeps and deletes, and what people wrote in it. */
final class OddFile {

  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final XPathContext NAMES = new XPathContext("t", TEI);

  private static final String ATTRIBUTES = "t:attList/t:attDef";

  private final String text;
  private final Element root;
  private final SortedMap<String, Element> specs = new TreeMap<>();
  private final SortedMap<String, Element> classes = new TreeMap<>();

  private OddFile(String text, Element root) {
    this.text = text;
    this.root = root;
    index("elementSpec", specs);
    index("classSpec", classes);
  }

  private void index(String kind, SortedMap<String, Element> found) {
    for (Element spec : found(root, "//t:" + kind)) {
      found.put(spec.getAttributeValue("ident"), spec);
    }
  }

  static OddFile of(String text) throws IOException {
    try {
      return new OddFile(text, new Builder().build(new StringReader(text)).getRootElement());
    } catch (ParsingException e) {
      throw new IOException("the ODD is not well-formed", e);
    }
  }

  /** Returns the file with another schema in place of its own. */
  String with(String schemaSpec) {
    int start = text.indexOf("<schemaSpec");
    int end = text.indexOf("</schemaSpec>") + "</schemaSpec>".length();
    return text.substring(0, start) + schemaSpec.strip() + text.substring(end);
  }

  /** Returns the elements that are included from each module. */
  SortedMap<String, SortedSet<String>> modules() {
    SortedMap<String, SortedSet<String>> modules = new TreeMap<>();
    for (Element module : found(root, "//t:schemaSpec/t:moduleRef[@include]")) {
      modules.put(
          module.getAttributeValue("key"),
          new TreeSet<>(List.of(module.getAttributeValue("include").split(" "))));
    }
    return modules;
  }

  /** Returns the elements whose declarations are changed. */
  SortedSet<String> changedElements() {
    return new TreeSet<>(specs.keySet());
  }

  /** Returns the attributes that an element keeps, its own and those that all elements keep. */
  SortedSet<String> attributes(String element) {
    SortedSet<String> kept = ofEveryElement("[@mode='change']");
    kept.addAll(own(element, "[@mode='change']"));
    kept.removeAll(own(element, "[@mode='delete']"));
    return kept;
  }

  /** Returns the attributes that an element must have. */
  SortedSet<String> required(String element) {
    return own(element, "[@usage='req']");
  }

  /** Returns the attributes that an element loses, as itself and as any element. */
  SortedSet<String> deletions(String element) {
    SortedSet<String> lost = ofEveryElement("[@mode='delete']");
    lost.addAll(own(element, "[@mode='delete']"));
    return lost;
  }

  /** Returns the values that an attribute is closed to, or nothing where it is open. */
  SortedSet<String> values(String element, String attribute) {
    String closed = "[@ident='" + attribute + "']/t:valList[@type='closed']/t:valItem";
    SortedSet<String> values = own(element, closed);
    return values.isEmpty() ? ofEveryElement(closed) : values;
  }

  /** Returns what people wrote about an element, in the given kinds of remark. */
  String documentation(String element, String kinds, String indent) {
    return Stream.of(kinds.split(" "))
        .flatMap(kind -> of(element, "t:" + kind).stream())
        .map(node -> indent + bare(node) + "\n")
        .collect(Collectors.joining());
  }

  /** Returns the description of an attribute. */
  Optional<String> description(String element, String attribute) {
    return first(element, attribute, "t:desc");
  }

  /** Returns the description of a value. */
  Optional<String> description(String element, String attribute, String value) {
    return first(element, attribute, "t:valList/t:valItem[@ident='" + value + "']/t:desc");
  }

  /** Returns the list of values that are usual but not all that are allowed. */
  Optional<String> usualValues(String element, String attribute) {
    return first(element, attribute, "t:valList[@type='open']");
  }

  private Optional<String> first(String element, String attribute, String path) {
    String of = ATTRIBUTES + "[@ident='" + attribute + "']/" + path;
    return of(element, of).stream().findFirst().map(OddFile::bare);
  }

  /** Returns the declarations of elements. */
  List<Element> elements() {
    return List.copyOf(specs.values());
  }

  /** Returns the constraints as one Schematron schema. */
  String schematron() {
    StringBuilder schema =
        new StringBuilder("<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\"")
            .append(" queryBinding=\"xslt3\">");
    for (Element part : found(root, "//t:constraint/*")) {
      boolean alone = part.getLocalName().equals("rule");
      schema.append(alone ? "<pattern>" : "");
      schema.append(part.copy().toXML());
      schema.append(alone ? "</pattern>" : "");
    }
    return schema.append("</schema>").toString();
  }

  /** Returns the declarations of macros. */
  List<Element> macros() {
    return found(root, "//t:macroSpec");
  }

  /** Returns the examples, each as the elements it shows. */
  List<Element> examples() {
    return found(root, "//*[local-name()='egXML']");
  }

  private SortedSet<String> own(String element, String which) {
    return idents(of(element, ATTRIBUTES + which));
  }

  private SortedSet<String> ofEveryElement(String which) {
    SortedSet<String> idents = new TreeSet<>();
    classes.values().forEach(spec -> idents.addAll(idents(found(spec, ATTRIBUTES + which))));
    return idents;
  }

  private List<Element> of(String element, String path) {
    Element spec = specs.get(element);
    return spec == null ? List.of() : found(spec, path);
  }

  private static SortedSet<String> idents(List<Element> specs) {
    return specs.stream()
        .map(spec -> spec.getAttributeValue("ident"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Element> found(Element from, String path) {
    List<Element> elements = new ArrayList<>();
    from.query(path, NAMES).forEach(node -> elements.add((Element) node));
    return elements;
  }

  /** An element as it was written, without the namespace that surrounds it. */
  private static String bare(Element element) {
    return element.toXML().replaceFirst(" xmlns=\"" + TEI + "\"", "");
  }
}
