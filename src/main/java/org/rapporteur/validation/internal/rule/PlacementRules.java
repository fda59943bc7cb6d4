package org.rapporteur.validation.internal.rule;

import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.Attributes;

/** Divisions and page matter stand where they belong. */
final class PlacementRules implements RecordRules {

  private final Sightings sightings;

  PlacementRules(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    OpenElement parent = element.parent();
    if (parent == null) {
      return;
    }
    if (element.is("div")) {
      division(element, parent);
    } else if (element.is("note")
        && parent.is("standOff")
        && parent.type().equals("page-matter")
        && attributes.getValue("target") == null) {
      String message = "the note does not say where in the text it stood";
      sightings.atTag(Rule.RULE_PAGE_MATTER_UNPLACED, element.tag(), message);
    }
  }

  private void division(OpenElement element, OpenElement parent) {
    if (element.type().equals("record") && parent.is("div")) {
      String message = "a division of type 'record' stands in another division";
      sightings.atTag(Rule.RULE_DIVISION_MISPLACED, element.tag(), message);
    } else if (element.type().equals("section") && !parent.is("div")) {
      String message = "a division of type 'section' stands outside of any division";
      sightings.atTag(Rule.RULE_DIVISION_MISPLACED, element.tag(), message);
    }
  }
}
