package org.rapporteur.fidelity;

import org.rapporteur.source.TextSpan;

/**
 * One difference between a transcript and a document.
 *
 * @param kind what happened to the words
 * @param source the words of the transcript by their numbers; empty before the word where they
 *     would stand
 * @param tei the words of the document by their numbers; empty before the word where they would
 *     stand
 * @param what in what the words differ, where they are the same words; otherwise empty
 */
record Difference(Kind kind, TextSpan source, TextSpan tei, String what) {

  /** What happened to words on the way from the transcript to the document. */
  enum Kind {
    LOST,
    ADDED,
    ALTERED,
    MOVED,
    FORM,
    OMITTED
  }
}
