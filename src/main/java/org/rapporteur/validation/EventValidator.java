package org.rapporteur.validation;

import java.util.List;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.DocumentPass;
import org.rapporteur.validation.internal.reading.EventCheck;

/** A validator that needs no more than the events of a document. */
abstract class EventValidator implements Validator {

  /** Returns the validator of one check. */
  static EventValidator of(EventCheck check) {
    return new EventValidator() {
      @Override
      EventCheck check() {
        return check;
      }
    };
  }

  /** Returns the check, to be run alone or with others in one reading. */
  abstract EventCheck check();

  @Override
  public Report validate(TeiDocument document) {
    return new DocumentPass(document).run(List.of(check()));
  }
}
