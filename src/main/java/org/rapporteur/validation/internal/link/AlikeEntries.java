package org.rapporteur.validation.internal.link;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.link.RegisterEntries.Entry;
import org.rapporteur.validation.internal.reading.Sightings;

/**
 * Finds entries of a register that are likely one: with a number in common, or where one goes by a
 * name of the other. Case, diacritics, punctuation and the order of words do not count; a single
 * word, as it may be the name of a family, only where both go by it.
 */
final class AlikeEntries {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String STROKED = "đðłøıħŧ";
  private static final String PLAIN = "ddloiht";

  private final Map<String, Entry> byNumber = new HashMap<>();
  private final Map<String, Entry> byFirstName = new HashMap<>();
  private final Map<String, Entry> byAnyName = new HashMap<>();

  private AlikeEntries() {}

  /** Tells of every entry that is likely one before it. */
  static void report(List<Entry> entries, Sightings sightings) {
    AlikeEntries alike = new AlikeEntries();
    entries.forEach(entry -> alike.compare(entry, sightings));
  }

  private void compare(Entry entry, Sightings sightings) {
    if (!byCommonNumber(entry, sightings)) {
      byCommonName(entry, sightings);
    }
    entry.numbers().forEach(number -> byNumber.putIfAbsent(key(entry, number), entry));
    List<String> names = names(entry);
    for (int i = 0; i < names.size(); i++) {
      byAnyName.putIfAbsent(names.get(i), entry);
      if (i == 0) {
        byFirstName.putIfAbsent(names.get(i), entry);
      }
    }
  }

  private boolean byCommonNumber(Entry entry, Sightings sightings) {
    for (String number : entry.numbers()) {
      Entry other = byNumber.get(key(entry, number));
      if (other != null) {
        String message =
            "'%s' is likely the same as '%s': both have '%s'"
                .formatted(entry.id(), other.id(), number);
        sightings.add(finding(entry, other, message, sightings));
        return true;
      }
    }
    return false;
  }

  private void byCommonName(Entry entry, Sightings sightings) {
    List<String> names = names(entry);
    for (int i = 0; i < names.size(); i++) {
      Entry other = namesake(names.get(i), i == 0);
      if (other != null && !entry.isToldApartFrom(other)) {
        String message =
            "'%s' (%s) is likely the same as '%s' (%s)"
                .formatted(entry.id(), entry.names().get(i), other.id(), other.names().get(0));
        sightings.add(finding(entry, other, message, sightings));
        return;
      }
    }
  }

  private @Nullable Entry namesake(String name, boolean first) {
    boolean oneWord = name.indexOf(' ', name.indexOf('|') + 1) < 0;
    Entry other = byFirstName.get(name);
    if (oneWord) {
      return first ? other : null;
    }
    return other == null && first ? byAnyName.get(name) : other;
  }

  private static Finding finding(Entry entry, Entry other, String message, Sightings sightings) {
    return sightings
        .tag(Rule.LINK_REGISTER_ENTRIES_ALIKE, entry.tag(), message)
        .withRelated(List.of(sightings.place(other.tag())));
  }

  private static List<String> names(Entry entry) {
    return entry.names().stream().map(name -> key(entry, words(name))).toList();
  }

  private static String key(Entry entry, String what) {
    return entry.element() + "|" + what;
  }

  /** Returns the words of a name, without what does not count, in alphabetical order. */
  private static String words(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder plain = new StringBuilder(bare.toLowerCase(Locale.ROOT));
    for (int i = 0; i < plain.length(); i++) {
      int stroked = STROKED.indexOf(plain.charAt(i));
      if (stroked >= 0) {
        plain.setCharAt(i, PLAIN.charAt(stroked));
      }
    }
    String[] words = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().split(" ");
    Arrays.sort(words);
    return String.join(" ", words);
  }
}
