package org.rapporteur.annotation;

/**
 * Proposes annotations of a text. It reads the text and says what it sees; it cannot change a
 * letter. An implementation leaves alone what is marked already, and the same text gives the same
 * annotations.
 */
@FunctionalInterface
public interface Annotator {

  /** Returns what this annotator sees in a text. */
  AnnotationSet annotate(TextView view);
}
