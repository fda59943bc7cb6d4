package org.rapporteur.validation.internal.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

  private static final int MOST_SUBTAGS = 8;

  private final Sightings sightings;
  private final Set<String> declared = new HashSet<>();

  /** The declared tags, and what they begin with. */
  private final Set<String> wider = new HashSet<>();

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
        wider.addAll(withWider(ident.toLowerCase(Locale.ROOT)));
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

  /** Returns a tag and the tags of which it is a variety. */
  private static List<String> withWider(String tag) {
    List<String> tags = new ArrayList<>(List.of(tag));
    int hyphen = tag.indexOf('-');
    while (hyphen >= 0 && tags.size() <= MOST_SUBTAGS) {
      tags.add(tag.substring(0, hyphen));
      hyphen = tag.indexOf('-', hyphen + 1);
    }
    return tags;
  }

  /** A regional variety and its language may stand for each other. */
  private void check(String language, Tag first) {
    String tag = language.toLowerCase(Locale.ROOT);
    boolean known = wider.contains(tag) || withWider(tag).stream().anyMatch(declared::contains);
    if (!known && !NO_LANGUAGE.contains(tag)) {
      String message = "the language '" + language + "' is used and not declared in langUsage";
      sightings.atAttribute(Rule.RULE_LANGUAGE_UNDECLARED, first, "xml:lang", message);
    }
  }
}
