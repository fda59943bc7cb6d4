package org.rapporteur.validation;

import java.util.List;
import java.util.Set;
import org.rapporteur.report.Rule;
import org.xml.sax.Attributes;

/** The values of one date do not contradict each other. */
final class DateBoundRules implements RecordRules {

  private static final Set<String> RANGE = Set.of("from", "to", "notBefore", "notAfter");
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
        sightings.atTag(Rule.RULE_DATE_WHEN_WITH_RANGE, element.tag(), message);
        return;
      }
    }
    for (List<String> bound : BOUNDS) {
      bounds(element, attributes, bound.get(0), bound.get(1));
    }
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
