package org.rapporteur.annotation.exchange;

import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.SourceText;

/**
 * A kind of file in which annotations come and go. What is written is read again as the same
 * annotations; the same annotations give the same characters. Implementations are immutable and
 * safe to share between threads.
 */
public sealed interface AnnotationFormat permits WebAnnotations, AnnotationJson, AnnotationTable {

  /**
   * Reads the annotations of a text.
   *
   * @param file the file, under the name by which findings call it
   * @param view the text that they are about
   * @throws UnreadableAnnotationsException if the file is broken, or of another kind
   */
  Placement read(SourceText file, TextView view) throws UnreadableAnnotationsException;

  /** Returns annotations as the characters of a file. */
  String write(AnnotationSet set);

  /** Returns this format with offsets that count something else than code points. */
  AnnotationFormat countedIn(OffsetUnit unit);

  /** Returns this format with other labels for the elements of TEI. */
  AnnotationFormat labelled(TagLabels labels);
}
