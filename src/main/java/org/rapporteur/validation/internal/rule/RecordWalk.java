package org.rapporteur.validation.internal.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Tei;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Follows the elements of a document and gives them, with their words, to the rules of a record.
 */
final class RecordWalk extends DefaultHandler {

  /** What fills a turn or a title without words of its own. */
  private static final Set<String> SAYING = Set.of("gap", "incident", "kinesic", "vocal");

  private static final Set<String> LINE_ENDS = Set.of("lb", "pb", "cb");

  private final Sightings sightings;
  private final List<RecordRules> rules;
  private final Deque<OpenElement> open = new ArrayDeque<>();

  RecordWalk(Sightings sightings, List<RecordRules> rules) {
    this.sightings = sightings;
    this.rules = List.copyOf(rules);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String name = uri.equals(Tei.NAMESPACE) ? localName : "";
    OpenElement parent = open.peek();
    OpenElement element =
        new OpenElement(name, sightings.tag(qName), attributes, parent, sightings);
    if (SAYING.contains(name)) {
      element.foundWords();
    }
    if (parent != null && element.hasOwnPassage()) {
      parent.passage().append(Passage.BREAK);
    } else if (LINE_ENDS.contains(name) && !"no".equals(attributes.getValue("break"))) {
      element.passage().append(Passage.LINE);
    }
    open.push(element);
    for (RecordRules group : rules) {
      group.opened(element, attributes);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    OpenElement element = open.peek();
    if (element != null) {
      element.passage().append(text, start, length);
      if (!element.hasWords() && !Passage.isWhite(text, start, length)) {
        element.foundWords();
      }
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    OpenElement element = open.pop();
    OpenElement parent = open.peek();
    if (parent != null && element.hasWords() && !element.is("speaker")) {
      parent.foundWords();
    }
    boolean whole = element.hasOwnPassage();
    for (RecordRules group : rules) {
      if (whole) {
        group.read(element.passage());
      }
      group.closed(element);
    }
  }
}
