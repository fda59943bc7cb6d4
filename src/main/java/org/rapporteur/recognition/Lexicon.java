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

  private static final int LONGEST_FORM = 200;
  private static final Lexicon STANDARD = load();

  private final Map<String, List<String>> forms;
  private final Map<String, Set<String>> folded = new HashMap<>();
  private final Map<String, Map<String, List<String>>> byFirstWord = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> metadata = new HashMap<>();

  private Lexicon(Map<String, List<String>> forms) {
    this.forms = forms;
    forms.forEach(
        (name, words) -> {
          Set<String> set = new HashSet<>();
          words.forEach(word -> set.add(fold(word)));
          folded.put(name, Set.copyOf(set));
          Map<String, List<String>> index = new HashMap<>();
          set.forEach(
              word ->
                  index.computeIfAbsent(firstWord(word, 0), key -> new ArrayList<>()).add(word));
          byFirstWord.put(name, index);
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
    StringBuilder folded = new StringBuilder(word.length());
    boolean space = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Line.isSpace(c)) {
        space = true;
        continue;
      }
      if (space && !folded.isEmpty()) {
        folded.append(' ');
      }
      space = false;
      folded.append(c);
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns the forms of an entry, as written in the resource. */
  List<String> forms(String entry) {
    return Objects.requireNonNull(forms.get(entry), entry);
  }

  /** Returns whether a word or phrase is among the forms of an entry. */
  boolean has(String entry, String word) {
    return Objects.requireNonNull(folded.get(entry), entry).contains(fold(word));
  }

  /** Returns whether the text contains one of the forms of an entry, as whole words. */
  boolean occurs(String entry, String text) {
    return count(entry, text, 1) > 0;
  }

  /**
   * Returns how many different forms of an entry the text contains as whole words; counting ends at
   * a limit.
   */
  int count(String entry, String text, int limit) {
    String haystack = fold(text);
    Set<String> found = new HashSet<>();
    for (int at = 0; at < haystack.length() && found.size() < limit; at++) {
      if (at == 0 || !isWordPart(haystack.charAt(at - 1))) {
        longestAt(entry, haystack, at).ifPresent(found::add);
      }
    }
    return found.size();
  }

  /** Returns whether the text begins with one of the forms of an entry, as whole words. */
  boolean begins(String entry, String text) {
    return longestStart(entry, text).isPresent();
  }

  /** Returns the longest form of an entry with which the text begins, or empty. */
  Optional<String> longestStart(String entry, String text) {
    return longestAt(entry, fold(text.substring(0, Math.min(text.length(), LONGEST_FORM))), 0);
  }

  private Optional<String> longestAt(String entry, String haystack, int at) {
    Map<String, List<String>> index = Objects.requireNonNull(byFirstWord.get(entry), entry);
    String best = "";
    for (String word : index.getOrDefault(firstWord(haystack, at), List.of())) {
      if (word.length() > best.length()
          && haystack.startsWith(word, at)
          && endsWord(haystack, at + word.length())) {
        best = word;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Returns the letters and digits at a place, or the one character there that is neither. */
  private static String firstWord(String text, int from) {
    int end = from;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return text.substring(from, Math.min(text.length(), Math.max(end, from + 1)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
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

  /** Returns the forms of an entry, folded. */
  Set<String> folded(String entry) {
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

  private static boolean endsWord(String haystack, int end) {
    return end >= haystack.length()
        || !isWordPart(haystack.charAt(end))
        || !isWordPart(haystack.charAt(end - 1));
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
