package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.annotation.Grammar.Place;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;

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
    Sweep sweep = new Sweep(document);
    for (Placed placed : sweep.place(sets)) {
      sweep.take(placed);
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

    Sweep(TeiDocument document) {
      this.document = document;
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
      } else if (!placed.container().isTei()
          || !grammar.allows(placed.element(), new Place(path(placed), placed.content()))) {
        refuse(placed, Rule.ANNOTATION_NOT_ALLOWED, notAllowed(placed));
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

    /** The elements that will be around it: those of the document and those being written. */
    private List<String> path(Placed placed) {
      List<String> path = new ArrayList<>();
      int next = 0;
      for (TeiElement element : placed.container().path()) {
        while (next < open.size() && open.get(next).start() <= element.span().start()) {
          path.add(open.get(next++).element());
        }
        path.add(element.name());
      }
      open.subList(next, open.size()).forEach(outer -> path.add(outer.element()));
      return path;
    }

    private String notAllowed(Placed placed) {
      List<String> path = path(placed);
      String where = "'" + path.get(path.size() - 1) + "'";
      List<String> content = placed.content();
      return content.isEmpty()
          ? "it may not stand in " + where
          : "it may not stand in " + where + " around '" + String.join("', '", content) + "'";
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
