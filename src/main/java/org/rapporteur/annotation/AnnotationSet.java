package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.report.Report;
import org.rapporteur.source.TextSpan;

/**
 * Annotations of one text, and what was noticed when making them. A value.
 *
 * @param view the text whose offsets they use
 * @param annotations the annotations, by place; the longer before the shorter where they begin
 *     together, and where they are equal in the order given
 * @param findings what deserves a look
 */
public record AnnotationSet(TextView view, List<Annotation> annotations, Report findings) {

  /**
   * Sorts the annotations by place.
   *
   * @throws IllegalArgumentException if one reaches beyond the text
   */
  public AnnotationSet {
    for (Annotation annotation : annotations) {
      if (annotation.span().end() > view.text().length()) {
        throw new IllegalArgumentException(
            annotation.span() + " lies outside a text of " + view.text().length() + " characters");
      }
    }
    List<Annotation> sorted = new ArrayList<>(annotations);
    sorted.sort(Comparator.comparing(Annotation::span));
    annotations = List.copyOf(sorted);
  }

  /** Returns the set of the given annotations of a text. */
  public static AnnotationSet of(TextView view, List<Annotation> annotations) {
    return new AnnotationSet(view, annotations, Report.empty());
  }

  /**
   * Returns these annotations and those of another set of the same text.
   *
   * @throws IllegalArgumentException if the other set is of another text
   */
  public AnnotationSet and(AnnotationSet other) {
    if (other.view != view) {
      throw new IllegalArgumentException("the two sets are of different texts");
    }
    List<Annotation> all = new ArrayList<>(annotations);
    all.addAll(other.annotations);
    return new AnnotationSet(view, all, findings.and(other.findings));
  }

  /** Returns the annotations that share only a part of their text with one before them. */
  public List<Annotation> conflicts() {
    List<Annotation> conflicts = new ArrayList<>();
    List<TextSpan> open = new ArrayList<>();
    for (Annotation annotation : annotations) {
      TextSpan span = annotation.span();
      while (!open.isEmpty() && open.get(open.size() - 1).end() <= span.start()) {
        open.remove(open.size() - 1);
      }
      if (open.isEmpty() || open.get(open.size() - 1).contains(span)) {
        open.add(span);
      } else {
        conflicts.add(annotation);
      }
    }
    return conflicts;
  }
}
