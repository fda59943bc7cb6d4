package org.rapporteur.validation.internal.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The small words of several languages that nobody says twice in a row. */
final class SmallWords {

  private static final String WORDS = "small-words.txt";

  private SmallWords() {}

  /** Returns those of a language, none where it is not known. */
  static Set<String> of(String language) {
    return Read.BY_LANGUAGE.getOrDefault(language, Set.of());
  }

  /** Reads the words when they are first needed. */
  private static final class Read {

    private static final Map<String, Set<String>> BY_LANGUAGE = read();

    private static Map<String, Set<String>> read() {
      Map<String, Set<String>> words = new HashMap<>();
      try (InputStream bytes = SmallWords.class.getResourceAsStream(WORDS)) {
        if (bytes == null) {
          throw new IllegalStateException(WORDS + " is missing beside " + SmallWords.class);
        }
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(":", 2))
            .forEach(line -> words.put(line[0], words(line[1])));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.copyOf(words);
    }

    private static Set<String> words(String line) {
      return Stream.of(line.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
  }
}
