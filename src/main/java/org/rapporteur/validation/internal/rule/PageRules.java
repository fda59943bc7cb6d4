package org.rapporteur.validation.internal.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.xml.sax.Attributes;

/**
 * The numbers of page breaks go up. A new text, or a new record in it, may begin anywhere; any
 * other division only with its own first page. Pages inside notes are those of the notes.
 */
final class PageRules implements RecordRules {

  private static final Set<String> BEGINNINGS = Set.of("text", "front", "body", "back");
  private static final Set<String> APART = Set.of("note", "standOff", "app", "rdg");

  private final Sightings sightings;
  private final Map<String, Page> last = new HashMap<>();
  private @Nullable OpenElement apart;
  private boolean divisionBegan;

  PageRules(Sightings sightings) {
    this.sightings = sightings;
  }

  /** A page break that was read. */
  private record Page(String n, PageNumber number, Tag tag) {}

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (!element.inText() || apart != null) {
      return;
    }
    if (APART.contains(element.name())) {
      apart = element;
    } else if (BEGINNINGS.contains(element.name())) {
      last.clear();
    } else if (element.is("div")) {
      divisionBegan = true;
      if (element.type().equals("record")) {
        last.clear();
      }
    } else if (element.is("pb")) {
      page(element, attributes);
    }
  }

  @Override
  public void closed(OpenElement element) {
    if (element == apart) {
      apart = null;
    }
  }

  private void page(OpenElement element, Attributes attributes) {
    String n = attributes.getValue("n");
    Optional<PageNumber> number = n == null ? Optional.empty() : PageNumber.of(n);
    if (n == null || number.isEmpty()) {
      return;
    }
    String edition = attributes.getValue("ed") + " " + attributes.getValue("edRef");
    Page page = new Page(n, number.get(), element.tag());
    Page before = last.put(edition, page);
    boolean restarts = divisionBegan && page.number.isFirst();
    divisionBegan = false;
    if (before != null && !restarts && !page.number.follows(before.number)) {
      report(page, before);
    }
  }

  private void report(Page page, Page before) {
    String message =
        page.number.equals(before.number)
            ? "page '" + page.n + "' begins a second time"
            : "page '" + page.n + "' follows page '" + before.n + "'";
    sightings.add(
        sightings
            .attribute(Rule.RULE_PAGE_OUT_OF_ORDER, page.tag, "n", message)
            .withRelated(List.of(sightings.place(before.tag))));
  }
}
