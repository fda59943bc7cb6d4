package org.rapporteur.validation;

import java.util.List;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What one document is held against, and why.
 *
 * @param validation what checks it
 * @param remarks what there is to say about the schemas that the document names
 * @param origin who chose
 */
public record Requirements(Validation validation, List<Finding> remarks, Origin origin) {

  /** Copies the lists. */
  public Requirements {
    remarks = List.copyOf(remarks);
  }

  /** Returns what is wrong with the document, the remarks among it, in the order of its text. */
  public Report validate(TeiDocument document) {
    return withRemarks().validate(document);
  }

  /** Returns the check of the one document that these are of, the remarks among what it finds. */
  public Validation withRemarks() {
    return remarks.isEmpty() ? validation : validation.and(List.of(remarking()));
  }

  private EventValidator remarking() {
    return EventValidator.of(
        sightings -> {
          remarks.forEach(sightings::add);
          return new DefaultHandler();
        });
  }

  /** Who chose what a document is held against. */
  public enum Origin {
    /** The caller. */
    GIVEN,
    /** The document, which names its schemas. */
    NAMED,
    /** The library: the document is one of its records. */
    OWN,
    /** Nobody: the document names no schema and is held against the library's own. */
    ASSUMED
  }
}
