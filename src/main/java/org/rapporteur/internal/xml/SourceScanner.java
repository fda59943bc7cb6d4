package org.rapporteur.internal.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import org.apache.xerces.parsers.XML11Configuration;
import org.apache.xerces.parsers.XMLDocumentParser;
import org.apache.xerces.xni.Augmentations;
import org.apache.xerces.xni.NamespaceContext;
import org.apache.xerces.xni.QName;
import org.apache.xerces.xni.XMLAttributes;
import org.apache.xerces.xni.XMLLocator;
import org.apache.xerces.xni.XMLResourceIdentifier;
import org.apache.xerces.xni.XMLString;
import org.apache.xerces.xni.XNIException;
import org.apache.xerces.xni.parser.XMLErrorHandler;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.apache.xerces.xni.parser.XMLParseException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.SourceEvents.Name;
import org.rapporteur.internal.xml.SourceEvents.Range;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells where everything in an XML document stands, by Xerces's XNI, whose offsets are exact. As
 * closed as the readers of {@link XmlGate}: a document with a DOCTYPE must pass one of those first.
 */
final class SourceScanner extends XMLDocumentParser {

  private static final String XERCES = "http://apache.org/xml/";
  private static final String SAX = "http://xml.org/sax/features/";
  private static final String SKIPPED = "ENTITY_SKIPPED";

  private final String text;
  private final SourceEvents events;
  private final StringBuilder replacement = new StringBuilder();
  private @Nullable XMLLocator locator;
  private int last;
  private int depth;
  private int entityDepth;
  private boolean inCdata;

  private SourceScanner(String text, SourceEvents events) {
    super(closedConfiguration());
    this.text = text;
    this.events = events;
  }

  static void scan(String text, String systemId, SourceEvents events) throws SAXParseException {
    try {
      if (text.contains("<!DOCTYPE")) {
        passGate(text, systemId);
      }
      new SourceScanner(text, events)
          .parse(new XMLInputSource(null, systemId, null, new StringReader(text), null));
    } catch (XMLParseException e) {
      throw new SAXParseException(
          message(e),
          null,
          systemId,
          Math.max(1, e.getLineNumber()),
          Math.max(1, e.getColumnNumber()));
    } catch (XNIException | IOException e) {
      throw new SAXParseException(message(e), null, systemId, 1, 1);
    }
  }

  private static void passGate(String text, String systemId) throws SAXParseException, IOException {
    try {
      var reader = XmlGate.reader();
      reader.setContentHandler(new DefaultHandler());
      reader.setErrorHandler(new DefaultHandler());
      reader.parse(XmlGate.input(text, systemId));
    } catch (SAXParseException e) {
      throw e;
    } catch (SAXException e) {
      throw new SAXParseException(message(e), null, systemId, 1, 1);
    }
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static XML11Configuration closedConfiguration() {
    XML11Configuration configuration = new XML11Configuration();
    configuration.setLocale(Locale.ENGLISH);
    configuration.setFeature(SAX + "namespaces", true);
    configuration.setFeature(SAX + "external-general-entities", false);
    configuration.setFeature(SAX + "external-parameter-entities", false);
    configuration.setFeature(XERCES + "features/nonvalidating/load-external-dtd", false);
    configuration.setFeature(XERCES + "features/scanner/notify-char-refs", true);
    configuration.setFeature(XERCES + "features/scanner/notify-builtin-refs", true);
    configuration.setProperty(
        XERCES + "properties/internal/entity-resolver",
        (org.apache.xerces.xni.parser.XMLEntityResolver)
            id -> {
              throw new XNIException(
                  "nothing outside the document is read: " + id.getLiteralSystemId());
            });
    configuration.setProperty(XERCES + "properties/internal/error-handler", new FirstError());
    return configuration;
  }

  @Override
  public void startDocument(
      XMLLocator where, String encoding, NamespaceContext context, Augmentations augmentations) {
    locator = where;
  }

  @Override
  public void xmlDecl(String version, String encoding, String standalone, Augmentations a) {
    next();
  }

  @Override
  public void doctypeDecl(String root, String publicId, String systemId, Augmentations a) {
    last = Doctype.end(text, last);
  }

  @Override
  public void startElement(QName name, XMLAttributes attributes, Augmentations augmentations) {
    if (entityDepth == 0) {
      open(name, attributes);
    }
  }

  @Override
  public void emptyElement(QName name, XMLAttributes attributes, Augmentations augmentations) {
    if (entityDepth == 0) {
      open(name, attributes);
      events.end(new Range(last, last));
      depth--;
    }
  }

  private void open(QName name, XMLAttributes attributes) {
    depth++;
    if (depth > XmlGate.DEPTH_LIMIT) {
      throw new XMLParseException(where(), "elements nest deeper than " + XmlGate.DEPTH_LIMIT);
    }
    if (attributes.getLength() > XmlGate.ATTRIBUTE_LIMIT) {
      throw new XMLParseException(
          where(), "an element has more than " + XmlGate.ATTRIBUTE_LIMIT + " attributes");
    }
    Range range = nextMarkup();
    events.start(
        range,
        new Name(orEmpty(name.prefix), name.localpart, orEmpty(name.uri)),
        written(attributes));
  }

  private static String[] written(XMLAttributes attributes) {
    int count = 0;
    String[] pairs = new String[attributes.getLength() * 2];
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.isSpecified(i)) {
        pairs[count++] = attributes.getQName(i);
        pairs[count++] = attributes.getValue(i);
      }
    }
    return count == pairs.length ? pairs : java.util.Arrays.copyOf(pairs, count);
  }

  @Override
  public void endElement(QName name, Augmentations augmentations) {
    if (entityDepth == 0) {
      events.end(next());
      depth--;
    }
  }

  @Override
  public void characters(XMLString characters, Augmentations augmentations) {
    if (entityDepth > 0) {
      replacement.append(characters.ch, characters.offset, characters.length);
    } else if (!inCdata && depth > 0) {
      Range range = next();
      if (range.end() > range.start()) {
        events.text(range);
      }
    }
  }

  @Override
  public void ignorableWhitespace(XMLString characters, Augmentations augmentations) {
    characters(characters, augmentations);
  }

  @Override
  public void startCDATA(Augmentations augmentations) {
    inCdata = true;
  }

  @Override
  public void endCDATA(Augmentations augmentations) {
    inCdata = false;
    if (entityDepth == 0) {
      events.cdata(next());
    }
  }

  @Override
  public void startGeneralEntity(
      String name, XMLResourceIdentifier id, String encoding, Augmentations augmentations) {
    if (augmentations != null && Boolean.TRUE.equals(augmentations.getItem(SKIPPED))) {
      throw new XMLParseException(
          where(), "the entity '" + name + "' is declared outside the document, or not at all");
    }
    if (entityDepth++ == 0) {
      replacement.setLength(0);
    }
  }

  @Override
  public void endGeneralEntity(String name, Augmentations augmentations) {
    if (--entityDepth == 0) {
      events.reference(next(), replacement.toString());
    }
  }

  @Override
  public void comment(XMLString content, Augmentations augmentations) {
    if (!fInDTD && entityDepth == 0) {
      Range range = nextMarkup();
      if (depth > 0) {
        events.comment(range);
      }
    }
  }

  @Override
  public void processingInstruction(String target, XMLString data, Augmentations augmentations) {
    if (!fInDTD && entityDepth == 0) {
      Range range = nextMarkup();
      if (depth > 0) {
        events.instruction(range, target);
      }
    }
  }

  private Range next() {
    Range range = new Range(last, where().getCharacterOffset());
    last = range.end();
    return range;
  }

  private Range nextMarkup() {
    while (text.charAt(last) != '<') {
      last++;
    }
    return next();
  }

  private XMLLocator where() {
    if (locator == null) {
      throw new IllegalStateException("an event came before the document began");
    }
    return locator;
  }

  private static String orEmpty(@Nullable String string) {
    return string == null ? "" : string;
  }

  /** Stops at the first error; says nothing on standard error. */
  private static final class FirstError implements XMLErrorHandler {

    @Override
    public void warning(String domain, String key, XMLParseException exception) {}

    @Override
    public void error(String domain, String key, XMLParseException exception) {
      throw exception;
    }

    @Override
    public void fatalError(String domain, String key, XMLParseException exception) {
      throw exception;
    }
  }
}
