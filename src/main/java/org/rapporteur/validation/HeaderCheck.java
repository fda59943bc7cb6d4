package org.rapporteur.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.validation.Sightings.Tag;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Follows the header of a document and applies the rules of what a header must state: a title, who
 * publishes it and on which terms, and of a record also its source and its date.
 */
final class HeaderCheck extends DefaultHandler {

  private static final Set<String> AGENCIES = Set.of("publisher", "distributor", "authority");
  private static final Set<String> SOURCES = Set.of("msDesc", "biblStruct");
  private static final Set<String> DATES = Set.of("creation", "date", "origDate", "origin");
  private static final List<String> VALUES =
      List.of(
          "when",
          "notBefore",
          "notAfter",
          "from",
          "to",
          "when-iso",
          "notBefore-iso",
          "notAfter-iso",
          "from-iso",
          "to-iso");
  private static final int LONG = 100;
  private static final Pattern UNDATED =
      Pattern.compile("\\P{L}*undated\\P{L}*", Pattern.CASE_INSENSITIVE);

  private final Sightings sightings;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Header header;

  HeaderCheck(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String name = uri.equals(Tei.NAMESPACE) ? localName : "";
    if (name.equals("teiHeader")) {
      header = new Header(sightings.tag(qName));
    } else if (open.isEmpty()) {
      if (name.equals("text") && header != null) {
        judgeRecord(header);
        header = null;
      }
      return;
    }
    if (header != null) {
      enter(header, new Open(name, sightings.tag(qName), open.peek()), attributes);
    }
  }

  private void enter(Header current, Open element, Attributes attributes) {
    element.hasWords = RecordCheck.SAYING.contains(element.name);
    if (element.name.equals("sourceDesc") && current.source == null) {
      current.source = element.tag;
    }
    current.hasSource |= element.inSource && SOURCES.contains(element.name);
    current.hasDate |= element.isDateOfRecord() && hasValue(attributes);
    element.hasTerms = element.name.equals("licence") && attributes.getValue("target") != null;
    open.push(element);
  }

  private static boolean hasValue(Attributes attributes) {
    return VALUES.stream().anyMatch(name -> attributes.getValue(name) != null);
  }

  @Override
  public void characters(char[] text, int start, int length) {
    Open element = open.peek();
    if (element == null) {
      return;
    }
    String words = new String(text, start, length).replaceAll("[ \\t\\r\\n]", "");
    element.hasWords |= !words.isBlank();
    element.say(words);
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    Open element = open.poll();
    if (element == null || header == null) {
      return;
    }
    Open parent = element.parent;
    if (parent != null) {
      parent.hasWords |= element.hasWords;
      parent.hasTerms |= element.hasTerms;
      parent.say(element.words);
      pass(element, parent);
    }
    header.hasDate |= element.isDateOfRecord() && UNDATED.matcher(element.words).matches();
    judge(element);
  }

  /** Tells {@code publicationStmt} what its children state. */
  private static void pass(Open element, Open parent) {
    if (parent.name.equals("publicationStmt")) {
      parent.hasAgency |= AGENCIES.contains(element.name);
      parent.hasNamedAgency |= AGENCIES.contains(element.name) && element.hasWords;
      parent.hasAvailability |=
          element.name.equals("availability") && (element.hasWords || element.hasTerms);
    }
  }

  private void judge(Open element) {
    if (element.name.equals("title") && element.in("titleStmt") && !element.hasWords) {
      sightings.atTag(Rule.RULE_TITLE_EMPTY, element.tag, "the title is empty");
    } else if (element.name.equals("publicationStmt")) {
      judgePublication(element);
    }
  }

  private void judgePublication(Open statement) {
    if (!statement.hasNamedAgency) {
      boolean said = !statement.hasAgency && statement.hasWords;
      String message = "no publisher is named, nor anyone else who answers for the file";
      sightings.add(
          sightings
              .about(Rule.RULE_PUBLISHER_MISSING, statement.tag, message)
              .with(said ? Severity.WARNING : Severity.ERROR));
    }
    if (statement.hasAgency && !statement.hasAvailability) {
      String message =
          "a publisher is named, and nothing says under which terms the file may be used";
      sightings.atTag(Rule.RULE_AVAILABILITY_MISSING, statement.tag, message);
    }
  }

  private void judgeRecord(Header record) {
    if (!record.hasSource && record.source != null) {
      String message = "the record describes no source: it has neither 'msDesc' nor 'biblStruct'";
      sightings.atTag(Rule.RULE_SOURCE_MISSING, record.source, message);
    }
    if (!record.hasDate) {
      String message =
          "the record gives no date: neither 'creation' nor the source has one with a value, and"
              + " none says 'undated'";
      sightings.atTag(Rule.RULE_DATE_MISSING, record.tag, message);
    }
  }

  /** What a header was seen to state. */
  private static final class Header {
    private final Tag tag;
    private @Nullable Tag source;
    private boolean hasSource;
    private boolean hasDate;

    Header(Tag tag) {
      this.tag = tag;
    }
  }

  /** An element of the header that was opened and not yet closed. */
  private static final class Open {
    private final String name;
    private final Tag tag;
    private final @Nullable Open parent;
    private final boolean inSource;
    private final boolean inCreation;
    private final StringBuilder words = new StringBuilder();
    private boolean hasWords;
    private boolean hasTerms;
    private boolean hasAgency;
    private boolean hasNamedAgency;
    private boolean hasAvailability;

    Open(String name, Tag tag, @Nullable Open parent) {
      this.name = name;
      this.tag = tag;
      this.parent = parent;
      this.inSource = name.equals("sourceDesc") || (parent != null && parent.inSource);
      this.inCreation = name.equals("creation") || (parent != null && parent.inCreation);
    }

    /** Takes words; of a long text only the beginning, since "undated" is short. */
    void say(CharSequence said) {
      if (words.length() < LONG) {
        words.append(said, 0, Math.min(said.length(), LONG));
      }
    }

    boolean in(String parentName) {
      return parent != null && parent.name.equals(parentName);
    }

    boolean isDateOfRecord() {
      return (inSource || inCreation) && DATES.contains(name);
    }
  }
}
