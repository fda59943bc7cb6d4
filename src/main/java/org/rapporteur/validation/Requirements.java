package org.rapporteur.validation;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/**
 * What one document is held against, and why.
 *
 * @param validation what checks it
 * @param checks what that is called in reports
 * @param remarks what there is to say about the schemas that the document names
 * @param origin who chose
 */
public record Requirements(
    Validation validation, List<Check> checks, List<Finding> remarks, Origin origin) {

  /** Copies the lists. */
  public Requirements {
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
  }

  /** Returns what is wrong with the document, the remarks among it, in the order of its text. */
  public Report validate(TeiDocument document) {
    List<Finding> all = new ArrayList<>(remarks);
    all.addAll(validation.validate(document).findings());
    return new Report(DocumentPass.sorted(all));
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
