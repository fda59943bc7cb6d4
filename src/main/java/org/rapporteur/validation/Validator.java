package org.rapporteur.validation;

import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/** Checks documents. */
public interface Validator {
  /** Returns what is wrong with the document. */
  Report validate(TeiDocument document);
}
