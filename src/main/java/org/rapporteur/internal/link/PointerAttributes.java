package org.rapporteur.internal.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which attributes of TEI hold pointers, and which of these always name an element. The facts stand
 * in {@code pointers.txt}, which a test holds against the schemas of TEI and of this library.
 */
public final class PointerAttributes {

  private static final String RESOURCE = "pointers.txt";

  private final Map<String, Kind> kinds;

  private PointerAttributes(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  /** Returns the pointers of TEI. */
  public static PointerAttributes ofTei() {
    return Listed.POINTERS;
  }

  /** Returns what kind of pointer an attribute of a TEI element is, or empty when it is none. */
  public Optional<Kind> kind(String element, String attribute) {
    Kind kind = kinds.get(attribute);
    return kind == null || !kind.standsOn(element) ? Optional.empty() : Optional.of(kind);
  }

  private static PointerAttributes load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PointerAttributes.class.getResourceAsStream(RESOURCE)),
                StandardCharsets.UTF_8))) {
      Map<String, Kind> kinds = new HashMap<>();
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(kinds, line));
      return new PointerAttributes(Map.copyOf(kinds));
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own list of pointers cannot be read", e);
    }
  }

  private static void add(Map<String, Kind> kinds, String line) {
    List<String> words = List.of(line.split(" "));
    int in = words.indexOf("in");
    Set<String> elements = in < 0 ? Set.of() : Set.copyOf(words.subList(in + 1, words.size()));
    kinds.put(words.get(0), new Kind(words.contains("#"), elements));
  }

  /**
   * How an attribute points.
   *
   * @param toElement whether what it names is always an element, never a file as a whole
   * @param elements the elements on which it is a pointer; empty for all
   */
  public record Kind(boolean toElement, Set<String> elements) {
    boolean standsOn(String element) {
      return elements.isEmpty() || elements.contains(element);
    }
  }

  /** Reads the list when it is first asked for. */
  private static final class Listed {
    static final PointerAttributes POINTERS = load();
  }
}
