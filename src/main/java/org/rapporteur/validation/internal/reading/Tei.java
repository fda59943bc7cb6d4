package org.rapporteur.validation.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** What the checks need to know of TEI. */
public final class Tei {

  /** The namespace of TEI's elements. */
  public static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private Tei() {}

  /** Returns the tokens of an attribute value that is a list. */
  public static List<String> tokens(String value) {
    if (isToken(value)) {
      return List.of(value);
    }
    List<String> tokens = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(value);
    while (words.hasMoreTokens()) {
      tokens.add(words.nextToken());
    }
    return tokens;
  }

  private static boolean isToken(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ') {
        return false;
      }
    }
    return !value.isEmpty();
  }
}
