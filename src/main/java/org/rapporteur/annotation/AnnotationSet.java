package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Report;
import org.rapporteur.report.Words;
import org.rapporteur.source.TextSpan;

/**
 * Annotations of one text, and what was noticed when making them. A value.
 *
 * <p>Two annotations say the same if they are about the same spans and have the same element with
 * the same attributes and the same remarks; their ids and claims may differ. So union, intersection
 * and difference see what two annotators agree on, and of two that say the same the one of this set
 * stays, with its own id and claim.
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
   * Returns all annotations of both sets, also those that say the same.
   *
   * @throws IllegalArgumentException if the texts differ; the message says where
   */
  public AnnotationSet and(AnnotationSet other) {
    List<Annotation> all = new ArrayList<>(annotations);
    all.addAll(other.on(view).annotations);
    return new AnnotationSet(view, all, findings.and(other.findings));
  }

  /**
   * Returns what either set says, each thing once: as this set says it, or as the one that comes
   * first does.
   *
   * @throws IllegalArgumentException if the texts differ; the message says where
   */
  public AnnotationSet union(AnnotationSet other) {
    Map<Said, Annotation> all = new LinkedHashMap<>();
    and(other).annotations.forEach(annotation -> all.putIfAbsent(Said.by(annotation), annotation));
    return new AnnotationSet(view, List.copyOf(all.values()), findings.and(other.findings));
  }

  /**
   * Returns what both sets say, as this one says it.
   *
   * @throws IllegalArgumentException if the texts differ; the message says where
   */
  public AnnotationSet intersection(AnnotationSet other) {
    Set<Said> theirs = other.on(view).said();
    return where(annotation -> theirs.contains(Said.by(annotation)));
  }

  /**
   * Returns what this set says and the other does not.
   *
   * @throws IllegalArgumentException if the texts differ; the message says where
   */
  public AnnotationSet difference(AnnotationSet other) {
    Set<Said> theirs = other.on(view).said();
    return where(annotation -> !theirs.contains(Said.by(annotation)));
  }

  /** Returns the annotations for which something holds. */
  public AnnotationSet where(Predicate<Annotation> holds) {
    return new AnnotationSet(view, annotations.stream().filter(holds).toList(), findings);
  }

  /** Returns the annotations by an element of the given local name. */
  public AnnotationSet named(String element) {
    return where(annotation -> annotation.element().equals(element));
  }

  /** Returns the annotations whose spans all lie within a span. */
  public AnnotationSet in(TextSpan span) {
    return where(annotation -> span.contains(annotation.span()));
  }

  /**
   * Returns these annotations on another view of the same text, such as that of a later version of
   * the document.
   *
   * @throws IllegalArgumentException if the texts differ; the message says where
   */
  public AnnotationSet on(TextView other) {
    if (other == view) {
      return this;
    }
    String text = view.text();
    if (!text.equals(other.text())) {
      int at = 0;
      int end = Math.min(text.length(), other.text().length());
      while (at < end && text.charAt(at) == other.text().charAt(at)) {
        at++;
      }
      throw new IllegalArgumentException(
          "the texts differ from offset %d on: “%s” here, “%s” there"
              .formatted(at, Words.quoted(text, at), Words.quoted(other.text(), at)));
    }
    return new AnnotationSet(other, annotations, findings);
  }

  /**
   * Returns the annotations by an element that stand against one before them, each with that one,
   * in the order of the later. Without the later ones the rest has no conflict.
   */
  public List<Conflict> conflicts() {
    return Conflict.among(annotations);
  }

  /** Two sets are equal if they say the same, word for word, of equal texts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnnotationSet set
        && annotations.equals(set.annotations)
        && findings.equals(set.findings)
        && view.text().equals(set.view.text());
  }

  @Override
  public int hashCode() {
    return annotations.hashCode();
  }

  private Set<Said> said() {
    Set<Said> said = new HashSet<>();
    annotations.forEach(annotation -> said.add(Said.by(annotation)));
    return said;
  }

  /** What an annotation says, whoever says it. */
  private record Said(List<TextSpan> spans, Optional<Tag> tag, List<Remark> remarks) {

    static Said by(Annotation annotation) {
      return new Said(annotation.spans(), annotation.tag(), annotation.remarks());
    }
  }

  /**
   * Two annotations by an element that cannot both be right, or not both as they are.
   *
   * @param kind what is between them
   * @param first the one that comes first
   * @param second the one that stands against it
   */
  public record Conflict(Kind kind, Annotation first, Annotation second) {

    /** What is between two annotations. */
    public enum Kind {
      /** They share a part of their text, and neither holds the other. */
      CROSSING,
      /** They are about the same spans by different elements. */
      OTHER_ELEMENT,
      /** They are about the same spans by the same element with different attributes. */
      OTHER_ATTRIBUTES
    }

    private static List<Conflict> among(List<Annotation> annotations) {
      List<Conflict> conflicts = new ArrayList<>();
      List<Piece> open = new ArrayList<>();
      Map<List<TextSpan>, Annotation> known = new HashMap<>();
      BitSet against = new BitSet();
      for (Piece piece : pieces(annotations)) {
        while (!open.isEmpty() && last(open).span.end() <= piece.span.start()) {
          open.remove(open.size() - 1);
        }
        if (!against.get(piece.number)) {
          Optional<Conflict> conflict = crossing(piece, open).or(() -> equalSpans(piece, known));
          conflict.ifPresent(conflicts::add);
          against.set(piece.number, conflict.isPresent());
          open.addAll(conflict.isPresent() ? List.of() : List.of(piece));
        }
      }
      return conflicts;
    }

    private static Optional<Conflict> crossing(Piece piece, List<Piece> open) {
      return open.isEmpty() || last(open).span.contains(piece.span)
          ? Optional.empty()
          : Optional.of(new Conflict(Kind.CROSSING, last(open).annotation, piece.annotation));
    }

    private static List<Piece> pieces(List<Annotation> annotations) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < annotations.size(); i++) {
        Annotation annotation = annotations.get(i);
        if (annotation.tag().isPresent()) {
          for (TextSpan span : annotation.spans()) {
            pieces.add(new Piece(annotation, i, span));
          }
        }
      }
      pieces.sort(Comparator.comparing(Piece::span));
      return pieces;
    }

    private static Optional<Conflict> equalSpans(
        Piece piece, Map<List<TextSpan>, Annotation> known) {
      Annotation annotation = piece.annotation;
      Annotation first = known.putIfAbsent(annotation.spans(), annotation);
      if (first == null || first.tag().equals(annotation.tag())) {
        return Optional.empty();
      }
      boolean element = first.element().equals(annotation.element());
      Kind kind = element ? Kind.OTHER_ATTRIBUTES : Kind.OTHER_ELEMENT;
      return Optional.of(new Conflict(kind, first, annotation));
    }

    private static Piece last(List<Piece> open) {
      return open.get(open.size() - 1);
    }

    /** One span of an annotation. */
    private record Piece(Annotation annotation, int number, TextSpan span) {}
  }
}
