package org.rapporteur.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which records of conversation show their structure, read once from the resource
 * {@code lexicon.txt}. Immutable.
 *
 * <p>Words are compared folded: in lower case, with runs of white space as one space.
 */
final class Lexicon {

  private static final Lexicon STANDARD = load();

  private final Map<String, List<String>> forms;
  private final Map<String, Set<String>> folded = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> metadata = new HashMap<>();

  private Lexicon(Map<String, List<String>> forms) {
    this.forms = forms;
    forms.forEach(
        (name, words) -> {
          Set<String> set = new HashSet<>();
          words.forEach(word -> set.add(fold(word)));
          folded.put(name, Set.copyOf(set));
        });
    invert("field.", fields);
    invert("meta.", metadata);
  }

  /** Returns the library's own lexicon. */
  static Lexicon standard() {
    return STANDARD;
  }

  /** Returns a word or phrase in the form in which words are compared. */
  static String fold(String word) {
    return word.strip().replaceAll("[\\s\\u00A0]+", " ").toLowerCase(Locale.ROOT);
  }

  /** Returns the forms of an entry, as written in the resource. */
  List<String> forms(String entry) {
    return Objects.requireNonNull(forms.get(entry), entry);
  }

  /** Returns whether a word or phrase is among the forms of an entry. */
  boolean has(String entry, String word) {
    return Objects.requireNonNull(folded.get(entry), entry).contains(fold(word));
  }

  /** Returns whether a word, already folded, is among the forms of an entry. */
  boolean isWord(String entry, String foldedWord) {
    return folded(entry).contains(foldedWord);
  }

  /** Returns whether the text contains one of the forms of an entry, as whole words. */
  boolean occurs(String entry, String text) {
    String haystack = fold(text);
    return folded(entry).stream().anyMatch(word -> hasWord(haystack, word));
  }

  /** Returns whether the text begins with one of the forms of an entry, as whole words. */
  boolean begins(String entry, String text) {
    return longestStart(entry, text).isPresent();
  }

  /** Returns the longest form of an entry with which the text begins, or empty. */
  Optional<String> longestStart(String entry, String text) {
    String haystack = fold(text);
    return folded(entry).stream()
        .filter(word -> haystack.startsWith(word) && endsWord(haystack, word.length()))
        .max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  /**
   * Returns which header field a label names, such as {@code date}, or empty when it names none.
   */
  Optional<String> field(String label) {
    return Optional.ofNullable(fields.get(fold(label)));
  }

  /** Returns which piece of a site's metadata a label names, such as {@code citation}, or empty. */
  Optional<String> metadata(String label) {
    return Optional.ofNullable(metadata.get(fold(label)));
  }

  private Set<String> folded(String entry) {
    return Objects.requireNonNull(folded.get(entry), entry);
  }

  private void invert(String prefix, Map<String, String> target) {
    forms.forEach(
        (name, words) -> {
          if (name.startsWith(prefix)) {
            words.forEach(word -> target.put(fold(word), name.substring(prefix.length())));
          }
        });
  }

  private static boolean hasWord(String haystack, String word) {
    int at = haystack.indexOf(word);
    while (at >= 0) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(haystack.charAt(at - 1));
      if (begins && endsWord(haystack, at + word.length())) {
        return true;
      }
      at = haystack.indexOf(word, at + 1);
    }
    return false;
  }

  private static boolean endsWord(String haystack, int end) {
    return end >= haystack.length()
        || !Character.isLetterOrDigit(haystack.charAt(end))
        || !Character.isLetterOrDigit(haystack.charAt(end - 1));
  }

  private static Lexicon load() {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> enter(forms, line));
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own lexicon cannot be read", e);
    }
    return new Lexicon(forms);
  }

  private static void enter(Map<String, List<String>> forms, String line) {
    int colon = line.indexOf(':');
    List<String> words = forms.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
    for (String word : line.substring(colon + 1).split("\\|", -1)) {
      words.add(word.strip());
    }
  }
}
