package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.rapporteur.annotation.InlineMarkup.NotAllowed;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.report.Finding;
import org.rapporteur.tei.StableIds;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;

/**
 * Finds a place for every annotation of a set, or why there is none: it lays out all that is still
 * open, asks what may not stay, lets that go on to its next place, and begins again.
 */
final class Planner {

  /** After so many rehearsals nothing is moved any more. */
  private static final int MOST_ROUNDS = 8;

  private static final int MOST_PARTS = 1_000;

  /** Where two begin together, a point is first, then the longer, then the one given first. */
  private static final Comparator<Plan.Step> ORDER =
      Comparator.comparingInt((Plan.Step step) -> step.spot().start())
          .thenComparing(step -> !step.isPoint())
          .thenComparing(Comparator.comparingInt((Plan.Step step) -> step.spot().end()).reversed())
          .thenComparingInt(step -> step.plan().number());

  private final List<Plan> plans;
  private final Refusals refusals;
  private final Rehearsal rehearsal;
  private final Overlap overlap;
  private final NotAllowed notAllowed;
  private final Set<String> ownIds = new HashSet<>();
  private Set<Plan> repeated = Set.of();
  private int settled;

  Planner(
      List<Plan> plans,
      Refusals refusals,
      Rehearsal rehearsal,
      Overlap overlap,
      NotAllowed notAllowed) {
    this.plans = plans;
    this.refusals = refusals;
    this.rehearsal = rehearsal;
    this.overlap = overlap;
    this.notAllowed = notAllowed;
  }

  /**
   * What is to be written.
   *
   * @param pieces the elements, in document order and properly nested
   * @param plans to which annotation each belongs
   */
  record Draft(List<Piece> pieces, List<Plan> plans) {}

  /** Decides on every plan and returns what is to be written. */
  Draft plan() {
    plans.stream().filter(Plan::isOpen).forEach(this::admit);
    List<Plan.Step> steps = arrange();
    List<Piece> pieces = pieces(steps);
    List<Rehearsal.Refused> refused = rehearsal.refused(pieces);
    for (int round = 1; !refused.isEmpty(); round++) {
      follow(refused, steps, round < MOST_ROUNDS);
      steps = arrange();
      pieces = pieces(steps);
      refused = rehearsal.refused(pieces);
    }
    repeated.forEach(Plan::setKnown);
    return new Draft(pieces, steps.stream().map(Plan.Step::plan).toList());
  }

  private void admit(Plan plan) {
    Annotation annotation = plan.annotation();
    String id = annotation.attributes().getOrDefault("xml:id", "");
    TeiIndex index = plan.view().index();
    if (annotation.tag().isEmpty()) {
      plan.setAside();
    } else if (Marked.isKnown(plan)) {
      plan.setKnown();
    } else if (plan.steps().isEmpty()) {
      drop(plan, refusals.noWords(plan));
    } else if (!id.isEmpty() && (index.byId(id).isPresent() || !ownIds.add(id))) {
      drop(plan, refusals.idTaken(plan, id, index.byId(id)));
    } else if (plan.crosses() && overlap != Overlap.SPLIT) {
      giveWay(plan, refusals.crossesElement(plan));
    } else if (plan.steps().size() > MOST_PARTS) {
      drop(plan, refusals.tooMany(plan, MOST_PARTS));
    }
  }

  /** Lays out what is open so that all of it nests and none changes the readable text. */
  private List<Plan.Step> arrange() {
    while (true) {
      List<Plan.Step> steps = nested();
      List<Plan.Step> unreadable = unreadable(steps);
      if (unreadable.isEmpty()) {
        return steps;
      }
      unreadable.forEach(step -> goOn(step, refusals.changesText(step.plan())));
    }
  }

  private List<Plan.Step> nested() {
    List<Plan.Step> steps;
    int before;
    do {
      before = settled;
      repeated = repeated();
      steps = swept();
    } while (settled > before);
    return steps;
  }

  private List<Plan.Step> swept() {
    Deque<Plan.Step> steps = ordered();
    PriorityQueue<Plan.Step> parts = new PriorityQueue<>(ORDER);
    List<Plan.Step> taken = new ArrayList<>();
    Deque<Plan.Step> around = new ArrayDeque<>();
    while (!steps.isEmpty() || !parts.isEmpty()) {
      Plan.Step step = first(steps, parts).remove();
      leave(around, step.spot().start());
      Plan.Step outer = around.peek();
      if (!step.plan().isOpen()) {
        continue;
      }
      if (outer != null && step.spot().end() > outer.spot().end()) {
        parts.addAll(cross(step, outer));
      } else {
        taken.add(step);
        enter(around, step);
      }
    }
    return taken;
  }

  /** Returns the steps that are still to be laid out; they are nearly in order as they are. */
  private Deque<Plan.Step> ordered() {
    List<Plan.Step> steps = new ArrayList<>(plans.size());
    for (Plan plan : plans) {
      if (plan.isOpen() && !repeated.contains(plan)) {
        steps.addAll(plan.steps());
      }
    }
    steps.sort(ORDER);
    return new ArrayDeque<>(steps);
  }

  /** Returns which of two queues, not both empty, has the first step. */
  private static Queue<Plan.Step> first(Queue<Plan.Step> steps, Queue<Plan.Step> parts) {
    boolean part =
        steps.isEmpty()
            || (!parts.isEmpty() && ORDER.compare(parts.element(), steps.element()) < 0);
    return part ? parts : steps;
  }

  private static void leave(Deque<Plan.Step> around, int place) {
    while (!around.isEmpty()
        && (around.element().spot().end() <= place || !around.element().plan().isOpen())) {
      around.pop();
    }
  }

  private static void enter(Deque<Plan.Step> around, Plan.Step step) {
    if (!step.isPoint()) {
      around.push(step);
    }
  }

  /** Divides the one that begins later where the other ends, or lets it go. */
  private List<Plan.Step> cross(Plan.Step step, Plan.Step outer) {
    Plan plan = step.plan();
    if (overlap != Overlap.SPLIT) {
      giveWay(plan, refusals.crossesAnnotation(plan, outer.plan()));
      return List.of();
    }
    List<Stretch> parts = step.stretch().dividedAt(outer.spot().end());
    if (parts.size() < 2) {
      drop(plan, refusals.crossesAnnotation(plan, outer.plan()));
      return List.of();
    }
    if (plan.steps().size() + parts.size() > MOST_PARTS) {
      drop(plan, refusals.tooMany(plan, MOST_PARTS));
      return List.of();
    }
    outer.plan().divides(plan);
    return plan.replace(step, parts);
  }

  /** Returns the annotations that others of the set make superfluous. */
  private Set<Plan> repeated() {
    Set<Plan> found = new HashSet<>();
    Set<List<Object>> seen = new HashSet<>();
    Map<List<Object>, Integer> ends = new HashMap<>();
    for (Plan plan : plans) {
      Annotation annotation = plan.annotation();
      String name = annotation.element();
      Object more = annotation.isPoint() ? annotation.written() : "";
      if (!plan.isOpen()) {
        continue;
      }
      if (!seen.add(List.of(plan.view(), name, annotation.spans(), more))) {
        found.add(plan);
      } else if (Marked.isOnce(name) && isHeld(plan, ends)) {
        found.add(plan);
      }
    }
    return found;
  }

  /** Returns whether one of its name that was given before holds it; otherwise it is noted. */
  private static boolean isHeld(Plan plan, Map<List<Object>, Integer> ends) {
    Annotation annotation = plan.annotation();
    if (annotation.isPoint() || annotation.spans().size() > 1) {
      return false;
    }
    List<Object> key = List.of(plan.view(), annotation.element());
    int end = annotation.span().end();
    boolean isHeld = ends.getOrDefault(key, 0) >= end;
    if (!isHeld) {
      ends.put(key, end);
    }
    return isHeld;
  }

  private List<Plan.Step> unreadable(List<Plan.Step> steps) {
    List<Plan.Step> unreadable = new ArrayList<>();
    Deque<Plan.Step> around = new ArrayDeque<>();
    for (Plan.Step step : steps) {
      leave(around, step.spot().start());
      if (!new Legibility(step, parent(step, around)).isKept()) {
        unreadable.add(step);
      }
      enter(around, step);
    }
    return unreadable;
  }

  /** The name of the element of TEI in which a new one will stand. */
  private static String parent(Plan.Step step, Deque<Plan.Step> around) {
    TeiElement container = step.spot().container();
    Plan.Step outer = around.peek();
    if (outer != null && outer.spot().start() >= container.content().start()) {
      return outer.plan().annotation().element();
    }
    return container.isTei() ? container.name() : "";
  }

  private List<Piece> pieces(List<Plan.Step> steps) {
    Chains chains =
        new Chains(
            new StableIds(
                id -> ownIds.contains(id) || plans.get(0).view().index().byId(id).isPresent()));
    List<Piece> pieces = new ArrayList<>(steps.size());
    for (Plan.Step step : steps) {
      Spot spot = step.spot();
      pieces.add(
          new Piece(
              step.plan().annotation().element(),
              chains.attributes(step),
              spot.start(),
              spot.end(),
              spot.container()));
    }
    return pieces;
  }

  private void follow(List<Rehearsal.Refused> refused, List<Plan.Step> steps, boolean mayGoOn) {
    Set<Plan> eased = new HashSet<>();
    for (Rehearsal.Refused one : refused) {
      Plan.Step step = steps.get(one.number());
      Plan plan = step.plan();
      Finding finding = refusals.notAllowed(plan, one.reason());
      if (!mayGoOn) {
        drop(plan, step.reason(finding));
      } else if (Chains.sayPart(plan)) {
        plan.withoutPart();
        eased.add(plan);
      } else if (!eased.contains(plan)) {
        goOn(step, finding);
      }
    }
  }

  /** Goes on to the next place of a step, or to smaller ones, or lets the annotation go. */
  private void goOn(Plan.Step step, Finding finding) {
    Finding reason = step.reason(finding);
    boolean isCurrent = step.plan().isOpen() && step.plan().steps().contains(step);
    if (isCurrent && !step.climb() && !divide(step)) {
      drop(step.plan(), reason);
    }
  }

  private boolean divide(Plan.Step step) {
    List<Stretch> parts = step.stretch().divided();
    boolean divides =
        overlap == Overlap.SPLIT
            && parts.size() > 1
            && step.plan().steps().size() + parts.size() <= MOST_PARTS;
    if (divides) {
      step.plan().replace(step, parts);
    }
    return divides;
  }

  /** Follows the policy for what overlaps. */
  private void giveWay(Plan plan, Finding reason) {
    settle(plan, reason, overlap == Overlap.STAND_OFF);
  }

  /** Follows the policy for what is not allowed. */
  private void drop(Plan plan, Finding reason) {
    settle(plan, reason, notAllowed == NotAllowed.STAND_OFF);
  }

  private void settle(Plan plan, Finding reason, boolean aside) {
    if (!plan.isOpen()) {
      return;
    }
    settled++;
    if (aside) {
      plan.setAside();
    } else {
      plan.refuse(reason);
    }
  }
}
