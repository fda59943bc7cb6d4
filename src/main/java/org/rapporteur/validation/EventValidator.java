package org.rapporteur.validation;

import java.util.List;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/** A validator that needs no more than the events of a document. */
interface EventValidator extends Validator {

  /** Returns the check, to be run alone or with others in one reading. */
  EventCheck check();

  @Override
  default Report validate(TeiDocument document) {
    return new DocumentPass(document).run(List.of(check()));
  }
}
