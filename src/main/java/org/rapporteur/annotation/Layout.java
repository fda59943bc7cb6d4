package org.rapporteur.annotation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.tei.TeiElement;

/** What an element of TEI does to the lines of readable text. */
enum Layout {
  /** Its text stands on lines of its own. */
  BLOCK,
  /** It separates words as white space does. */
  SPACE,
  /** It joins what stands before and after it, whatever white space there is. */
  JOIN,
  /** It does nothing. */
  INLINE;

  private static final Set<String> BLOCKS =
      Set.of(
          "TEI",
          "text",
          "front",
          "body",
          "back",
          "group",
          "floatingText",
          "div",
          "div1",
          "div2",
          "div3",
          "div4",
          "div5",
          "div6",
          "div7",
          "p",
          "ab",
          "head",
          "sp",
          "spGrp",
          "speaker",
          "u",
          "lg",
          "l",
          "list",
          "item",
          "label",
          "table",
          "row",
          "cell",
          "opener",
          "closer",
          "dateline",
          "salute",
          "byline",
          "trailer",
          "argument",
          "epigraph",
          "postscript",
          "titlePage",
          "docTitle",
          "titlePart",
          "docAuthor",
          "docDate",
          "castList",
          "castItem",
          "listBibl",
          "biblStruct",
          "person",
          "place",
          "org",
          "persona",
          "addrLine",
          "address");
  private static final Set<String> STRUCTURES =
      Set.of(
          "text",
          "front",
          "body",
          "back",
          "group",
          "div",
          "div1",
          "div2",
          "div3",
          "div4",
          "div5",
          "div6",
          "div7",
          "sp",
          "spGrp",
          "lg",
          "list",
          "table",
          "row",
          "castList",
          "titlePage");
  private static final Set<String> BREAKS = Set.of("lb", "pb", "cb", "gb");
  private static final Set<String> POINTS = Set.of("milestone", "anchor", "index");
  private static final Set<String> LINES_OF_AN_OPENER = Set.of("seg", "idno", "orgName");

  /** Returns what an element does where it stands. */
  static Layout of(TeiElement element) {
    if (!element.isTei()) {
      return INLINE;
    }
    return of(
        element.name(),
        element.attribute("break").orElse(""),
        teiName(element.parent().orElse(null)));
  }

  /**
   * Returns what an element of TEI does.
   *
   * @param element its name
   * @param breaks its {@code @break}
   * @param parent the name of the element of TEI in which it stands, or the empty string
   */
  static Layout of(String element, String breaks, String parent) {
    if (POINTS.contains(element)) {
      return INLINE;
    }
    if (BREAKS.contains(element)) {
      return breaks.equals("no") ? JOIN : SPACE;
    }
    return BLOCKS.contains(element) || isLineOf(parent, element) ? BLOCK : INLINE;
  }

  /** Returns whether what an element does can depend on standing in one of this name. */
  static boolean isFeltWithin(String parent) {
    return STRUCTURES.contains(parent) || parent.equals("opener");
  }

  /** Returns whether an element holds blocks and no words of its own. */
  static boolean isStructure(TeiElement element) {
    return STRUCTURES.contains(element.name()) && element.isTei();
  }

  private static boolean isLineOf(String parent, String element) {
    return STRUCTURES.contains(parent)
        || (parent.equals("opener") && LINES_OF_AN_OPENER.contains(element));
  }

  private static String teiName(@Nullable TeiElement element) {
    return element != null && element.isTei() ? element.name() : "";
  }
}
