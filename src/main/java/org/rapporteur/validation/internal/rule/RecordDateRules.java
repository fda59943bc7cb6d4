package org.rapporteur.validation.internal.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.StatedDate;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.xml.sax.Attributes;

/**
 * The date of a record is the same wherever it is given, and not after its publication.
 *
 * <p>When it was written and when the talk took place may differ. What the source, the head of the
 * text, the title and the citation say must be one of the two.
 */
final class RecordDateRules implements RecordRules {

  private static final List<Set<Place>> BASES =
      List.of(
          Set.of(Place.CREATION, Place.SETTING),
          Set.of(Place.ORIGIN, Place.SOURCE),
          Set.of(Place.HEAD));

  private final Sightings sightings;
  private final Deque<Open> dates = new ArrayDeque<>();
  private final List<Dated> given = new ArrayList<>();
  private final List<Dated> published = new ArrayList<>();
  private @Nullable OpenElement source;
  private boolean headIsDated;

  RecordDateRules(Sightings sightings) {
    this.sightings = sightings;
  }

  /** A date that was opened: which place of the record it is, and what its tag says. */
  private record Open(OpenElement element, Place place, Optional<DaySpan> days) {}

  /** A date that was read. */
  private record Dated(Place place, DaySpan days, Tag tag) {}

  /** Where a date of a record stands. */
  private enum Place {
    CREATION("'creation'"),
    SETTING("'setting'"),
    ORIGIN("the source's 'origDate'"),
    SOURCE("the source's date"),
    HEAD("the head of the text"),
    TITLE("the title"),
    CITATION("the citation"),
    PUBLICATION("the publication"),
    IMPRINT("the source's publication");

    private final String words;

    Place(String words) {
      this.words = words;
    }
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (element.is("TEI")) {
      given.clear();
      published.clear();
      headIsDated = false;
    } else if (element.is("biblStruct") && source == null && element.isIn("sourceDesc")) {
      source = element;
    } else if (element.is("date") || element.is("origDate")) {
      Place place = place(element);
      if (place != null) {
        dates.push(new Open(element, place, DaySpan.of(attributes)));
      }
    }
  }

  private @Nullable Place place(OpenElement element) {
    OpenElement parent = element.parent();
    if (parent == null) {
      return null;
    }
    return switch (parent.name()) {
      case "creation" -> Place.CREATION;
      case "setting" -> Place.SETTING;
      case "publicationStmt" -> Place.PUBLICATION;
      case "imprint" -> imprint();
      case "origin" -> element.is("origDate") ? Place.ORIGIN : null;
      case "opener", "dateline" -> headIsDated || !element.inText() ? null : Place.HEAD;
      default -> null;
    };
  }

  private @Nullable Place imprint() {
    if (source == null) {
      return null;
    }
    return source.type().equals("document") ? Place.SOURCE : Place.IMPRINT;
  }

  @Override
  public void closed(OpenElement element) {
    if (!dates.isEmpty() && dates.peek().element == element) {
      Open date = dates.pop();
      Optional<DaySpan> days = date.days.isPresent() ? date.days : stated(element.words(), element);
      days.ifPresent(found -> add(date.place, found, element.tag()));
    } else if (element.is("title") && element.isIn("titleStmt")) {
      cited(element, Place.TITLE);
    } else if (element.is("bibl") && element.isIn("sourceDesc")) {
      cited(element, Place.CITATION);
    } else if (element == source) {
      source = null;
    } else if (element.is("TEI")) {
      compare();
    }
  }

  private static Optional<DaySpan> stated(String words, OpenElement element) {
    return StatedDate.of(words, element.primaryLanguage())
        .flatMap(StatedDate::value)
        .flatMap(DaySpan::of);
  }

  private void add(Place place, DaySpan days, Tag tag) {
    Dated dated = new Dated(place, days, tag);
    headIsDated |= place == Place.HEAD;
    switch (place) {
      case PUBLICATION, IMPRINT -> published.add(dated);
      default -> given.add(dated);
    }
  }

  private void cited(OpenElement element, Place place) {
    CitedDay.in(element.words(), element.primaryLanguage())
        .ifPresent(day -> add(place, day, element.tag()));
  }

  private void compare() {
    List<Dated> base = base();
    for (Dated dated : given) {
      if (!base.isEmpty() && base.stream().allMatch(other -> disagrees(dated, other))) {
        report(dated, base.get(0));
      }
    }
    creation();
    for (Dated first : base) {
      published.stream()
          .filter(edition -> first.days.isAfter(edition.days))
          .findFirst()
          .ifPresent(edition -> tooLate(first, edition));
    }
  }

  /**
   * Judges a date of writing in another month than the talk, where all other places have the day of
   * the talk: what is written down later is dated so in its source.
   */
  private void creation() {
    List<Dated> others = given.stream().filter(other -> other.place != Place.CREATION).toList();
    boolean talk = others.stream().anyMatch(other -> other.place == Place.SETTING);
    if (talk && others.size() > 2) {
      given.stream()
          .filter(dated -> dated.place == Place.CREATION)
          .filter(dated -> others.stream().allMatch(other -> isInOtherMonth(dated, other)))
          .forEach(dated -> report(dated, others.get(0)));
    }
  }

  private static boolean isInOtherMonth(Dated one, Dated other) {
    return CitedDay.isLike(one.days, other.days)
        && !one.days.first().substring(0, 7).equals(other.days.first().substring(0, 7));
  }

  /** The date of the record and that of the talk, or else those of the first other kind. */
  private List<Dated> base() {
    for (Set<Place> places : BASES) {
      List<Dated> found = given.stream().filter(dated -> places.contains(dated.place)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean disagrees(Dated dated, Dated other) {
    boolean certain = dated.place == Place.HEAD || CitedDay.isLike(dated.days, other.days);
    return certain && dated.days.isApartFrom(other.days);
  }

  private void report(Dated dated, Dated other) {
    String message =
        dated.place.words + " is dated " + dated.days + ", " + other.place.words + " " + other.days;
    add(Rule.RULE_RECORD_DATE_DISAGREES, dated, other, message);
  }

  private void tooLate(Dated dated, Dated edition) {
    String message =
        dated.place.words
            + " is dated "
            + dated.days
            + ", after "
            + edition.place.words
            + " of "
            + edition.days;
    add(Rule.RULE_DATE_AFTER_PUBLICATION, dated, edition, message);
  }

  private void add(Rule rule, Dated dated, Dated other, String message) {
    Finding finding = sightings.tag(rule, dated.tag, message);
    sightings.add(finding.withRelated(List.of(sightings.place(other.tag))));
  }
}
