package org.rapporteur.tei;

import nu.xom.Attribute;
import nu.xom.Element;

/** The names of TEI, and elements that bear them. */
final class TeiNames {

  /** The namespace of TEI. */
  static final String TEI = "http://www.tei-c.org/ns/1.0";

  /** The namespace of {@code xml:id} and {@code xml:lang}. */
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private TeiNames() {}

  /** Returns a new element. */
  static Element tei(String name) {
    return new Element(name, TEI);
  }

  /**
   * Returns a new element with text; characters that XML cannot hold are left out of it, since the
   * text of the record keeps them.
   */
  static Element tei(String name, String text) {
    Element element = tei(name);
    StringBuilder held = new StringBuilder();
    text.codePoints().filter(TeiNames::isXml).forEach(held::appendCodePoint);
    element.appendChild(held.toString());
    return element;
  }

  /** Returns whether a character is one of XML 1.0 (production 2), other than white space. */
  static boolean isXml(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }

  /** Returns a new element with children. */
  static Element tei(String name, Element... children) {
    Element element = tei(name);
    for (Element child : children) {
      element.appendChild(child);
    }
    return element;
  }

  /** Gives an element an attribute and returns it. */
  static Element with(Element element, String name, String value) {
    element.addAttribute(new Attribute(name, value));
    return element;
  }

  /** Gives an element its {@code xml:id} and returns it. */
  static Element identified(Element element, String id) {
    element.addAttribute(new Attribute("xml:id", XML, id));
    return element;
  }

  /** Returns the {@code xml:id} of an element, or an empty string. */
  static String id(Element element) {
    String id = element.getAttributeValue("id", XML);
    return id == null ? "" : id;
  }

  /** Returns the value of an attribute, or an empty string. */
  static String value(Element element, String attribute) {
    String value = element.getAttributeValue(attribute);
    return value == null ? "" : value;
  }
}
