package org.rapporteur.annotation.exchange;

import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.report.Report;

/**
 * What came of reading a file of annotations for a text. A value.
 *
 * @param set the annotations that have their place in the text; its findings say what deserves a
 *     look
 * @param unplaced what was not taken over, and why: nothing of it is in the set
 */
public record Placement(AnnotationSet set, Report unplaced) {

  /** Returns everything that was found: what was not taken over, then what deserves a look. */
  public Report report() {
    return unplaced.and(set.findings());
  }
}
