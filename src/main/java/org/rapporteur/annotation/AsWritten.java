package org.rapporteur.annotation;

import java.util.List;

/**
 * The tags of an element as they were written, and exactly where, so that they can be written there
 * again: what the values of an annotation do not tell. A value.
 *
 * @param start the start tag, or the empty-element tag
 * @param end the end tag; empty for an empty-element tag
 * @param pointers to where each of them stood
 * @param numbers for each its {@linkplain Pointers#ordinal ordinal} there and its number among all
 *     tags that were taken away with it
 */
record AsWritten(String start, String end, List<String> pointers, List<Integer> numbers) {

  AsWritten {
    pointers = List.copyOf(pointers);
    numbers = List.copyOf(numbers);
    if (pointers.size() != (end.isEmpty() ? 1 : 2) || numbers.size() != 2 * pointers.size()) {
      throw new IllegalArgumentException("not the tags of an element: " + start + end);
    }
  }

  /** Returns the number of a tag among all that were taken away, 0 for the first of the two. */
  int order(int tag) {
    return numbers.get(2 * tag + 1);
  }

  int ordinal(int tag) {
    return numbers.get(2 * tag);
  }

  /** Returns the tag, 0 for the first of the two. */
  String tag(int tag) {
    return tag == 0 ? start : end;
  }
}
