package org.rapporteur.validation;

import com.thaiopensource.relaxng.match.Matcher;
import com.thaiopensource.relaxng.sax.Context;
import com.thaiopensource.xml.util.Name;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.GrammarWords.Tagged;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Follows a document through a schema and says where it leaves it. Before each tag the matcher's
 * state is kept, so that a finding can name what would have been allowed. An element that may not
 * stand where it stands is one finding: what it lacks itself, and what its parent lacks, is not
 * said besides.
 */
final class GrammarCheck extends DefaultHandler {

  private final Grammar grammar;
  private final Sightings sightings;
  private final GrammarWords words;
  private final IdCheck ids;
  private final Context context = new Context();
  private final Deque<String> open = new ArrayDeque<>();
  private final BitSet excused = new BitSet();
  private final BitSet unknown = new BitSet();
  private final StringBuilder typedText = new StringBuilder();
  private final Matcher matcher;
  private boolean collecting;
  private boolean textRefused;
  private boolean clean = true;

  GrammarCheck(Grammar grammar, Sightings sightings) {
    this.grammar = grammar;
    this.sightings = sightings;
    this.matcher = grammar.borrow();
    this.words = new GrammarWords(grammar.vocabulary());
    this.ids = new IdCheck(grammar.idTypes(), sightings);
  }

  @Override
  public void startDocument() {
    matcher.matchStartDocument();
  }

  @Override
  public void endDocument() {
    matcher.matchEndDocument();
    ids.endDocument();
    if (clean) {
      grammar.giveBack(matcher);
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    finishTextBeforeTag();
    context.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    context.endPrefixMapping(prefix);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    finishTextBeforeTag();
    textRefused = false;
    Name name = new Name(uri, localName);
    Matcher before = matcher.copy();
    boolean allowed = matcher.matchStartTagOpen(name, qName, context);
    excuse(allowed);
    if (!allowed) {
      clean = false;
      Tagged element = new Tagged(name, qName);
      String message =
          words.elementNotAllowed(before, element, open.peek(), matcher.getErrorMessage());
      sightings.atTag(Rule.RELAXNG_ELEMENT_NOT_ALLOWED, qName, message);
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(before, name, qName, attributes, i);
    }
    if (!matcher.matchStartTagClose(name, qName, context) && allowed) {
      clean = false;
      String missing = words.missingAttributes(replayed(before, name, qName, attributes));
      String message = "element '" + qName + "' lacks " + missing;
      sightings.atTag(Rule.RELAXNG_ATTRIBUTE_MISSING, qName, message);
    }
    collecting = matcher.isTextTyped();
    open.push(qName);
  }

  /** Below an element that the schema does not have, Jing can no longer tell what is complete. */
  private void excuse(boolean allowed) {
    int depth = open.size();
    boolean inUnknown = depth > 0 && unknown.get(depth - 1);
    unknown.set(depth, inUnknown || (!allowed && words.isUnknown(matcher.getErrorMessage())));
    excused.set(depth, inUnknown || !allowed);
    if (!allowed && depth > 0) {
      excused.set(depth - 1);
    }
  }

  private void attribute(
      Matcher before, Name name, String qName, Attributes attributes, int index) {
    String attribute = attributes.getQName(index);
    Name attributeName = nameOf(attributes, index);
    if (!matcher.matchAttributeName(attributeName, attribute, context)) {
      clean = false;
      Matcher opened = before.copy();
      opened.matchStartTagOpen(name, qName, context);
      Tagged refused = new Tagged(attributeName, attribute);
      String message = words.attributeNotAllowed(opened, refused, qName);
      sightings.atAttribute(Rule.RELAXNG_ATTRIBUTE_NOT_ALLOWED, qName, attribute, message);
    }
    String value = attributes.getValue(index);
    if (!matcher.matchAttributeValue(value, attributeName, attribute, context)) {
      clean = false;
      String message = words.attributeValue(value, attribute, qName, matcher.getErrorMessage());
      sightings.atAttribute(Rule.RELAXNG_ATTRIBUTE_VALUE, qName, attribute, message);
    }
    ids.attribute(name, attributeName, qName, attribute, value);
  }

  private Matcher replayed(Matcher before, Name name, String qName, Attributes attributes) {
    Matcher state = before.copy();
    state.matchStartTagOpen(name, qName, context);
    for (int i = 0; i < attributes.getLength(); i++) {
      Name attribute = nameOf(attributes, i);
      state.matchAttributeName(attribute, attributes.getQName(i), context);
      state.matchAttributeValue(attributes.getValue(i), attribute, attributes.getQName(i), context);
    }
    return state;
  }

  private static Name nameOf(Attributes attributes, int index) {
    return new Name(attributes.getURI(index), attributes.getLocalName(index));
  }

  private void finishTextBeforeTag() {
    if (collecting) {
      collecting = false;
      if (!matcher.matchTextBeforeStartTag(typedText.toString(), context)) {
        textNotAllowed();
      }
      typedText.setLength(0);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (collecting) {
      typedText.append(text, start, length);
    } else if (!isWhite(text, start, length) && !matcher.matchUntypedText(context)) {
      textNotAllowed();
    }
  }

  /** Says it once for text that comes in pieces. */
  private void textNotAllowed() {
    clean = false;
    if (!textRefused) {
      textRefused = true;
      sightings.atText(Rule.RELAXNG_TEXT_NOT_ALLOWED, words.textNotAllowed(matcher, open.peek()));
    }
  }

  private static boolean isWhite(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    textRefused = false;
    Name name = new Name(uri, localName);
    if (collecting) {
      collecting = false;
      typedContent(name, qName, typedText.toString());
      typedText.setLength(0);
    }
    Matcher before = matcher.copy();
    if (!matcher.matchEndTag(name, qName, context) && !excused.get(open.size() - 1)) {
      clean = false;
      sightings.atTag(
          Rule.RELAXNG_ELEMENT_INCOMPLETE, qName, words.elementIncomplete(before, qName));
    }
    open.pop();
  }

  private void typedContent(Name name, String qName, String content) {
    if (!matcher.matchTextBeforeEndTag(content, name, qName, context)) {
      clean = false;
      String message = words.content(content, qName, matcher.getErrorMessage());
      sightings.atText(Rule.RELAXNG_INVALID, message);
    }
  }
}
