package org.rapporteur.schema;

import javax.xml.namespace.QName;

/** What an element has next: an attribute or its absence, a child, characters, or its end. */
sealed interface Step {

  /** An attribute with a value. */
  record With(QName name, String value) implements Step {}

  /** An attribute that is not there. */
  record Without(QName name) implements Step {}

  /** A child element. */
  record Child(QName name) implements Step {}

  /** Characters between the tags. */
  record Characters(String text) implements Step {}

  /** The end tag. */
  record End() implements Step {}

  /** Returns how an attribute is written, with the one prefix that needs no declaration. */
  static String written(QName name) {
    boolean xml = name.getNamespaceURI().equals(javax.xml.XMLConstants.XML_NS_URI);
    return (xml ? "xml:" : "") + name.getLocalPart();
  }
}
