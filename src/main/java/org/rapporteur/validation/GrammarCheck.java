package org.rapporteur.validation;

import com.thaiopensource.xml.util.Name;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Follows a document through a schema and says where it leaves it. An element that may not stand
 * where it stands is one finding: what it lacks itself, and what its parent lacks, is not said
 * besides.
 */
final class GrammarCheck extends DefaultHandler {

  private final Sightings sightings;
  private final GrammarWalk walk;
  private final IdCheck ids;
  private final Deque<String> open = new ArrayDeque<>();
  private final BitSet excused = new BitSet();
  private final BitSet unknown = new BitSet();
  private boolean textRefused;

  GrammarCheck(CompiledGrammar grammar, Sightings sightings) {
    this.sightings = sightings;
    this.walk = grammar.begin();
    this.ids = new IdCheck(grammar.idTypes(), sightings);
  }

  @Override
  public void endDocument() {
    ids.endDocument();
    walk.close();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    settleText();
    walk.context().startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    walk.context().endPrefixMapping(prefix);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    settleText();
    textRefused = false;
    Name name = new Name(uri, localName);
    boolean allowed = walk.start(name, qName);
    excuse(allowed);
    if (!allowed) {
      sightings.atTag(walk.rule(), qName, walk.why());
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(name, qName, attributes, i);
    }
    if (!walk.attributesEnd()) {
      sightings.atTag(walk.rule(), qName, walk.why());
    }
    open.push(qName);
  }

  /** Below an element that the schema does not have, nobody can tell what is complete. */
  private void excuse(boolean allowed) {
    int depth = open.size();
    boolean inUnknown = depth > 0 && unknown.get(depth - 1);
    unknown.set(depth, inUnknown || walk.isLost());
    excused.set(depth, inUnknown || !allowed);
    if (!allowed && depth > 0) {
      excused.set(depth - 1);
    }
  }

  private void attribute(Name element, String qName, Attributes attributes, int index) {
    Name name = new Name(attributes.getURI(index), attributes.getLocalName(index));
    String attribute = attributes.getQName(index);
    String value = attributes.getValue(index);
    if (!walk.attribute(name, attribute, value)) {
      sightings.atAttribute(walk.rule(), qName, attribute, walk.why());
    }
    ids.attribute(element, name, qName, attribute, value);
  }

  private void settleText() {
    if (!walk.settleText()) {
      textNotAllowed();
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (!walk.text(CharBuffer.wrap(text, start, length), 0, length)) {
      textNotAllowed();
    }
  }

  /** Says it once for text that comes in pieces. */
  private void textNotAllowed() {
    if (!textRefused) {
      textRefused = true;
      sightings.atText(Rule.RELAXNG_TEXT_NOT_ALLOWED, walk.why());
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    textRefused = false;
    boolean allowed = walk.end();
    if (!allowed && walk.rule() == Rule.RELAXNG_INVALID) {
      sightings.atText(walk.rule(), walk.why());
    } else if (!allowed && !excused.get(open.size() - 1)) {
      sightings.atTag(walk.rule(), qName, walk.why());
    }
    open.pop();
  }
}
