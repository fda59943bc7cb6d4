package org.rapporteur.annotation;

import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.tei.TeiElement;

/**
 * Which text of a document is read: what is left out, and which side of a {@code choice} is taken.
 * A value.
 *
 * @param leftOut local names of TEI elements whose content is not part of the text
 * @param otherSide local names of those left out where they stand in a {@code choice}
 */
public record Reading(Set<String> leftOut, Set<String> otherSide) {

  private static final Set<String> BESIDE_THE_TEXT =
      Set.of(
          "teiHeader",
          "standOff",
          "facsimile",
          "sourceDoc",
          "note",
          "noteGrp",
          "fw",
          "gap",
          "del",
          "rdg",
          "index",
          "interp",
          "interpGrp",
          "span",
          "spanGrp",
          "figDesc",
          "metamark",
          "certainty",
          "precision",
          "respons",
          "listApp");

  /** The text as the source has it: {@code sic}, {@code orig} and {@code abbr}. */
  public static final Reading SOURCE = new Reading(BESIDE_THE_TEXT, Set.of("corr", "reg", "expan"));

  /** The text as its editors would have it: {@code corr}, {@code reg} and {@code expan}. */
  public static final Reading EDITED = new Reading(BESIDE_THE_TEXT, Set.of("sic", "orig", "abbr"));

  /** Copies the sets. */
  public Reading {
    leftOut = Set.copyOf(leftOut);
    otherSide = Set.copyOf(otherSide);
  }

  /** Returns this reading with the given elements left out too. */
  public Reading without(String... elements) {
    Set<String> more = new TreeSet<>(leftOut);
    more.addAll(Set.of(elements));
    return new Reading(more, otherSide);
  }

  /** Returns this reading with the content of the given elements read. */
  public Reading with(String... elements) {
    Set<String> fewer = new TreeSet<>(leftOut);
    fewer.removeAll(Set.of(elements));
    return new Reading(fewer, otherSide);
  }

  /**
   * Returns whether the content of an element is not part of the text: by its name, as the other
   * side of a {@code choice}, or as the hyphen that only a line end made.
   */
  boolean leavesOut(TeiElement element) {
    return element.isTei()
        && leavesOut(
            element.name(),
            element.attribute("force").orElse(""),
            element.parent().filter(parent -> parent.is("choice")).isPresent());
  }

  /**
   * Returns whether the content of an element of TEI is not part of the text.
   *
   * @param element its name
   * @param force its {@code @force}
   * @param isChoice whether it stands in a {@code choice}
   */
  boolean leavesOut(String element, String force, boolean isChoice) {
    return leftOut.contains(element)
        || (isChoice && otherSide.contains(element))
        || (element.equals("pc") && force.equals("weak"));
  }
}
