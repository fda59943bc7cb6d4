package org.rapporteur.schemas;

import java.util.stream.Collectors;
import nu.xom.Element;

/**
 * A RELAX NG grammar of what an ODD says of content, read from the ODD alone; attributes are free.
 */
final class OddGrammar {

  private static final String START =
      "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" ns=\"http://www.tei-c.org/ns/1.0\">"
          + "<start><ref name=\"TEI\"/></start>"
          + "<define name=\"free.attributes\">"
          + "<zeroOrMore><attribute><anyName/></attribute></zeroOrMore></define>";

  private OddGrammar() {}

  /** Returns the grammar. */
  static String of(OddFile odd) {
    StringBuilder grammar = new StringBuilder(START);
    for (Element macro : odd.macros()) {
      define(grammar, macro, "", "");
    }
    for (Element spec : odd.elements()) {
      String name = spec.getAttributeValue("ident");
      String open = "<element name=\"" + name + "\"><ref name=\"free.attributes\"/>";
      define(grammar, spec, open, "</element>");
    }
    return grammar.append("</grammar>").toString();
  }

  private static void define(StringBuilder grammar, Element spec, String open, String close) {
    Element content = spec.getFirstChildElement("content", spec.getNamespaceURI());
    grammar
        .append("<define name=\"" + spec.getAttributeValue("ident") + "\">" + open)
        .append(parts(content))
        .append(close + "</define>");
  }

  private static String parts(Element of) {
    return GrammarFile.children(of).stream().map(OddGrammar::part).collect(Collectors.joining());
  }

  private static String part(Element part) {
    String pattern =
        switch (part.getLocalName()) {
          case "textNode" -> "<text/>";
          case "empty" -> "<empty/>";
          case "elementRef", "macroRef" -> "<ref name=\"" + part.getAttributeValue("key") + "\"/>";
          case "sequence" -> "<group>" + parts(part) + "</group>";
          case "alternate" -> "<choice>" + parts(part) + "</choice>";
          default -> throw new IllegalStateException("unknown content " + part.toXML());
        };
    String most = part.getAttributeValue("maxOccurs");
    String repeated = most == null ? pattern : "<oneOrMore>" + pattern + "</oneOrMore>";
    String least = part.getAttributeValue("minOccurs");
    return least == null ? repeated : "<optional>" + repeated + "</optional>";
  }
}
