package org.rapporteur.validation.internal.rule;

import java.util.List;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Splice;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.Attributes;

/** The values of one date do not contradict each other. */
final class DateBoundRules implements RecordRules {

  private static final List<String> RANGE = List.of("from", "to", "notBefore", "notAfter");
  private static final List<List<String>> BOUNDS =
      List.of(List.of("from", "to"), List.of("notBefore", "notAfter"));

  private final Sightings sightings;

  DateBoundRules(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    String qName = element.tag().qName();
    for (int i = 0; i < attributes.getLength(); i++) {
      String other = attributes.getQName(i);
      if (RANGE.contains(other) && attributes.getValue("when") != null) {
        String message = "'" + qName + "' has @when and @" + other;
        sightings.add(
            sightings
                .tag(Rule.RULE_DATE_WHEN_WITH_RANGE, element.tag(), message)
                .withFix(rangeRemoved(qName, attributes)));
        return;
      }
    }
    for (List<String> bound : BOUNDS) {
      bounds(element, attributes, bound.get(0), bound.get(1));
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

  private void bounds(OpenElement element, Attributes attributes, String first, String last) {
    String from = attributes.getValue(first);
    String to = attributes.getValue(last);
    if (from != null && to != null && isDay(from) && isDay(to) && DaySpan.isAfter(from, to)) {
      String message = "@" + first + " '" + from + "' is after @" + last + " '" + to + "'";
      sightings.atTag(Rule.RULE_DATE_RANGE_REVERSED, element.tag(), message);
    }
  }

  /** Whether a value is a year, with or without month and day. */
  private static boolean isDay(String value) {
    return value.matches("[0-9]{4}(-[0-9]{2}){0,2}");
  }
}
