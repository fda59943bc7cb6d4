package org.rapporteur.validation.internal.link;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.rapporteur.internal.link.Prefixes;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.tei.RegisterEntry;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.IdTable;
import org.rapporteur.validation.internal.reading.Tei;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads what other files ask of a file: its ids, the prefixes that it declares, and the names in
 * its register. It makes no tree, since every run in an edition begins with it.
 */
final class IdReader extends DefaultHandler {

  private final Map<String, String> elementById = new HashMap<>();
  private final Prefixes prefixes = new Prefixes();
  private final List<String> names = new ArrayList<>();
  private final Deque<String> inRegister = new ArrayDeque<>();
  private final StringBuilder name = new StringBuilder();
  private int nameDepth;

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
      prefixes.define(
          attributes.getValue("ident"),
          attributes.getValue("matchPattern"),
          attributes.getValue("replacementPattern"));
    }
    if (!inRegister.isEmpty() || localName.equals("standOff")) {
      String parent = inRegister.peek();
      inRegister.push(localName);
      if (nameDepth == 0 && parent != null && isName(parent, localName)) {
        nameDepth = inRegister.size();
        name.setLength(0);
      }
    }
  }

  private static boolean isName(String parent, String element) {
    for (RegisterEntry.Kind kind : RegisterEntry.Kind.values()) {
      if (kind.entryElement().equals(parent) && kind.nameElement().equals(element)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (nameDepth > 0) {
      name.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (inRegister.isEmpty()) {
      return;
    }
    if (inRegister.size() == nameDepth) {
      names.add(name.toString());
      nameDepth = 0;
    }
    inRegister.pop();
  }

  /** Returns the names and labels of the entries of the register. */
  List<String> names() {
    return names;
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
