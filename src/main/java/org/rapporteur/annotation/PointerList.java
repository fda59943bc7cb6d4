package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;

/** The pointers of an attribute, which white space separates that stands in no bracket. */
final class PointerList {

  private PointerList() {}

  /** Returns the pointers, in order. */
  static List<String> of(String value) {
    List<String> pointers = new ArrayList<>();
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (c > ' ' || depth > 0) {
        pointer.append(c);
      } else if (!pointer.isEmpty()) {
        pointers.add(pointer.toString());
        pointer.setLength(0);
      }
    }
    if (!pointer.isEmpty()) {
      pointers.add(pointer.toString());
    }
    return pointers;
  }
}
