package org.rapporteur.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Splice;
import org.rapporteur.validation.Sightings.Tag;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Follows the elements of a document and applies the rules of a record to them. */
final class RecordCheck extends DefaultHandler {

  private static final List<String> RANGE = List.of("from", "to", "notBefore", "notAfter");
  private static final List<List<String>> BOUNDS =
      List.of(List.of("from", "to"), List.of("notBefore", "notAfter"));

  /** What fills a turn or a title without words of its own. */
  static final Set<String> SAYING = Set.of("gap", "incident", "kinesic", "vocal");

  private final Sightings sightings;
  private final HeaderCheck header;
  private final Deque<Open> open = new ArrayDeque<>();

  RecordCheck(Sightings sightings) {
    this.sightings = sightings;
    this.header = new HeaderCheck(sightings);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    header.startElement(uri, localName, qName, attributes);
    String name = uri.equals(Tei.NAMESPACE) ? localName : "";
    Open parent = open.peek();
    dates(qName, attributes);
    if (parent != null) {
      place(parent, name, qName, attributes);
      parent.hasBlock |= !name.equals("speaker");
    }
    Open element = new Open(name, attributes.getValue("type"), sightings.tag(qName));
    element.hasWords = SAYING.contains(name);
    open.push(element);
  }

  private void dates(String qName, Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String other = attributes.getQName(i);
      if (RANGE.contains(other) && attributes.getValue("when") != null) {
        String message = "'" + qName + "' has @when and @" + other;
        sightings.add(
            sightings
                .tag(Rule.RULE_DATE_WHEN_WITH_RANGE, qName, message)
                .withFix(rangeRemoved(qName, attributes)));
        return;
      }
    }
    for (List<String> bound : BOUNDS) {
      String from = attributes.getValue(bound.get(0));
      String to = attributes.getValue(bound.get(1));
      if (from != null && to != null && isDay(from) && isDay(to) && isAfter(from, to)) {
        String message =
            "@" + bound.get(0) + " '" + from + "' is after @" + bound.get(1) + " '" + to + "'";
        sightings.atTag(Rule.RULE_DATE_RANGE_REVERSED, qName, message);
      }
    }
  }

  /** A range that begins and ends with the point in time says nothing more than it. */
  private List<Splice> rangeRemoved(String qName, Attributes attributes) {
    String when = attributes.getValue("when");
    List<String> given = RANGE.stream().filter(name -> attributes.getValue(name) != null).toList();
    boolean closed = BOUNDS.stream().anyMatch(given::containsAll);
    boolean same = given.stream().allMatch(name -> attributes.getValue(name).equals(when));
    return closed && same ? sightings.removed(qName, given) : List.of();
  }

  /** Whether a value is a year, with or without month and day. */
  private static boolean isDay(String value) {
    return value.matches("[0-9]{4}(-[0-9]{2}){0,2}");
  }

  /** Dates of this form compare as text; where one is less precise, as far as it goes. */
  private static boolean isAfter(String from, String to) {
    int length = Math.min(from.length(), to.length());
    return from.substring(0, length).compareTo(to.substring(0, length)) > 0;
  }

  private void place(Open parent, String name, String qName, Attributes attributes) {
    if (name.equals("note") && parent.is("standOff", "page-matter")) {
      if (attributes.getValue("target") == null) {
        String message = "the note does not say where in the text it stood";
        sightings.atTag(Rule.RULE_PAGE_MATTER_UNPLACED, qName, message);
      }
    } else if (name.equals("div")) {
      String type = attributes.getValue("type");
      if ("record".equals(type) && parent.name.equals("div")) {
        String message = "a division of type 'record' stands in another division";
        sightings.atTag(Rule.RULE_DIVISION_MISPLACED, qName, message);
      } else if ("section".equals(type) && !parent.name.equals("div")) {
        String message = "a division of type 'section' stands outside of any division";
        sightings.atTag(Rule.RULE_DIVISION_MISPLACED, qName, message);
      }
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    header.characters(text, start, length);
    Open element = open.peek();
    if (element == null || element.hasWords) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      if (!Character.isWhitespace(text[i])) {
        element.hasWords = true;
        return;
      }
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    header.endElement(uri, localName, qName);
    Open element = open.pop();
    Open parent = open.peek();
    boolean isLabel = element.name.equals("speaker");
    if (parent != null && element.hasWords && !isLabel) {
      parent.hasWords = true;
    }
    if (element.name.equals("sp") && element.hasBlock && !element.hasWords) {
      sightings.atTag(Rule.RULE_TURN_EMPTY, element.tag, "the turn is empty");
    }
  }

  /** An element that was opened and not yet closed. */
  private static final class Open {
    private final String name;
    private final @Nullable String type;
    private final Tag tag;
    private boolean hasWords;
    private boolean hasBlock;

    Open(String name, @Nullable String type, Tag tag) {
      this.name = name;
      this.type = type;
      this.tag = tag;
    }

    boolean is(String otherName, String otherType) {
      return name.equals(otherName) && otherType.equals(type);
    }
  }
}
