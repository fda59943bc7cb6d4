package org.rapporteur.validation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.xml.sax.Attributes;

/** A record has what every record must have: a title, stated terms of use. */
final class CompletenessRules implements RecordRules {

  private static final Set<String> AGENCIES = Set.of("publisher", "distributor", "authority");

  private final Sightings sightings;
  private @Nullable OpenElement publication;
  private boolean hasAgency;
  private boolean hasAvailability;

  CompletenessRules(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (element.is("publicationStmt")) {
      publication = element;
      hasAgency = false;
      hasAvailability = false;
    } else if (publication != null && element.parent() == publication) {
      hasAgency |= AGENCIES.contains(element.name());
      hasAvailability |= element.is("availability");
    }
  }

  @Override
  public void closed(OpenElement element) {
    if (element == publication) {
      publication = null;
      if (hasAgency && !hasAvailability) {
        sightings.atTag(
            Rule.RULE_AVAILABILITY_MISSING,
            element.tag(),
            "a publisher is named, and nothing says under which terms the file may be used");
      }
    } else if (element.is("title") && element.isIn("titleStmt") && !element.hasWords()) {
      sightings.atTag(Rule.RULE_TITLE_EMPTY, element.tag(), "the title is empty");
    }
  }
}
