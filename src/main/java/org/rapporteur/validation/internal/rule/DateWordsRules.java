package org.rapporteur.validation.internal.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.dating.StatedDate;
import org.rapporteur.dating.StatedDate.Correction;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.source.Splice;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.Attributes;

/** The value of a date agrees with the words it is on, as far as these say anything. */
final class DateWordsRules implements RecordRules {

  private static final Set<String> DATED =
      Set.of("date", "time", "docDate", "origDate", "birth", "death");
  private static final Set<String> VALUES =
      Set.of(
          "when", "when-iso", "from", "to", "notBefore", "notAfter", "from-iso", "to-iso", "dur");

  /** Say that the words count by another calendar, or that somebody decided otherwise. */
  private static final Set<String> OTHERWISE =
      Set.of("calendar", "datingMethod", "when-custom", "from-custom", "evidence");

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private final Sightings sightings;
  private final Map<String, Optional<StatedDate>> known = new HashMap<>();
  private final Deque<Dated> open = new ArrayDeque<>();

  DateWordsRules(Sightings sightings) {
    this.sightings = sightings;
  }

  /** An element with the values that its tag gives. */
  private record Dated(OpenElement element, Map<String, String> values) {

    String value(String name) {
      return values.getOrDefault(name, "");
    }
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (DATED.contains(element.name())) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < attributes.getLength(); i++) {
        values.put(attributes.getQName(i), attributes.getValue(i));
      }
      open.push(new Dated(element, values));
    }
  }

  @Override
  public void closed(OpenElement element) {
    if (open.isEmpty() || open.peek().element != element) {
      return;
    }
    Dated dated = open.pop();
    boolean held =
        dated.values.keySet().stream().anyMatch(VALUES::contains)
            && dated.values.keySet().stream().noneMatch(OTHERWISE::contains);
    String words = held ? element.fewWords() : "";
    if (!words.isEmpty()
        && words.length() <= StatedDate.LONGEST
        && words.indexOf(Passage.BREAK) < 0) {
      said(words, language(element)).ifPresent(said -> compare(dated, said, words));
    }
  }

  /** A record gives its own date several times. */
  private Optional<StatedDate> said(String words, String language) {
    return known.computeIfAbsent(language + " " + words, key -> StatedDate.of(words, language));
  }

  private static String language(OpenElement element) {
    String language = element.primaryLanguage();
    return language.isEmpty() ? "en" : language;
  }

  private void compare(Dated dated, StatedDate said, String words) {
    for (String point : List.of("when", "when-iso")) {
      String value = dated.value(point);
      if (!value.isEmpty() && said.isUndated()) {
        undated(dated, point, words);
      } else if (!value.isEmpty()) {
        report(dated, point, said.against(value), words);
        weekday(dated, point, said, words);
      }
    }
    range(dated, said, words, "from", "to");
    range(dated, said, words, "from-iso", "to-iso");
    range(dated, said, words, "notBefore", "notAfter");
    if (!dated.value("dur").isEmpty()) {
      report(dated, "dur", said.againstDuration(dated.value("dur")), words);
    }
  }

  private void range(Dated dated, StatedDate said, String words, String first, String last) {
    String from = dated.value(first);
    String to = dated.value(last);
    boolean outer = first.equals("notBefore");
    if (!from.isEmpty() && (!outer || !to.isEmpty())) {
      report(dated, first, said.againstBeginning(from, to), words);
    }
    if (!to.isEmpty() && !from.isEmpty()) {
      report(dated, last, said.againstEnd(to), words);
    }
  }

  private void report(
      Dated dated, String attribute, Optional<Correction> correction, String words) {
    if (correction.isEmpty()) {
      return;
    }
    String expected = correction.get().expected();
    String value = dated.value(attribute);
    String message =
        "@" + attribute + " '" + value + "' contradicts '" + words + "': expected " + expected;
    Finding finding =
        finding(dated, attribute, message)
            .withRemedy(
                "Set @" + attribute + " to '" + expected + "', unless the words are wrong.");
    sightings.add(
        correction.get().certain()
            ? finding.withFix(
                List.of(new Splice(sightings.value(dated.element.tag(), attribute), expected)))
            : finding);
  }

  private void undated(Dated dated, String attribute, String words) {
    if (dated.value("cert").isEmpty()) {
      String message = "'" + words + "' has @" + attribute + " '" + dated.value(attribute) + "'";
      sightings.add(
          finding(dated, attribute, message)
              .with(Severity.WARNING)
              .withRemedy(
                  "Use @notBefore and @notAfter for what is known, or say with @cert how sure the"
                      + " date is."));
    }
  }

  private void weekday(Dated dated, String attribute, StatedDate said, String words) {
    int right = said.otherWeekday(dated.value(attribute));
    if (right > 0 && said.against(dated.value(attribute)).isEmpty()) {
      String day = WEEKDAYS.get(right - 1);
      String message =
          dated.value(attribute) + " was a " + day + ", and the words are '" + words + "'";
      sightings.add(
          finding(dated, attribute, message)
              .with(Severity.INFO)
              .withRemedy("Check the weekday and the date; one of the two is wrong."));
    }
  }

  private Finding finding(Dated dated, String attribute, String message) {
    return sightings.attribute(
        Rule.RULE_DATE_CONTRADICTS_WORDS, dated.element.tag(), attribute, message);
  }
}
