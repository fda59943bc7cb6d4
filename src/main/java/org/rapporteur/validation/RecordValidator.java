package org.rapporteur.validation;

import java.util.Collection;
import java.util.List;

/**
 * Checks what every record must keep and a grammar cannot say: dates that contradict neither each
 * other nor their words, turns that say something and hold no other turn, pages and languages in
 * order, what a record must have, and what looks like a slip of the transcript. Some of the rules
 * stand in {@code rapporteur.sch} for other tools too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RecordValidator implements EventValidator {

  private final NameIndex names;

  private RecordValidator(Collection<String> names) {
    this.names = new NameIndex(names);
  }

  /** Returns the validator of records without a register. */
  public static RecordValidator create() {
    return knowing(List.of());
  }

  /**
   * Returns the validator of records whose register has the given names, which words of a record
   * may be meant for.
   */
  public static RecordValidator knowing(Collection<String> names) {
    return new RecordValidator(names);
  }

  @Override
  public EventCheck check() {
    return sightings -> new RecordWalk(sightings, rules(sightings));
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
        new SlipRules(sightings, names));
  }
}
