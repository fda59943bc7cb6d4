package org.rapporteur.validation;

import java.util.List;
import org.rapporteur.report.Check;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/**
 * A check of a document. Implementations give the same report for the same document, whatever was
 * checked before, and may be shared between threads.
 */
@FunctionalInterface
public interface Validator {

  /**
   * Returns what is wrong with the document, in the order of its text; an empty report means that
   * the whole document was examined and nothing found. A document that cannot be read gives a
   * finding, not an exception.
   */
  Report validate(TeiDocument document);

  /** Returns what this validator holds documents against, with its version. */
  default List<Check> checks() {
    return List.of();
  }
}
