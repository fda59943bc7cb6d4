package org.rapporteur.tei;

import java.util.Map;
import java.util.Set;

/**
 * The characters that mark-up may stand for where a document does not declare them: the brackets of
 * a supplied word, the colon of a label, the quotation marks of a quotation.
 */
final class Marks {

  /** What may stand beside the mark of a note. */
  static final String NOTE = "()[]*†‡§.:";

  private static final String QUOTES = "\"'“”„‟«»‹›‘’‚`";
  private static final String BULLETS = "-–—•·*#_=>|◦▪.()";
  private static final String ROUND = "([]):.—–-";
  private static final String SQUARE = "[]()<>?…";
  private static final String LABEL = ":.—–-*_#=()[]";

  private static final Map<String, String> AROUND =
      Map.ofEntries(
          Map.entry("speaker", LABEL),
          Map.entry("label", LABEL),
          Map.entry("head", LABEL),
          Map.entry("num", LABEL),
          Map.entry("hi", "*_"),
          Map.entry("emph", "*_"),
          Map.entry("title", "*_" + QUOTES),
          Map.entry("q", QUOTES),
          Map.entry("quote", QUOTES),
          Map.entry("said", QUOTES),
          Map.entry("soCalled", QUOTES),
          Map.entry("mentioned", QUOTES),
          Map.entry("stage", ROUND),
          Map.entry("incident", ROUND),
          Map.entry("kinesic", ROUND),
          Map.entry("vocal", ROUND),
          Map.entry("writing", ROUND),
          Map.entry("desc", ROUND),
          Map.entry("note", ROUND),
          Map.entry("supplied", SQUARE),
          Map.entry("unclear", SQUARE),
          Map.entry("gap", SQUARE + "..."),
          Map.entry("sic", SQUARE + "!"),
          Map.entry("add", SQUARE + "^"),
          Map.entry("del", SQUARE + "~-"),
          Map.entry("ex", SQUARE),
          Map.entry("ref", "<>()[]"),
          Map.entry("ptr", "<>()[]"),
          Map.entry("idno", "<>()[]:.–"),
          Map.entry("lb", "-‐¬=/|"),
          Map.entry("pb", "[]-‐–—|/(){}¬="),
          Map.entry("fw", "[]-–—|"),
          Map.entry("cell", "|"),
          Map.entry("l", "/|"));

  /** Elements that stand within words or between them, and end none. */
  private static final Set<String> PHRASE =
      Set.of(
          "hi",
          "emph",
          "foreign",
          "persName",
          "placeName",
          "orgName",
          "geogName",
          "name",
          "rs",
          "date",
          "time",
          "num",
          "measure",
          "choice",
          "sic",
          "corr",
          "orig",
          "reg",
          "abbr",
          "expan",
          "ex",
          "am",
          "supplied",
          "unclear",
          "add",
          "del",
          "subst",
          "gap",
          "damage",
          "ref",
          "ptr",
          "term",
          "gloss",
          "title",
          "q",
          "quote",
          "soCalled",
          "mentioned",
          "distinct",
          "c",
          "g",
          "anchor",
          "pb",
          "cb",
          "gb",
          "milestone",
          "note",
          "index",
          "forename",
          "surname",
          "roleName",
          "nameLink",
          "genName",
          "country",
          "settlement",
          "region",
          "idno",
          "bibl",
          "surplus",
          "secl",
          "space",
          "handShift",
          "fw",
          "seg");

  /** What the transcript may well not have: the editor's words, or the page's. */
  private static final Set<String> OPTIONAL = Set.of("supplied", "ex", "del", "fw", "surplus");

  private Marks() {}

  /** Returns whether the words of an element may be missing in the source. */
  static boolean isOptional(TeiElement element) {
    return OPTIONAL.contains(element.name());
  }

  /** Returns whether a word may go on across the element's tags. */
  static boolean isPhrase(TeiElement element) {
    return PHRASE.contains(element.name());
  }

  /** Returns what may stand before an element's content. */
  static String before(TeiElement element) {
    String words =
        switch (element.name()) {
          case "idno" -> element.attribute("type").orElse("");
          case "item", "list", "div", "head", "note" -> element.attribute("n").orElse("");
          case "gap", "unclear" -> element.attribute("reason").orElse("");
          default -> "";
        };
    return around(element) + (words.isEmpty() ? "" : " " + words + " " + around(element));
  }

  /** Returns what may stand after an element's content. */
  static String after(TeiElement element) {
    return element.is("sic") ? around(element) + " sic " : around(element);
  }

  private static String around(TeiElement element) {
    String usual = isPhrase(element) ? "" : BULLETS;
    return AROUND.getOrDefault(element.name(), usual);
  }
}
