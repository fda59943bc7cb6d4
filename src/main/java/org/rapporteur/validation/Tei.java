package org.rapporteur.validation;

import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;

/** What the checks need to know of TEI. */
final class Tei {

  /** The namespace of TEI's elements. */
  static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private Tei() {}

  /** Returns the tokens of an attribute value that is a list. */
  static List<String> tokens(String value) {
    return Collections.list(new StringTokenizer(value)).stream().map(String.class::cast).toList();
  }
}
