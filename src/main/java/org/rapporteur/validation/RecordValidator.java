package org.rapporteur.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Check;
import org.rapporteur.report.Version;
import org.rapporteur.validation.internal.reading.EventCheck;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.rule.RecordCheck;

/**
 * Checks what every record must keep and a grammar cannot say: dates that contradict neither each
 * other nor their words, turns that say something and hold no other turn, pages and languages in
 * order, what a record must have, and what looks like a slip of the transcript. Some of the rules
 * stand in {@code rapporteur.sch} for other tools too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RecordValidator extends EventValidator {

  private final Optional<NameIndex> names;

  private RecordValidator(Optional<NameIndex> names) {
    this.names = names;
  }

  /** Returns the validator of records; the names are those of the register, where it is known. */
  public static RecordValidator create() {
    return new RecordValidator(Optional.empty());
  }

  /**
   * Returns the validator of records whose register has the given names, which words of a record
   * may be meant for.
   */
  public static RecordValidator knowing(Collection<String> names) {
    return new RecordValidator(Optional.of(new NameIndex(names)));
  }

  @Override
  EventCheck check() {
    return new RecordCheck(names);
  }

  @Override
  public List<Check> checks() {
    return List.of(new Check("rules of a record", Version.number()));
  }
}
