package org.rapporteur.validation.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Position;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.xml.sax.Locator;

/**
 * Collects what the checks of one reading find, and knows where the reading is. Holds at most
 * {@link #LIMIT} findings, so that a hostile or hopeless document cannot fill the memory.
 */
public final class Sightings {

  /** How many findings are listed for one document. */
  public static final int LIMIT = 1_000;

  private final Places places;
  private final Surroundings surroundings;
  private final List<Finding> findings = new ArrayList<>();
  private Locator locator;
  private Position previousEnd = new Position(1, 1);
  private int textRun;
  private boolean overflowing;

  Sightings(Places places, Surroundings surroundings, Locator locator) {
    this.places = places;
    this.surroundings = surroundings;
    this.locator = locator;
  }

  /** Takes the parser's locator, which it gives at the beginning of the reading. */
  public void locator(Locator newLocator) {
    locator = newLocator;
  }

  /** Returns what is known around the document. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** Remembers that a tag or instruction ends here, so that text is known to begin here. */
  public void markupEnded() {
    previousEnd = here();
    textRun++;
  }

  /** Returns the number of the run of text being read: another after each tag or instruction. */
  public int textRun() {
    return textRun;
  }

  /** Returns where things stand in the source. */
  public Places places() {
    return places;
  }

  /** Returns the tag being read, to be spoken of later. */
  public Tag tag(String qName) {
    return new Tag(here(), qName);
  }

  /** Returns where the tag being read ends; with its name, it gives every place in the tag. */
  public Position here() {
    return Places.position(locator.getLineNumber(), locator.getColumnNumber());
  }

  /** Adds a finding about the tag being read. */
  public void atTag(Rule rule, String qName, String message) {
    add(rule, places.tag(here(), qName), message);
  }

  /** Adds a finding about an earlier tag. */
  public void atTag(Rule rule, Tag tag, String message) {
    add(tag(rule, tag, message));
  }

  /** Returns a finding about a tag, for what needs to say more before it is added. */
  public Finding tag(Rule rule, Tag tag, String message) {
    return places.finding(rule, places.tag(tag.end(), tag.qName()), message);
  }

  /** Adds a finding about an attribute of the tag being read. */
  public void atAttribute(Rule rule, String qName, String attribute, String message) {
    atAttribute(rule, new Tag(here(), qName), attribute, message);
  }

  /** Adds a finding about an attribute of an earlier tag. */
  public void atAttribute(Rule rule, Tag tag, String attribute, String message) {
    add(attribute(rule, tag, attribute, message));
  }

  /** Returns a finding about an attribute, for what needs to say more before it is added. */
  public Finding attribute(Rule rule, Tag tag, String attribute, String message) {
    return places.finding(rule, places.attribute(tag.end(), tag.qName(), attribute), message);
  }

  /**
   * Returns the removal of attributes, each with the space before it, from the tag being read;
   * nothing where one of them is not written in the tag.
   */
  public List<Splice> removed(String qName, List<String> attributes) {
    List<Splice> removals = new ArrayList<>();
    for (String attribute : attributes) {
      places.removal(here(), qName, attribute).ifPresent(removals::add);
    }
    return removals.size() == attributes.size() ? removals : List.of();
  }

  /**
   * Returns where a word of an attribute begins, or empty where the value is not written as it is.
   */
  public OptionalInt wordOf(Tag tag, String attribute, int index) {
    return places.word(places.attribute(tag.end(), tag.qName(), attribute), index);
  }

  /** Returns where the value of an attribute stands, between its quotation marks. */
  public TextSpan value(Tag tag, String attribute) {
    return places.attributeValue(tag.end(), tag.qName(), attribute);
  }

  /** Adds a finding about the text being read. */
  public void atText(Rule rule, String message) {
    atText(rule, previousEnd, message);
  }

  /** Adds a finding about earlier text. */
  public void atText(Rule rule, Position textStart, String message) {
    add(rule, places.textAfter(textStart), message);
  }

  /** Returns where the last tag or instruction ended, and so the text being read begins. */
  public Position textStart() {
    return previousEnd;
  }

  /** Returns where a tag stands, for findings that name a second place. */
  public Location place(Tag tag) {
    return places.location(places.tag(tag.end(), tag.qName()));
  }

  /** Adds a finding at a place. */
  public void add(Rule rule, TextSpan span, String message) {
    add(places.finding(rule, span, message));
  }

  /** Adds a finding. */
  public void add(Finding finding) {
    if (findings.size() < LIMIT) {
      findings.add(finding);
    } else {
      overflowing = true;
    }
  }

  /** Returns whether there were more findings than are listed. */
  public boolean overflowing() {
    return overflowing;
  }

  /** Returns the findings in the order in which they were made. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    if (overflowing) {
      all.add(stopped(findings.get(findings.size() - 1).location()));
    }
    return all;
  }

  /** Returns the finding that the rest of the findings is not listed. */
  static Finding stopped(Location last) {
    String message = "more than " + LIMIT + " findings; the rest is not listed";
    return Finding.of(Rule.VALIDATION_STOPPED, last, message);
  }

  /**
   * A tag that was read.
   *
   * @param end where it ends, as the parser reported
   * @param qName the element's name as written
   */
  public record Tag(Position end, String qName) {}
}
