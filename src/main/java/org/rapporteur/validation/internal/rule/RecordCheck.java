package org.rapporteur.validation.internal.rule;

import java.util.List;
import java.util.Optional;
import org.rapporteur.validation.internal.reading.EventCheck;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.ContentHandler;

/** The rules of a record, group by group, over one reading of it. */
public final class RecordCheck implements EventCheck {

  private final Optional<NameIndex> names;

  /** Takes the names that words may be meant for; without, those of the register around. */
  public RecordCheck(Optional<NameIndex> names) {
    this.names = names;
  }

  @Override
  public ContentHandler begin(Sightings sightings) {
    return new RecordWalk(sightings, rules(sightings));
  }

  private List<RecordRules> rules(Sightings sightings) {
    return List.of(
        new CompletenessRules(sightings),
        new PlacementRules(sightings),
        new TurnRules(sightings),
        new DateBoundRules(sightings),
        new DateWordsRules(sightings),
        new RecordDateRules(sightings),
        new DateOrderRules(sightings),
        new PageRules(sightings),
        new LanguageRules(sightings),
        new SlipRules(sightings, names.orElseGet(() -> sightings.surroundings().names())));
  }
}
