package org.rapporteur.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.rapporteur.report.Report;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;

/**
 * Writes annotations into a document as elements around the text they are on, and as empty elements
 * at points.
 *
 * <p>Whole sets are written in one pass, linear in the document and the annotations. Annotations
 * may nest, touch and cover the same text: the one given first is the outer. Mark-up that is there
 * stays as it is, and not a character outside the new tags changes. The readable text stays the
 * same, so that offsets into it stay true.
 *
 * <p>An element is put as close to its words as the grammar allows, and further out only past what
 * is not read. Where it would have to cross an element or another annotation, the {@link Overlap}
 * says what to do; where the grammar does not allow it, {@link NotAllowed}. What the same element
 * marks already is not marked again: a name in a name of its kind, a date in a date; other elements
 * may nest, and only those around the very same words are known.
 *
 * <p>Instances are immutable and safe to share between threads if their grammar is.
 */
public final class InlineMarkup {

  /** What to do with an annotation that neither holds nor is held by what stands there. */
  public enum Overlap {
    /**
     * It is written in parts, as few as can be, each in its own element and pointing to the next
     * and the one before. Of two annotations that cross, the one that begins later is divided,
     * where the other ends; it is written whole or not at all.
     */
    SPLIT,
    /** It is written apart from its words; of two annotations, the one that begins later. */
    STAND_OFF,
    /** It is refused, with what is in the way; of two annotations, the one that begins later. */
    REJECT
  }

  /** What to do with an annotation that the grammar does not allow where it is. */
  public enum NotAllowed {
    /** Nothing is written if one is refused. */
    REFUSE_ALL,
    /** It is refused, and the others are written. */
    SKIP,
    /** It is written apart from its words. */
    STAND_OFF
  }

  private final Policy policy;

  private InlineMarkup(Policy policy) {
    this.policy = policy;
  }

  /**
   * How annotations are written.
   *
   * @param standOff writes those that stand apart from their words
   */
  record Policy(
      Grammar grammar,
      Overlap overlap,
      NotAllowed notAllowed,
      Optional<Function<TeiDocument, Report>> reviewer,
      BiFunction<TeiDocument, List<AnnotationSet>, Edit> standOff) {}

  /**
   * Returns a writer that writes only what a grammar allows, divides what overlaps, and passes over
   * what is not allowed.
   */
  public static InlineMarkup within(Grammar grammar) {
    return new InlineMarkup(
        new Policy(
            grammar,
            Overlap.SPLIT,
            NotAllowed.SKIP,
            Optional.empty(),
            StandOff.within(grammar)::add));
  }

  /** Returns this writer with a policy for what overlaps. */
  public InlineMarkup overlapping(Overlap overlap) {
    return new InlineMarkup(
        new Policy(policy.grammar, overlap, policy.notAllowed, policy.reviewer, policy.standOff));
  }

  /** Returns this writer with a policy for what is not allowed. */
  public InlineMarkup notAllowed(NotAllowed notAllowed) {
    return new InlineMarkup(
        new Policy(policy.grammar, policy.overlap, notAllowed, policy.reviewer, policy.standOff));
  }

  /**
   * Returns this writer with a reviewer, who is shown the document before and after. An error that
   * is new and stands on a new tag refuses its annotation; one that stands elsewhere refuses all.
   */
  public InlineMarkup reviewedBy(Function<TeiDocument, Report> reviewer) {
    return new InlineMarkup(
        new Policy(
            policy.grammar,
            policy.overlap,
            policy.notAllowed,
            Optional.of(reviewer),
            policy.standOff));
  }

  /** Returns this writer with another way to write what stands apart from its words. */
  InlineMarkup standOffBy(BiFunction<TeiDocument, List<AnnotationSet>, Edit> standOff) {
    return new InlineMarkup(
        new Policy(policy.grammar, policy.overlap, policy.notAllowed, policy.reviewer, standOff));
  }

  /**
   * Writes the annotations of one or more texts of a document. What an annotation says besides its
   * element, and one that states no element, is written apart from the words.
   *
   * @throws IllegalArgumentException if a set is of a text of another document
   */
  public Written write(TeiDocument document, List<AnnotationSet> sets) {
    return Writing.of(document, sets, policy);
  }
}
