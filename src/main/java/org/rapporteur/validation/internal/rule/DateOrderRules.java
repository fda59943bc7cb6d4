package org.rapporteur.validation.internal.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.xml.sax.Attributes;

/**
 * Dates that follow each other go one way: those at the heads of the divisions of one whole,
 * onward; those of the changes to a file, onward or back.
 */
final class DateOrderRules implements RecordRules {

  private static final Set<String> HEADS = Set.of("opener", "dateline");
  private static final Set<String> WHOLES =
      Set.of("body", "div", "group", "listChange", "revisionDesc");

  private final Sightings sightings;
  private final Deque<Sequence> open = new ArrayDeque<>();

  DateOrderRules(Sightings sightings) {
    this.sightings = sightings;
  }

  /** A date, and where it stands. */
  private record Dated(DaySpan days, Tag tag) {}

  /** The dates of the parts of an element. */
  private static final class Sequence {
    private final OpenElement whole;
    private final List<Dated> parts = new ArrayList<>(0);
    private @Nullable String kind;
    private boolean isDated;

    Sequence(OpenElement whole) {
      this.whole = whole;
    }

    /** Parts of one kind follow each other; an annex may be older than what it is annexed to. */
    boolean isOfKind(String type) {
      kind = kind == null ? type : kind;
      return kind.equals(type);
    }
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (element.is("change")) {
      change(element, attributes);
    } else if (element.is("date") && element.inText()) {
      head(element, attributes);
    }
    if (WHOLES.contains(element.name())) {
      open.push(new Sequence(element));
    }
  }

  private void change(OpenElement element, Attributes attributes) {
    Optional<DaySpan> days = DaySpan.of(attributes);
    Sequence changes = open.peek();
    if (days.isPresent() && changes != null && changes.whole == element.parent()) {
      changes.parts.add(new Dated(days.get(), element.tag()));
    }
  }

  /** The first date at the head of a division is that of the division. */
  private void head(OpenElement date, Attributes attributes) {
    Sequence division = open.peek();
    OpenElement parent = date.parent();
    boolean atHead = parent != null && HEADS.contains(parent.name());
    if (!atHead || division == null || division.isDated || !division.whole.is("div")) {
      return;
    }
    division.isDated = true;
    Optional<DaySpan> days = DaySpan.of(attributes).filter(DaySpan::isOneDay);
    Sequence around = open.stream().skip(1).findFirst().orElse(division);
    if (days.isPresent()
        && around.whole == division.whole.parent()
        && around.isOfKind(division.whole.type())) {
      around.parts.add(new Dated(days.get(), date.tag()));
    }
  }

  @Override
  public void closed(OpenElement element) {
    if (!open.isEmpty() && open.peek().whole == element) {
      boolean mayGoBack = !element.inText();
      check(open.pop().parts, mayGoBack);
    }
  }

  private void check(List<Dated> parts, boolean mayGoBack) {
    int back = 0;
    int onward = 0;
    for (int i = 1; i < parts.size(); i++) {
      back += parts.get(i - 1).days.isAfter(parts.get(i).days) ? 1 : 0;
      onward += parts.get(i).days.isAfter(parts.get(i - 1).days) ? 1 : 0;
    }
    boolean newestFirst = back > onward && (mayGoBack || back > 1);
    boolean wholly = mayGoBack && (back == 0 || onward == 0);
    for (int i = 1; i < parts.size() && !wholly; i++) {
      Dated one = parts.get(newestFirst ? i : i - 1);
      Dated other = parts.get(newestFirst ? i - 1 : i);
      if (one.days.isAfter(other.days)) {
        report(parts.get(i), parts.get(i - 1));
      }
    }
  }

  private void report(Dated dated, Dated before) {
    String message = dated.days + " follows " + before.days;
    sightings.add(
        sightings
            .tag(Rule.RULE_DATES_OUT_OF_ORDER, dated.tag, message)
            .withRelated(List.of(sightings.place(before.tag))));
  }
}
