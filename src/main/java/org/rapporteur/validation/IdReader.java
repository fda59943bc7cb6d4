package org.rapporteur.validation;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the ids of a file that others point to, and the prefixes that it declares. */
final class IdReader extends DefaultHandler {

  private final Map<String, String> elementById = new HashMap<>();
  private final Prefixes prefixes = new Prefixes();

  private IdReader() {}

  /**
   * Reads a document.
   *
   * @throws SAXException if it is not well-formed
   */
  static IdReader read(TeiDocument document) throws SAXException {
    IdReader ids = new IdReader();
    XMLReader reader = XmlGate.reader();
    reader.setContentHandler(ids);
    reader.setErrorHandler(ids);
    try {
      reader.parse(XmlGate.input(document.text(), document.name()));
    } catch (IOException e) {
      throw new SAXException("a string cannot fail to be read", e);
    }
    return ids;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String id = attributes.getValue(XMLConstants.XML_NS_URI, "id");
    if (id != null) {
      elementById.putIfAbsent(id.strip(), localName);
    }
    if (localName.equals("prefixDef") && uri.equals(Tei.NAMESPACE)) {
      prefixes.define(attributes);
    }
  }

  /** Returns the ids with the names of their elements. */
  IdTable ids() {
    return IdTable.of(elementById);
  }

  /** Returns the prefixes. */
  Prefixes prefixes() {
    return prefixes;
  }
}
