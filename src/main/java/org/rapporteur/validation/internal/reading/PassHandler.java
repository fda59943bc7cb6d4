package org.rapporteur.validation.internal.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Passes events to the checks, and stops at whatever asks for something outside the document. */
final class PassHandler extends DefaultHandler2 {

  private final String file;
  private final Sightings sightings;
  private final List<ContentHandler> checks;

  PassHandler(String file, Sightings sightings, List<ContentHandler> checks) {
    this.file = file;
    this.sightings = sightings;
    this.checks = checks;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    sightings.locator(locator);
    checks.forEach(check -> check.setDocumentLocator(locator));
  }

  @Override
  public void startDocument() throws SAXException {
    for (ContentHandler check : checks) {
      check.startDocument();
    }
  }

  @Override
  public void endDocument() throws SAXException {
    for (ContentHandler check : checks) {
      check.endDocument();
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    for (ContentHandler check : checks) {
      check.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    for (ContentHandler check : checks) {
      check.endPrefixMapping(prefix);
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (sightings.overflowing()) {
      throw new StoppedReading();
    }
    for (ContentHandler check : checks) {
      check.startElement(uri, localName, qName, attributes);
    }
    sightings.markupEnded();
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    for (ContentHandler check : checks) {
      check.endElement(uri, localName, qName);
    }
    sightings.markupEnded();
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    for (ContentHandler check : checks) {
      check.characters(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    for (ContentHandler check : checks) {
      check.ignorableWhitespace(text, start, length);
    }
  }

  @Override
  public void processingInstruction(String target, String text) throws SAXException {
    for (ContentHandler check : checks) {
      check.processingInstruction(target, text);
    }
    sightings.markupEnded();
  }

  @Override
  public void skippedEntity(String name) throws SAXException {
    throw external("entity '" + name + "' is not declared in the document");
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    if (publicId != null || systemId != null) {
      throw external("the document type declaration names an external DTD");
    }
  }

  @Override
  public void externalEntityDecl(String name, @Nullable String publicId, String systemId)
      throws SAXException {
    throw external("entity '" + name + "' is declared as external");
  }

  @Override
  public void unparsedEntityDecl(
      String name, @Nullable String publicId, String systemId, String notation)
      throws SAXException {
    throw external("entity '" + name + "' is declared as external");
  }

  @Override
  public void error(SAXParseException invalidAgainstDtd) {
    // The document's own DTD, if it has one, does not decide what is valid here.
  }

  @Override
  public void fatalError(SAXParseException notWellFormed) throws SAXException {
    throw notWellFormed;
  }

  private StoppedReading external(String message) {
    Location here = new Location(file, sightings.here());
    return new StoppedReading(Finding.of(Rule.XML_EXTERNAL, here, message));
  }
}
