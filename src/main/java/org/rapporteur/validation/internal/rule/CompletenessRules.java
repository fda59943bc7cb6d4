package org.rapporteur.validation.internal.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dating.StatedDate;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.Attributes;

/**
 * A header states what every header must: a title, who publishes the file and on which terms; that
 * of a record also a source and a date.
 */
final class CompletenessRules implements RecordRules {

  private static final Set<String> AGENCIES = Set.of("publisher", "distributor", "authority");
  private static final Set<String> SOURCES = Set.of("msDesc", "biblStruct");
  private static final Set<String> DATES = Set.of("creation", "date", "origDate", "origin");
  private static final List<String> VALUES =
      List.of(
          "when",
          "notBefore",
          "notAfter",
          "from",
          "to",
          "when-iso",
          "notBefore-iso",
          "notAfter-iso",
          "from-iso",
          "to-iso");
  private static final Pattern LEAD = Pattern.compile("^\\P{L}+");

  private final Sightings sightings;
  private @Nullable Header header;
  private @Nullable Publication publication;

  CompletenessRules(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (element.is("teiHeader")) {
      header = new Header(element);
    } else if (element.is("text") && header != null) {
      judgeRecord(header);
      header = null;
    } else if (element.is("publicationStmt")) {
      publication = new Publication(element);
    }
    if (header != null) {
      header.enter(element, attributes);
    }
    if (publication != null && element.is("licence") && attributes.getValue("target") != null) {
      publication.namesTerms = true;
    }
  }

  @Override
  public void closed(OpenElement element) {
    if (header != null) {
      header.leave(element);
    }
    if (publication != null && element == publication.element) {
      judge(publication);
      publication = null;
    } else if (publication != null && element.parent() == publication.element) {
      publication.leave(element);
    } else if (element.is("title") && element.isIn("titleStmt") && !element.hasWords()) {
      sightings.atTag(Rule.RULE_TITLE_EMPTY, element.tag(), "the title is empty");
    }
  }

  private void judge(Publication statement) {
    if (!statement.hasNamedAgency) {
      boolean said = !statement.hasAgency && statement.element.hasWords();
      String message = "no publisher is named, nor anyone else who answers for the file";
      sightings.add(
          sightings
              .tag(Rule.RULE_PUBLISHER_MISSING, statement.element.tag(), message)
              .with(said ? Severity.WARNING : Severity.ERROR));
    }
    if (statement.hasAgency && !statement.hasAvailability) {
      String message =
          "a publisher is named, and nothing says under which terms the file may be used";
      sightings.atTag(Rule.RULE_AVAILABILITY_MISSING, statement.element.tag(), message);
    }
  }

  private void judgeRecord(Header record) {
    if (record.sources != null && !record.hasSource) {
      String message = "the record describes no source: it has neither 'msDesc' nor 'biblStruct'";
      sightings.atTag(Rule.RULE_SOURCE_MISSING, record.sources.tag(), message);
    }
    if (!record.hasDate) {
      String message =
          "the record gives no date: neither 'creation' nor the source has one with a value, and"
              + " none says 'undated'";
      sightings.atTag(Rule.RULE_DATE_MISSING, record.element.tag(), message);
    }
  }

  /** What {@code publicationStmt} states. */
  private static final class Publication {
    private final OpenElement element;
    private boolean hasAgency;
    private boolean hasNamedAgency;
    private boolean hasAvailability;
    private boolean namesTerms;

    Publication(OpenElement element) {
      this.element = element;
    }

    void leave(OpenElement child) {
      if (AGENCIES.contains(child.name())) {
        hasAgency = true;
        hasNamedAgency |= child.hasWords();
      } else if (child.is("availability")) {
        hasAvailability |= child.hasWords() || namesTerms;
      }
      namesTerms = false;
    }
  }

  /** What a header states of its record. */
  private static final class Header {
    private final OpenElement element;
    private @Nullable OpenElement sources;
    private @Nullable OpenElement dating;
    private boolean hasSource;
    private boolean hasDate;

    Header(OpenElement element) {
      this.element = element;
    }

    /** Elements stand in the source or in the creation where {@code dating} is one of these. */
    void enter(OpenElement entered, Attributes attributes) {
      if (dating == null && (entered.is("sourceDesc") || entered.is("creation"))) {
        dating = entered;
      }
      if (sources == null && entered.is("sourceDesc")) {
        sources = entered;
      }
      if (dating != null) {
        hasSource |= dating.is("sourceDesc") && SOURCES.contains(entered.name());
        hasDate |= DATES.contains(entered.name()) && hasValue(attributes);
      }
    }

    void leave(OpenElement left) {
      if (dating != null && DATES.contains(left.name())) {
        hasDate |= isUndated(left);
      }
      if (left == dating) {
        dating = null;
      }
    }

    private static boolean isUndated(OpenElement date) {
      String words = LEAD.matcher(date.fewWords()).replaceFirst("");
      return StatedDate.of(words, date.primaryLanguage()).filter(StatedDate::isUndated).isPresent();
    }

    private static boolean hasValue(Attributes attributes) {
      return VALUES.stream().anyMatch(name -> attributes.getValue(name) != null);
    }
  }
}
