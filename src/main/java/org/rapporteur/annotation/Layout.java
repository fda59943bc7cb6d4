package org.rapporteur.annotation;

import java.util.Set;
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
    if (!element.isTei() || POINTS.contains(element.name())) {
      return INLINE;
    }
    if (BREAKS.contains(element.name())) {
      return element.attribute("break").filter("no"::equals).isPresent() ? JOIN : SPACE;
    }
    return BLOCKS.contains(element.name()) || isLineOfItsParent(element) ? BLOCK : INLINE;
  }

  /** Returns whether an element holds blocks and no words of its own. */
  static boolean isStructure(TeiElement element) {
    return STRUCTURES.contains(element.name()) && element.isTei();
  }

  private static boolean isLineOfItsParent(TeiElement element) {
    String parent = element.parent().filter(TeiElement::isTei).map(TeiElement::name).orElse("");
    return STRUCTURES.contains(parent)
        || (parent.equals("opener") && LINES_OF_AN_OPENER.contains(element.name()));
  }
}
