package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotation.InlineMarkup.Policy;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * What of an attempt stands apart from its words: annotations that are sent there, and what the
 * others say besides their element. What the document says beside its text already is not said
 * again.
 */
final class Apart {

  private static final String WELL_FORMED = "what was written is well-formed";

  private final TeiDocument inline;
  private final Map<TextView, Set<Said>> known = new LinkedHashMap<>();
  private final List<Plan> said = new ArrayList<>();
  private final List<Plan> repeated = new ArrayList<>();
  private final List<Splice> splices = new ArrayList<>();
  private TeiDocument document;
  private @Nullable List<TeiElement> entries;

  private Apart(TeiDocument inline) {
    this.inline = inline;
    this.document = inline;
  }

  /** What an annotation says, and who says it. */
  private record Said(List<TextSpan> spans, Optional<Tag> tag, List<Remark> remarks, Claim claim) {

    static Said by(Annotation annotation, TextView view) {
      return new Said(
          Pointers.whole(annotation, view),
          annotation.tag().map(Said::withoutId),
          annotation.remarks(),
          annotation.claim());
    }

    /** An id may have given way to another. */
    private static Tag withoutId(Tag tag) {
      Map<String, String> attributes = new LinkedHashMap<>(tag.attributes());
      attributes.remove("xml:id");
      return new Tag(tag.element(), attributes);
    }
  }

  /**
   * Writes what stands apart.
   *
   * @param inline the document with the new tags
   * @param tags the insertions of these tags
   */
  static Apart of(List<Plan> plans, Policy policy, TeiDocument inline, List<Splice> tags) {
    Apart apart = new Apart(inline);
    Map<TextView, List<Annotation>> byView = new LinkedHashMap<>();
    Map<TextView, List<Plan>> saying = new LinkedHashMap<>();
    for (Plan plan : plans) {
      Optional<Annotation> annotation = apart(plan).filter(a -> apart.isNew(a, plan));
      if (annotation.isPresent()) {
        byView.computeIfAbsent(plan.view(), view -> new ArrayList<>()).add(annotation.get());
        saying.computeIfAbsent(plan.view(), view -> new ArrayList<>()).add(plan);
      }
    }
    if (!byView.isEmpty()) {
      saying.values().forEach(apart.said::addAll);
      apart.write(byView, policy, new Shift(tags));
    }
    return apart;
  }

  private void write(Map<TextView, List<Annotation>> byView, Policy policy, Shift shift) {
    List<AnnotationSet> sets = new ArrayList<>();
    byView.forEach((view, all) -> sets.add(AnnotationSet.of(same(view, inline, shift), all)));
    policy.standOff().apply(inline, sets).changes().forEach(c -> splices.addAll(c.splices()));
    splices.sort(Comparator.comparing(Splice::span));
    document = inline.with(splices);
  }

  /** What a plan says apart from its words, if anything. */
  private static Optional<Annotation> apart(Plan plan) {
    Annotation annotation = plan.annotation();
    if (plan.isAside()) {
      return Optional.of(annotation);
    }
    boolean says = plan.refusal().isEmpty() && !annotation.remarks().isEmpty();
    return says ? Optional.of(annotation.withoutTag()) : Optional.empty();
  }

  private boolean isNew(Annotation annotation, Plan plan) {
    Set<Said> there = known.computeIfAbsent(plan.view(), Apart::known);
    boolean isNew = there.add(Said.by(annotation, plan.view()));
    if (!isNew && plan.isAside()) {
      repeated.add(plan);
    }
    return isNew;
  }

  private static Set<Said> known(TextView view) {
    Set<Said> known = new HashSet<>();
    if (view.index().elements("standOff").findAny().isPresent()) {
      for (Annotation annotation : StandOff.read(view).annotations()) {
        known.add(Said.by(annotation, view));
        known.add(Said.by(annotation.withoutTag(), view));
      }
    }
    return known;
  }

  /** Returns a view of the same text in the document with the new tags. */
  private static TextView same(TextView view, TeiDocument after, Shift shift) {
    int start = shift.of(view.element().span().start());
    try {
      TeiElement element = after.index().elementAt(start).orElse(after.index().root());
      return TextView.of(after, element, view.reading());
    } catch (UnreadableTeiException e) {
      throw new IllegalStateException(WELL_FORMED, e);
    }
  }

  /** Returns the insertions into the document with the new tags. */
  List<Splice> splices() {
    return splices;
  }

  /** Returns the document with all that is new. */
  TeiDocument document() {
    return document;
  }

  /** Returns the plans of which the document says everything beside its text already. */
  List<Plan> repeated() {
    return repeated;
  }

  /**
   * Returns the plan whose annotation stands at a place of the document with all that is new, or
   * empty where none of the new ones does.
   */
  Optional<Plan> at(int place) {
    if (entries == null) {
      entries = entries();
    }
    for (int i = 0; i < entries.size() && entries.size() == said.size(); i++) {
      if (entries.get(i).span().contains(place)) {
        return Optional.of(said.get(i));
      }
    }
    return Optional.empty();
  }

  /** The new annotations, in the order in which they were written. */
  private List<TeiElement> entries() {
    List<TextSpan> added = new ArrayList<>();
    int shift = 0;
    for (Splice splice : splices) {
      int start = splice.span().start() + shift;
      added.add(new TextSpan(start, start + splice.replacement().length()));
      shift += splice.replacement().length();
    }
    try {
      return document.index().elements().stream()
          .filter(list -> list.is("listAnnotation") || list.is("spanGrp"))
          .flatMap(list -> list.children().stream())
          .filter(entry -> added.stream().anyMatch(span -> span.contains(entry.span())))
          .toList();
    } catch (UnreadableTeiException e) {
      throw new IllegalStateException(WELL_FORMED, e);
    }
  }
}
