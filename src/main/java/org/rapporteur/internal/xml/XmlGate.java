package org.rapporteur.internal.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import nu.xom.Builder;
import nu.xom.Document;
import nu.xom.ParsingException;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes the readers and trees of XML that the rest of the library works with.
 *
 * <p>Every reader is the JDK's own, with entities, external DTDs and the network closed and with
 * limits on size and depth, so that no input can read another file, reach the network or exhaust
 * the machine. An internal subset is allowed within the limits.
 */
public final class XmlGate {

  /** Elements may nest this deep. */
  public static final int DEPTH_LIMIT = 1_000;

  /** An element may have this many attributes. */
  public static final int ATTRIBUTE_LIMIT = 256;

  private static final int ENTITY_LIMIT = 1_000;
  private static final int ENTITY_TEXT_LIMIT = 1_000_000;
  private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String SAX = "http://xml.org/sax/features/";
  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  private XmlGate() {}

  /** Returns a new reader, namespace-aware and closed. Not safe for use by two threads at once. */
  public static XMLReader reader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.setProperty(JAXP + "entityExpansionLimit", Integer.toString(ENTITY_LIMIT));
      parser.setProperty(JAXP + "totalEntitySizeLimit", Integer.toString(ENTITY_TEXT_LIMIT));
      parser.setProperty(JAXP + "maxElementDepth", Integer.toString(DEPTH_LIMIT));
      parser.setProperty(JAXP + "elementAttributeLimit", Integer.toString(ATTRIBUTE_LIMIT));
      XMLReader reader = parser.getXMLReader();
      reader.setErrorHandler(new DefaultHandler());
      speakEnglish(reader);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(
          "the JDK's own XML parser cannot be closed as the library needs it", e);
    }
  }

  /** Makes messages the same on every machine; only SAX 1 has a way to say so. */
  @SuppressWarnings("deprecation")
  private static void speakEnglish(XMLReader reader) throws SAXException {
    if (reader instanceof org.xml.sax.Parser parser) {
      parser.setLocale(Locale.ROOT);
    }
  }

  /**
   * Returns a schema in W3C XML Schema, read within the same limits. No file is opened for it:
   * {@code parts} gives what it includes and imports.
   *
   * @param parts never returns null, since the JDK would then look for itself
   * @throws SAXException at the first error in the schema
   */
  public static Schema xsd(InputSource schema, LSResourceResolver parts) throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setProperty(JAXP + "entityExpansionLimit", Integer.toString(ENTITY_LIMIT));
    factory.setProperty(JAXP + "totalEntitySizeLimit", Integer.toString(ENTITY_TEXT_LIMIT));
    factory.setProperty(JAXP + "maxElementDepth", Integer.toString(DEPTH_LIMIT));
    factory.setProperty(JAXP + "elementAttributeLimit", Integer.toString(ATTRIBUTE_LIMIT));
    factory.setProperty(LOCALE, Locale.ROOT);
    factory.setResourceResolver(parts);
    return factory.newSchema(new SAXSource(reader(), schema));
  }

  /** Returns a new handler that validates events, with the same messages on every machine. */
  public static ValidatorHandler validatorHandler(Schema schema) {
    try {
      ValidatorHandler handler = schema.newValidatorHandler();
      handler.setProperty(LOCALE, Locale.ROOT);
      return handler;
    } catch (SAXException e) {
      throw new IllegalStateException("the JDK's own validator has no locale", e);
    }
  }

  /** Returns an input of the given characters under a system id. */
  public static InputSource input(String text, String systemId) {
    InputSource input = new InputSource(new StringReader(text));
    input.setSystemId(systemId);
    return input;
  }

  /**
   * Tells where everything in a document stands: tags, characters, references, each with its exact
   * offsets in {@code text}.
   *
   * @throws SAXParseException if the document is not well-formed, exceeds the limits or asks for
   *     something outside; the exception knows line and column
   */
  public static void scan(String text, String systemId, SourceEvents events)
      throws SAXParseException {
    SourceScanner.scan(text, systemId, events);
  }

  /**
   * Returns a XOM tree of the given characters. It has no base URI: the name of a file need not be
   * a URI, and XOM refuses what is none.
   *
   * @throws ParsingException if they are not well-formed or exceed the limits; the exception knows
   *     line and column
   */
  public static Document xom(String text) throws ParsingException {
    try {
      return new Builder(reader()).build(new StringReader(text));
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  /**
   * Returns a new Saxon processor that reads nothing but what it is given: no file, no network, no
   * function of Java, no environment.
   */
  public static Processor closedProcessor() {
    Processor processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    return processor;
  }

  /**
   * Returns a Saxon tree of the given characters, with line numbers.
   *
   * @throws SaxonApiException if they are not well-formed or exceed the limits
   */
  public static XdmNode tree(Processor processor, String text, String systemId)
      throws SaxonApiException {
    DocumentBuilder builder = processor.newDocumentBuilder();
    builder.setLineNumbering(true);
    return builder.build(new SAXSource(reader(), input(text, systemId)));
  }
}
