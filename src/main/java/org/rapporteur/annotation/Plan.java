package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Finding;
import org.rapporteur.source.TextSpan;

/** What is to become of one annotation; it changes while the set is being planned. */
final class Plan {

  private final Annotation annotation;
  private final TextView view;
  private final int number;
  private final TextSpan source;
  private final List<Step> steps = new ArrayList<>();
  private final List<Plan> divided = new ArrayList<>(0);
  private boolean withPart = true;
  private boolean isKnown;
  private @Nullable Finding refusal;
  private boolean isAside;

  /**
   * Plans an annotation.
   *
   * @param number its place among all that are given
   */
  Plan(Annotation annotation, TextView view, int number) {
    this.annotation = annotation;
    this.view = view;
    this.number = number;
    this.source = view.map().toSource(annotation.span());
    begin();
  }

  /** One element of it: a stretch of words, and which of its places is being tried. */
  static final class Step {

    private final Plan plan;
    private final Stretch stretch;
    private int rung;
    private @Nullable Finding firstReason;

    private Step(Plan plan, Stretch stretch) {
      this.plan = plan;
      this.stretch = stretch;
    }

    Plan plan() {
      return plan;
    }

    Stretch stretch() {
      return stretch;
    }

    /** The place that is being tried. */
    Spot spot() {
      return stretch.places().get(rung);
    }

    boolean isPoint() {
      return stretch.span().isEmpty();
    }

    /** Why the best of the places cannot be used; the others follow from it. */
    Finding reason(Finding latest) {
      if (firstReason == null) {
        firstReason = latest;
      }
      return firstReason;
    }

    /** Goes on to the next place further out; false where there is none. */
    boolean climb() {
      boolean higher = rung + 1 < stretch.places().size();
      rung += higher ? 1 : 0;
      return higher;
    }
  }

  /** Forgets what was tried. */
  void begin() {
    steps.clear();
    int from = 0;
    for (TextSpan span : annotation.spans()) {
      if (annotation.isPoint()) {
        steps.add(new Step(this, Stretch.at(view, span.start())));
      } else if (span.end() > from) {
        TextSpan rest = new TextSpan(Math.max(from, span.start()), span.end());
        for (Stretch stretch : Stretch.of(view, rest)) {
          steps.add(new Step(this, stretch));
          from = stretch.span().end();
        }
      }
    }
  }

  Annotation annotation() {
    return annotation;
  }

  TextView view() {
    return view;
  }

  /** Returns whether it says anything that no element can. */
  boolean saysMore() {
    return annotation.tag().isEmpty() || !annotation.remarks().isEmpty();
  }

  /** Where its words begin in the source. */
  int start() {
    return source.start();
  }

  /** Where they end. */
  int end() {
    return source.end();
  }

  /** Its place among all that are given. */
  int number() {
    return number;
  }

  List<Step> steps() {
    return steps;
  }

  /** Returns whether an element of the document has to be crossed. */
  boolean crosses() {
    return steps.size() > annotation.spans().size();
  }

  /** Puts others in the place of a step, which are returned. */
  List<Step> replace(Step step, List<Stretch> stretches) {
    int at = steps.indexOf(step);
    steps.remove(at);
    List<Step> fresh = stretches.stream().map(s -> new Step(this, s)).toList();
    steps.addAll(at, fresh);
    return fresh;
  }

  /** Notes that another annotation had to be divided because of this one. */
  void divides(Plan other) {
    divided.add(other);
  }

  /**
   * Begins again with what was divided because of this one, which is not written after all, and
   * with what was divided because of those.
   */
  private void makeRoom() {
    Deque<Plan> waiting = new ArrayDeque<>(divided);
    divided.clear();
    while (!waiting.isEmpty()) {
      Plan plan = waiting.remove();
      waiting.addAll(plan.divided);
      plan.divided.clear();
      plan.begin();
    }
  }

  /** Returns whether its parts are still to say which of them they are. */
  boolean isWithPart() {
    return withPart && steps.size() > 1;
  }

  void withoutPart() {
    withPart = false;
  }

  void setKnown() {
    isKnown = true;
  }

  boolean isKnown() {
    return isKnown;
  }

  void refuse(Finding reason) {
    refusal = reason;
    isAside = false;
    makeRoom();
  }

  Optional<Finding> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Sends it to the stand-off annotations. */
  void setAside() {
    isAside = true;
    makeRoom();
  }

  boolean isAside() {
    return isAside;
  }

  /** Returns whether it is still to be written between the words. */
  boolean isOpen() {
    return !isKnown && !isAside && refusal == null;
  }
}
