package org.rapporteur.annotation;

import java.util.List;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/**
 * What came of writing annotations into a document. A value. Each annotation given is in exactly
 * one of the four lists.
 *
 * @param edit the change of the document that writes what can be written
 * @param document the document after it
 * @param made the annotations that were written around their words, in document order
 * @param known the annotations whose text the same element marks already, in document order
 * @param refused the annotations that were not written, and why, in document order
 * @param standOff the annotations that were written apart from their words, in document order
 */
public record Written(
    Edit edit,
    TeiDocument document,
    List<Annotation> made,
    List<Annotation> known,
    List<Refusal> refused,
    List<Annotation> standOff) {

  /** Copies the lists. */
  public Written {
    made = List.copyOf(made);
    known = List.copyOf(known);
    refused = List.copyOf(refused);
    standOff = List.copyOf(standOff);
  }

  /** Returns why annotations were refused; a reason that several share is told once. */
  public Report report() {
    return new Report(refused.stream().map(Refusal::reason).distinct().toList());
  }

  /**
   * An annotation that was not written.
   *
   * @param annotation the annotation
   * @param reason which rule it would break, and where
   */
  public record Refusal(Annotation annotation, Finding reason) {}
}
