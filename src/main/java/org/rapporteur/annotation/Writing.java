package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.annotation.InlineMarkup.NotAllowed;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.annotation.InlineMarkup.Policy;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Severity;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiIndex;

/** One attempt at writing annotations into a document. */
final class Writing {

  /** How often a set is planned, each time without what the reviewer objects to. */
  private static final int MOST_REVIEWS = 3;

  private final TeiDocument document;
  private final TeiIndex index;
  private final Policy policy;
  private final Refusals refusals;
  private final List<Plan> plans = new ArrayList<>();
  private final Planner.Draft draft;
  private final Tags tags;
  private final Apart apart;

  private Writing(
      TeiDocument document,
      List<AnnotationSet> sets,
      Policy policy,
      Map<Integer, Finding> objections) {
    this.document = document;
    this.index = sets.get(0).view().index();
    this.policy = policy;
    this.refusals = new Refusals(document);
    for (AnnotationSet set : sets) {
      set.annotations().forEach(a -> plans.add(new Plan(a, set.view(), plans.size())));
    }
    objections.forEach((number, finding) -> plans.get(number).refuse(finding));
    plans.sort(
        Comparator.comparingInt(Plan::start)
            .thenComparing(Comparator.comparingInt(Plan::end).reversed())
            .thenComparingInt(Plan::number));
    draft = planner().plan();
    tags = new Tags(index, document.text().contains(Tags.CDATA_START), draft.pieces());
    apart = Apart.of(plans, policy, document.with(tags.splices()), tags.splices());
  }

  /** A document without an element that may hold them has no annotations apart. */
  private Planner planner() {
    Rehearsal rehearsal = Rehearsal.of(document, policy.grammar());
    Overlap overlap = policy.overlap();
    NotAllowed notAllowed = policy.notAllowed();
    if (!StandOffInsertion.isHoused(index)) {
      plans.stream()
          .filter(plan -> plan.isOpen() && plan.saysMore())
          .forEach(plan -> plan.refuse(refusals.noPlaceApart(plan)));
      overlap = overlap == Overlap.STAND_OFF ? Overlap.REJECT : overlap;
      notAllowed = notAllowed == NotAllowed.STAND_OFF ? NotAllowed.SKIP : notAllowed;
    }
    return new Planner(plans, refusals, rehearsal, overlap, notAllowed);
  }

  /** Writes annotations as a policy says. */
  static Written of(TeiDocument document, List<AnnotationSet> sets, Policy policy) {
    sets.forEach(set -> check(document, set));
    if (sets.isEmpty()) {
      Edit nothing = Edit.of(title(document, 0), document, List.of());
      return new Written(nothing, document, List.of(), List.of(), List.of(), List.of());
    }
    Map<Integer, Finding> objections = new HashMap<>();
    Optional<Finding> against = Optional.empty();
    for (int i = 0; i < MOST_REVIEWS; i++) {
      Writing writing = new Writing(document, sets, policy, objections);
      int before = objections.size();
      against = writing.review(objections);
      if (against.isEmpty() || objections.size() == before) {
        return against.isEmpty() ? writing.written() : writing.refused(against.get());
      }
    }
    return new Writing(document, sets, policy, objections).refused(against.orElseThrow());
  }

  private static void check(TeiDocument document, AnnotationSet set) {
    TeiDocument other = set.view().document();
    if (other != document && !other.text().equals(document.text())) {
      throw new IllegalArgumentException(
          "annotations of " + other.name() + " are not of " + document.name());
    }
  }

  /**
   * Shows the reviewer what would come of it.
   *
   * @param objections receives those that concern one annotation
   * @return an objection, or empty if there is none; where nothing was added to the others it
   *     concerns the whole
   */
  private Optional<Finding> review(Map<Integer, Finding> objections) {
    if (policy.reviewer().isEmpty() || all().isEmpty()) {
      return Optional.empty();
    }
    Review review = new Review(policy.reviewer().get(), document, apart.document(), all());
    Map<Integer, Finding> blamed = new HashMap<>();
    for (Finding finding : review.added()) {
      Optional<Plan> culprit = culprit(review, finding);
      if (culprit.isEmpty()) {
        return Optional.of(finding);
      }
      blamed.putIfAbsent(culprit.get().number(), finding);
    }
    objections.putAll(blamed);
    return review.added().stream().findFirst();
  }

  private Optional<Plan> culprit(Review review, Finding finding) {
    return review
        .place(finding)
        .flatMap(
            place ->
                apart
                    .at(place)
                    .or(
                        () ->
                            tags.at(place - new Shift(apart.splices()).before(place))
                                .map(draft.plans()::get)));
  }

  /** The insertions of the tags and of what stands apart. */
  private List<Splice> all() {
    return apart.splices().isEmpty()
        ? tags.splices()
        : Splice.then(tags.splices(), apart.splices());
  }

  /** Refuses all that would have been written. */
  private Written refused(Finding reason) {
    plans.stream().filter(plan -> plan.isOpen() || plan.isAside()).forEach(p -> p.refuse(reason));
    return result(List.of(), document);
  }

  private Written written() {
    boolean isRefused = plans.stream().anyMatch(plan -> plan.refusal().isPresent());
    if (isRefused && policy.notAllowed() == NotAllowed.REFUSE_ALL) {
      withholdAll();
      return result(List.of(), document);
    }
    apart.repeated().forEach(Plan::setKnown);
    return result(all(), apart.document());
  }

  /** Where all are wanted or none, what stands in their way is an error. */
  private void withholdAll() {
    for (Plan plan : plans) {
      if (plan.refusal().isPresent()) {
        plan.refuse(plan.refusal().get().with(Severity.ERROR));
      } else if (!plan.isKnown()) {
        plan.refuse(refusals.withheld(plan));
      }
    }
  }

  private Written result(List<Splice> splices, TeiDocument after) {
    List<Annotation> made = those(Plan::isOpen);
    return new Written(
        Edit.of(title(document, made.size()), document, splices),
        after,
        made,
        those(Plan::isKnown),
        plans.stream().flatMap(plan -> refusal(plan).stream()).toList(),
        those(Plan::isAside));
  }

  private List<Annotation> those(Predicate<Plan> chosen) {
    return plans.stream().filter(chosen).map(Plan::annotation).toList();
  }

  private static Optional<Written.Refusal> refusal(Plan plan) {
    return plan.refusal().map(reason -> new Written.Refusal(plan.annotation(), reason));
  }

  private static String title(TeiDocument document, int made) {
    return "annotate " + document.name() + ": " + made + (made == 1 ? " element" : " elements");
  }
}
