package org.rapporteur.publication;

import java.util.Comparator;
import java.util.Objects;
import net.sf.saxon.s9api.XdmNode;

/**
 * What a list of records needs to know of one.
 *
 * @param name the record's name, by which its files are called
 * @param when its date as TEI writes it, empty where it has none
 * @param element the element {@code record} that the list's stylesheet reads
 */
record Summary(String name, String when, XdmNode element) {

  /** By date, then by name; records without a date come last. */
  static final Comparator<Summary> BY_DATE =
      Comparator.comparing((Summary summary) -> summary.when().isEmpty())
          .thenComparing(Summary::when)
          .thenComparing(Summary::name);

  static Summary of(XdmNode element) {
    String when = element.attribute("when");
    return new Summary(
        Objects.requireNonNull(element.attribute("name")), when == null ? "" : when, element);
  }
}
