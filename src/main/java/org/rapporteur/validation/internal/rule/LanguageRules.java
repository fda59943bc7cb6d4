package org.rapporteur.validation.internal.rule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.xml.sax.Attributes;

/** The languages of a text are declared, and one is stated at all. */
final class LanguageRules implements RecordRules {

  /** Codes that name no language. */
  private static final Set<String> NO_LANGUAGE = Set.of("", "und", "mul", "zxx", "mis");

  private final Sightings sightings;
  private final Set<String> declared = new HashSet<>();
  private final Map<String, Tag> used = new LinkedHashMap<>();
  private @Nullable OpenElement record;
  private boolean hasText;
  private boolean isStated;

  LanguageRules(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (element.is("TEI")) {
      begin(element);
    } else if (element.is("language") && element.isIn("langUsage")) {
      String ident = attributes.getValue("ident");
      if (ident != null) {
        declared.add(ident.toLowerCase(Locale.ROOT));
      }
    } else if (element.is("textLang")) {
      isStated = true;
    }
    hasText |= element.is("text");
    String language = attributes.getValue("xml:lang");
    if (language != null && !language.isEmpty() && (element.inText() || element.is("TEI"))) {
      isStated = true;
      used.putIfAbsent(language, element.tag());
    }
  }

  private void begin(OpenElement element) {
    record = element;
    used.clear();
    hasText = false;
    isStated = !element.language().isEmpty();
  }

  @Override
  public void closed(OpenElement element) {
    if (element != record) {
      return;
    }
    if (!declared.isEmpty()) {
      used.forEach(this::check);
    } else if (hasText && !isStated) {
      sightings.atTag(
          Rule.RULE_LANGUAGE_MISSING, element.tag(), "nothing says which language the text is in");
    }
  }

  /** A regional variety and its language may stand for each other. */
  private void check(String language, Tag first) {
    String tag = language.toLowerCase(Locale.ROOT);
    boolean known =
        declared.stream()
            .anyMatch(
                other ->
                    other.equals(tag)
                        || other.startsWith(tag + "-")
                        || tag.startsWith(other + "-"));
    if (!known && !NO_LANGUAGE.contains(tag)) {
      String message = "the language '" + language + "' is used and not declared in langUsage";
      sightings.atAttribute(Rule.RULE_LANGUAGE_UNDECLARED, first, "xml:lang", message);
    }
  }
}
