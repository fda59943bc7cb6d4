package org.rapporteur.validation;

import java.util.List;
import org.rapporteur.report.Check;
import org.rapporteur.report.Version;

/**
 * Checks what every record must keep and a grammar cannot say: dates that do not contradict
 * themselves, turns that say something, a title, a stated availability, divisions and page matter
 * in their places. The same rules stand in {@code rapporteur.sch} for other tools.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RecordValidator implements EventValidator {

  private static final RecordValidator INSTANCE = new RecordValidator();

  private RecordValidator() {}

  /** Returns the validator. */
  public static RecordValidator create() {
    return INSTANCE;
  }

  @Override
  public EventCheck check() {
    return RecordCheck::new;
  }

  @Override
  public List<Check> checks() {
    return List.of(new Check("rules of a record", Version.number()));
  }
}
