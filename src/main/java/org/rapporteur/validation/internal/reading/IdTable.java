package org.rapporteur.validation.internal.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The ids of a file and the elements that have them, in little memory: of each id 64 bits are kept,
 * which no two ids of an edition share but by an accident that will not happen.
 */
public final class IdTable {

  /** The table of a file without ids. */
  public static final IdTable EMPTY = new IdTable(new long[0], new String[0]);

  private final long[] keys;
  private final String[] elements;

  private IdTable(long[] keys, String[] elements) {
    this.keys = keys;
    this.elements = elements;
  }

  /** Returns the table of ids with the names of their elements. */
  public static IdTable of(Map<String, String> elementById) {
    long[] keys = elementById.keySet().stream().mapToLong(IdTable::key).sorted().toArray();
    String[] elements = new String[keys.length];
    elementById.forEach((id, name) -> elements[Arrays.binarySearch(keys, key(id))] = name);
    return new IdTable(keys, elements);
  }

  /** Returns the name of the element that has an id, or empty where none has. */
  public Optional<String> element(String id) {
    int found = Arrays.binarySearch(keys, key(id));
    return found < 0 ? Optional.empty() : Optional.of(elements[found]);
  }

  /** Mixes the characters of an id well enough that near ids have far keys. */
  private static long key(String id) {
    long key = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      key = (key ^ id.charAt(i)) * 0x100000001b3L;
    }
    key = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
    key = (key ^ (key >>> 27)) * 0x94d049bb133111ebL;
    return key ^ (key >>> 31);
  }
}
