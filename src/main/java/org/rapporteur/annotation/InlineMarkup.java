package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;

/**
 * Writes annotations into a document as elements around the text they are on.
 *
 * <p>Whole sets are written in one pass, linear in the document and the annotations. Annotations
 * may nest, touch and cover the same text: the one given first is the outer. Mark-up that is there
 * stays as it is; an element that ends or begins inside an annotated text is taken in whole where
 * it holds nothing else. What cannot be written well-formed and as the grammar allows is refused
 * with the reason; what the same element marks already is not marked again. Not a character outside
 * the new tags changes.
 *
 * <p>Instances are immutable and safe to share between threads if their grammar is.
 */
public final class InlineMarkup {

  private final Grammar grammar;

  private InlineMarkup(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Returns a writer that writes only what a grammar allows. */
  public static InlineMarkup within(Grammar grammar) {
    return new InlineMarkup(grammar);
  }

  /**
   * Writes the annotations of one or more texts of a document.
   *
   * @throws IllegalArgumentException if a set is of a text of another document
   */
  public Written write(TeiDocument document, List<AnnotationSet> sets) {
    IdentityHashMap<Annotation, String> banned = new IdentityHashMap<>();
    Sweep sweep = new Sweep(document, banned);
    while (sweep.finds(sets)) {
      sweep = new Sweep(document, banned);
    }
    Tags tags = new Tags(document);
    sweep.accepted.forEach(tags::open);
    Edit edit = Edit.of("annotate " + document.name(), document, tags.splices());
    return new Written(
        edit,
        document.with(tags.splices()),
        sweep.accepted.stream().map(Placed::annotation).toList(),
        sweep.known,
        sweep.refused);
  }

  /** Goes through the annotations in document order and decides on each. */
  private final class Sweep {

    private final TeiDocument document;
    private final List<Placed> accepted = new ArrayList<>();
    private final List<Annotation> known = new ArrayList<>();
    private final List<Written.Refusal> refused = new ArrayList<>();
    private final List<Placed> open = new ArrayList<>();

    private final IdentityHashMap<Annotation, String> banned;

    Sweep(TeiDocument document, IdentityHashMap<Annotation, String> banned) {
      this.document = document;
      this.banned = banned;
    }

    /** Returns whether something was refused only when all was tried together. */
    boolean finds(List<AnnotationSet> sets) {
      place(sets).forEach(this::take);
      List<Piece> pieces = accepted.stream().map(Placed::piece).toList();
      List<Rehearsal.Refused> found = Rehearsal.of(document, grammar).refused(pieces);
      found.forEach(r -> banned.put(accepted.get(r.number()).annotation(), r.reason()));
      return !found.isEmpty();
    }

    List<Placed> place(List<AnnotationSet> sets) {
      List<Placed> all = new ArrayList<>();
      for (AnnotationSet set : sets) {
        if (!set.view().document().text().equals(document.text())) {
          throw new IllegalArgumentException(
              "annotations of " + set.view().document().name() + " are not of " + document.name());
        }
        for (Annotation annotation : set.annotations()) {
          Placed.of(annotation, set.view())
              .ifPresentOrElse(
                  all::add,
                  () ->
                      refuse(
                          annotation,
                          set.view(),
                          Rule.ANNOTATION_CROSSES_ELEMENT,
                          "an element begins or ends inside this text and holds more than it"));
        }
      }
      all.sort(
          Comparator.comparingInt(Placed::start)
              .thenComparing(Comparator.comparingInt(Placed::end).reversed()));
      return all;
    }

    void take(Placed placed) {
      while (!open.isEmpty() && last(open).end() <= placed.start()) {
        open.remove(open.size() - 1);
      }
      if (placed.isKnown() || isInSame(placed)) {
        known.add(placed.annotation());
      } else if (!open.isEmpty() && placed.end() > last(open).end()) {
        refuse(
            placed,
            Rule.ANNOTATION_CROSSES_ANNOTATION,
            "'" + last(open).element() + "' is being put around a part of it and other text");
      } else if (banned.containsKey(placed.annotation())) {
        refuse(placed, Rule.ANNOTATION_NOT_ALLOWED, banned.getOrDefault(placed.annotation(), ""));
      } else {
        accepted.add(placed);
        open.add(placed);
      }
    }

    private boolean isInSame(Placed placed) {
      return open.stream()
          .anyMatch(
              outer ->
                  outer.view() == placed.view()
                      && outer.element().equals(placed.element())
                      && outer.end() >= placed.end());
    }

    private void refuse(Placed placed, Rule rule, String reason) {
      refuse(placed.annotation(), placed.view(), rule, reason);
    }

    private void refuse(Annotation annotation, TextView view, Rule rule, String reason) {
      String message =
          "'"
              + annotation.element()
              + "' was not put around “"
              + shown(annotation, view)
              + "”: "
              + reason
              + ".";
      TextSpan where = view.map().toSource(annotation.span());
      Finding finding = Finding.of(rule, document.source(), where, message);
      refused.add(new Written.Refusal(annotation, finding));
    }

    private static String shown(Annotation annotation, TextView view) {
      String text = view.text(annotation.span()).replace('\n', ' ');
      return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static Placed last(List<Placed> open) {
      return open.get(open.size() - 1);
    }
  }
}
