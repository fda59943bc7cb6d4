package org.rapporteur.tei;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The persons, places and organisations that an edition knows, with their names. Immutable and safe
 * to share between threads.
 */
public final class Register {

  private static final Register EMPTY = new Register(List.of());

  private final Map<String, RegisterEntry> byId = new LinkedHashMap<>();
  private final Map<String, List<RegisterEntry>> byName = new HashMap<>();

  private Register(List<RegisterEntry> entries) {
    for (RegisterEntry entry : entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two entries have the id '" + entry.id() + "'");
      }
      Stream.concat(entry.names().stream(), entry.labels().stream())
          .map(Register::folded)
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(entry));
    }
  }

  /**
   * Returns the register of the given entries, in their order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static Register of(List<RegisterEntry> entries) {
    return entries.isEmpty() ? EMPTY : new Register(entries);
  }

  /** Returns all entries, in order. */
  public List<RegisterEntry> entries() {
    return List.copyOf(byId.values());
  }

  /** Returns the persons, in order. */
  public List<RegisterEntry> persons() {
    return of(RegisterEntry.Kind.PERSON);
  }

  /** Returns the places, in order. */
  public List<RegisterEntry> places() {
    return of(RegisterEntry.Kind.PLACE);
  }

  /** Returns the organisations, in order. */
  public List<RegisterEntry> organisations() {
    return of(RegisterEntry.Kind.ORGANISATION);
  }

  /** Returns the entry with an {@code xml:id}, or empty. */
  public Optional<RegisterEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the entries that have the given name or printed label; letter case, diacritics and runs
   * of white space do not count.
   */
  public List<RegisterEntry> named(String name) {
    return List.copyOf(byName.getOrDefault(folded(name), List.of()));
  }

  private List<RegisterEntry> of(RegisterEntry.Kind kind) {
    return byId.values().stream().filter(entry -> entry.kind() == kind).toList();
  }

  private static String folded(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String plain = bare.replace('đ', 'd').replace('Đ', 'D').replace('Ð', 'D').replace('ł', 'l');
    return plain.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }
}
