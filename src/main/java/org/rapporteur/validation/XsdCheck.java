package org.rapporteur.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.validation.TypeInfoProvider;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Position;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.rapporteur.validation.internal.reading.Tei;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Follows a document through an XSD. The validator says what is wrong when a tag ends; this finds
 * the attribute, the child or the text that it is about.
 */
final class XsdCheck extends DefaultHandler {

  private static final Attributes NONE = new AttributesImpl();

  private final ValidatorHandler validator;
  private final Sightings sightings;
  private final List<String> errors = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Reference> references = new HashMap<>();

  XsdCheck(ValidatorHandler validator, Sightings sightings) {
    this.validator = validator;
    this.sightings = sightings;
    validator.setErrorHandler(new Listener());
    validator.setContentHandler(new Types());
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    validator.setDocumentLocator(locator);
  }

  @Override
  public void startDocument() throws SAXException {
    validator.startDocument();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    validator.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    validator.endPrefixMapping(prefix);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    Open parent = open.peek();
    if (parent != null && parent.child == null) {
      parent.child = sightings.tag(qName);
    }
    open.push(new Open(sightings.tag(qName)));
    validator.startElement(uri, localName, qName, attributes);
    tell(attributes);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    validator.characters(text, start, length);
    Open element = open.peek();
    if (element != null && element.text == null && !new String(text, start, length).isBlank()) {
      element.text = sightings.textStart();
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    validator.ignorableWhitespace(text, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    validator.endElement(uri, localName, qName);
    tell(NONE);
    open.pop();
  }

  @Override
  public void endDocument() throws SAXException {
    validator.endDocument();
    tell(NONE);
  }

  /** Says what the validator found at a tag; the reason for a refused value comes before it. */
  private void tell(Attributes attributes) {
    XsdError reason = XsdError.NONE;
    for (String message : errors) {
      XsdError error = XsdError.of(message);
      if (error.isReason()) {
        reason = error;
      } else {
        tell(error, reason, attributes);
        reason = XsdError.NONE;
      }
    }
    errors.clear();
  }

  private void tell(XsdError error, XsdError reason, Attributes attributes) {
    Open element = open.peek();
    String qName = element == null ? "" : element.qName;
    String parent = open.stream().skip(1).findFirst().map(above -> above.qName).orElse("");
    switch (error.kind()) {
      case ELEMENT ->
          sightings.atTag(
              Rule.XSD_ELEMENT_NOT_ALLOWED, qName, error.elementNotAllowed(qName, parent));
      case INCOMPLETE ->
          sightings.atTag(Rule.XSD_ELEMENT_INCOMPLETE, qName, error.elementIncomplete(qName));
      case CHILD, TEXT -> content(error, element);
      case ATTRIBUTE -> {
        String attribute = error.attributeIn(attributes);
        String message = "attribute '" + attribute + "' is not allowed on '" + qName + "'";
        sightings.atAttribute(Rule.XSD_ATTRIBUTE_NOT_ALLOWED, qName, attribute, message);
      }
      case MISSING ->
          sightings.atTag(
              Rule.XSD_ATTRIBUTE_MISSING,
              qName,
              "element '" + qName + "' lacks the attribute " + error.name());
      case ATTRIBUTE_VALUE -> attributeValue(error, reason, qName, attributes);
      case CONTENT_VALUE -> {
        if (element == null || element.child == null) {
          atText(Rule.XSD_CONTENT_VALUE, element, reason.contentValue(error, qName));
        }
      }
      case REFERENCE -> reference(error);
      default ->
          sightings.atTag(
              Rule.XSD_INVALID, element == null ? sightings.tag("") : element.tag, error.words());
    }
  }

  private void content(XsdError error, @Nullable Open element) {
    String qName = element == null ? "" : element.qName;
    Tag child = element == null ? null : element.child;
    Position text = element == null ? null : element.text;
    if (child != null && (error.kind() == XsdError.Kind.CHILD || text == null)) {
      String message =
          "element '"
              + child.qName()
              + "' is not allowed in '"
              + qName
              + "', which "
              + error.holds();
      sightings.atTag(Rule.XSD_ELEMENT_NOT_ALLOWED, child, message);
    } else {
      String message = "text is not allowed in '" + qName + "', which " + error.holds();
      atText(Rule.XSD_TEXT_NOT_ALLOWED, element, message);
    }
  }

  private void atText(Rule rule, @Nullable Open element, String message) {
    Position text = element == null ? null : element.text;
    if (text == null) {
      sightings.atTag(rule, element == null ? "" : element.qName, message);
    } else {
      sightings.atText(rule, text, message);
    }
  }

  private void attributeValue(
      XsdError error, XsdError reason, String qName, Attributes attributes) {
    String attribute = error.attributeIn(attributes);
    String value = String.valueOf(attributes.getValue(attribute));
    if (reason.kind() == XsdError.Kind.DUPLICATE) {
      String message = attribute + " '" + value + "' is already used";
      sightings.atAttribute(Rule.XSD_ID_DUPLICATE, qName, attribute, message);
    } else {
      String message = reason.attributeValue(value, attribute, qName);
      sightings.atAttribute(Rule.XSD_ATTRIBUTE_VALUE, qName, attribute, message);
    }
  }

  private void reference(XsdError error) {
    String message = "no element has the id '" + error.name() + "'";
    Reference reference = references.get(error.name());
    if (reference == null) {
      sightings.atTag(Rule.LINK_TARGET_MISSING, "", message);
    } else {
      sightings.atAttribute(
          Rule.LINK_TARGET_MISSING, reference.tag(), reference.attribute(), message);
    }
  }

  /** An element that has not ended: its name, and where its first child and its text begin. */
  private static final class Open {
    private final String qName;
    private final Tag tag;
    private @Nullable Tag child;
    private @Nullable Position text;

    Open(Tag tag) {
      this.qName = tag.qName();
      this.tag = tag;
    }
  }

  /** Where an id is pointed to first. */
  private record Reference(Tag tag, String attribute) {}

  /** Keeps what the validator says until the tag is known in full. */
  private final class Listener extends DefaultHandler {
    @Override
    public void error(SAXParseException exception) {
      errors.add(String.valueOf(exception.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException exception) {
      errors.add(String.valueOf(exception.getMessage()));
    }
  }

  /** Learns from the schema which attributes point to ids. */
  private final class Types extends DefaultHandler {
    private static final Set<String> POINTERS = Set.of("IDREF", "IDREFS");

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      TypeInfoProvider types = validator.getTypeInfoProvider();
      for (int i = 0; i < attributes.getLength(); i++) {
        TypeInfo type = types.getAttributeTypeInfo(i);
        if (type != null && POINTERS.contains(String.valueOf(type.getTypeName()))) {
          for (String id : Tei.tokens(attributes.getValue(i))) {
            references.putIfAbsent(id, new Reference(sightings.tag(qName), attributes.getQName(i)));
          }
        }
      }
    }
  }
}
