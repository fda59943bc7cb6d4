package org.rapporteur.annotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.tei.TeiElement;

/**
 * Which text of a document is read: what is left out, and which of several alternatives is taken. A
 * value.
 *
 * <p>Of the elements in a {@code choice}, and of the {@code lem} and {@code rdg} in an {@code app},
 * one is read: the first of those that are chosen by name, or the first of all where none is. Words
 * in elements of other namespaces, such as formulas, are read like others.
 *
 * <p>Elements are named by their local names; one that is not of TEI by its namespace in braces and
 * its local name, or {@code *} for all of the namespace, as in <code>
 * {http://www.w3.org/1998/Math/MathML}*</code>.
 *
 * @param leftOut the elements whose content is not part of the text
 * @param chosen the elements that are read where there is an alternative to them
 * @param always the elements that are read wherever they stand, also beside their alternative
 */
public record Reading(Set<String> leftOut, Set<String> chosen, Set<String> always) {

  private static final Set<String> BESIDE_THE_TEXT =
      Set.of(
          "annotation",
          "certainty",
          "del",
          "facsimile",
          "fLib",
          "figDesc",
          "fs",
          "fvLib",
          "fw",
          "gap",
          "index",
          "interp",
          "interpGrp",
          "join",
          "joinGrp",
          "listAnnotation",
          "listApp",
          "listTranspose",
          "metamark",
          "note",
          "noteGrp",
          "precision",
          "respons",
          "rt",
          "sourceDoc",
          "span",
          "spanGrp",
          "standOff",
          "substJoin",
          "teiHeader",
          "timeline",
          "wit",
          "witDetail",
          "xenoData");

  /** What is chosen by the source, and by the editors instead. */
  private static final Map<String, String> SIDES =
      Map.of("sic", "corr", "orig", "reg", "abbr", "expan", "am", "ex", "lem", "rdg");

  private static final Set<String> READINGS = Set.of("lem", "rdg", "rdgGrp");

  /** The text as the source has it: {@code sic}, {@code orig}, {@code abbr}, {@code am}. */
  public static final Reading SOURCE =
      new Reading(BESIDE_THE_TEXT, Set.of("sic", "orig", "abbr", "am", "lem"), Set.of());

  /**
   * The text as its editors would have it: {@code corr}, {@code reg}, {@code expan}, {@code ex}.
   */
  public static final Reading EDITED = SOURCE.choosing("corr", "reg", "expan", "ex");

  /** Copies the sets. */
  public Reading {
    leftOut = Set.copyOf(leftOut);
    chosen = Set.copyOf(chosen);
    always = Set.copyOf(always);
  }

  /** Returns this reading with the given elements left out. */
  public Reading without(String... elements) {
    return new Reading(plus(leftOut, elements), chosen, minus(always, elements));
  }

  /** Returns this reading with the given elements read wherever they stand. */
  public Reading with(String... elements) {
    return new Reading(minus(leftOut, elements), chosen, plus(always, elements));
  }

  /**
   * Returns this reading with the given elements read where there is an alternative to them, and
   * what stands against them not: {@code corr} instead of {@code sic}, {@code abbr} instead of
   * {@code expan}, {@code rdg} instead of {@code lem}.
   */
  public Reading choosing(String... elements) {
    Set<String> taken = plus(chosen, elements);
    for (Map.Entry<String, String> sides : SIDES.entrySet()) {
      if (List.of(elements).contains(sides.getValue())) {
        taken.remove(sides.getKey());
      } else if (List.of(elements).contains(sides.getKey())) {
        taken.remove(sides.getValue());
      }
    }
    return new Reading(leftOut, taken, always);
  }

  private static Set<String> plus(Set<String> names, String... more) {
    Set<String> result = new TreeSet<>(names);
    result.addAll(List.of(more));
    return result;
  }

  private static Set<String> minus(Set<String> names, String... fewer) {
    Set<String> result = new TreeSet<>(names);
    List.of(fewer).forEach(result::remove);
    return result;
  }

  /** Returns whether an element is one of several of which a reader reads one. */
  static boolean isAlternative(TeiElement element) {
    TeiElement parent = element.parent().orElse(element);
    return parent.is("choice")
        || ((parent.is("app") || parent.is("rdgGrp")) && READINGS.contains(element.name()));
  }

  /** Returns the one that is read of the alternatives in an element. */
  Optional<TeiElement> taken(TeiElement parent) {
    List<TeiElement> all = parent.children().stream().filter(Reading::isAlternative).toList();
    return all.stream()
        .filter(this::isChosen)
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(e -> e.children().stream().anyMatch(this::isChosen))
                    .findFirst())
        .or(() -> all.stream().findFirst());
  }

  private boolean isChosen(TeiElement element) {
    return element.isTei() && chosen.contains(element.name());
  }

  /**
   * Returns whether the content of an element is not part of the text by its name, or as the hyphen
   * that only a line end made.
   */
  boolean leavesOut(TeiElement element) {
    if (!element.isTei()) {
      String namespace = "{" + element.namespace() + "}";
      return leftOut.contains(namespace + element.name()) || leftOut.contains(namespace + "*");
    }
    return leavesOut(element.name(), element.attribute("force").orElse(""));
  }

  /**
   * Returns the same of an element of TEI.
   *
   * @param name its name
   * @param force its {@code @force}, or the empty string
   */
  boolean leavesOut(String name, String force) {
    boolean isWeakHyphen = name.equals("pc") && force.equals("weak") && !always.contains("pc");
    return leftOut.contains(name) || isWeakHyphen;
  }

  /** Returns whether an element is read even if an alternative to it is. */
  boolean alwaysReads(TeiElement element) {
    return element.isTei()
        && (always.contains(element.name())
            || (element.name().equals("rdgGrp") && always.contains("rdg")));
  }
}
