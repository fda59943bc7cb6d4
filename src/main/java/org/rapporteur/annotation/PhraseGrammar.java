package org.rapporteur.annotation;

import java.util.Set;

/**
 * What TEI allows to elements of phrase level: dates, names, terms and the like stand where phrases
 * stand and hold only phrases. It is narrower than TEI, never wider.
 */
public enum PhraseGrammar implements Grammar {
  /** The only one; it has no state. */
  INSTANCE;

  private static final Set<String> PHRASES =
      Set.of(
          "date",
          "time",
          "persName",
          "placeName",
          "orgName",
          "geogName",
          "settlement",
          "country",
          "region",
          "name",
          "rs",
          "term",
          "hi",
          "emph",
          "foreign",
          "seg",
          "ref",
          "num",
          "measure",
          "abbr",
          "expan",
          "roleName",
          "forename",
          "surname",
          "sic",
          "corr",
          "orig",
          "reg",
          "idno",
          "title",
          "unclear",
          "supplied",
          "add",
          "del");

  /** What holds phrases but is none. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ab",
          "head",
          "dateline",
          "opener",
          "closer",
          "signed",
          "salute",
          "byline",
          "trailer",
          "said",
          "q",
          "quote",
          "stage",
          "item",
          "note",
          "cell",
          "l",
          "u",
          "label",
          "speaker",
          "bibl",
          "addrLine");

  private static final Set<String> HELD =
      Set.of(
          "choice",
          "note",
          "gap",
          "pb",
          "lb",
          "cb",
          "gb",
          "milestone",
          "anchor",
          "pc",
          "w",
          "g",
          "fw",
          "incident",
          "kinesic",
          "vocal",
          "pause",
          "space",
          "app",
          "subst",
          "ptr",
          "index");
  private static final Set<String> NO_PHRASES = Set.of("idno");

  @Override
  public boolean allows(String element, Place place) {
    return PHRASES.contains(element)
        && mayHoldPhrases(place.parent())
        && place.content().stream().allMatch(held -> mayHold(element, held));
  }

  private static boolean mayHold(String element, String held) {
    return !NO_PHRASES.contains(element) && (PHRASES.contains(held) || HELD.contains(held));
  }

  private static boolean mayHoldPhrases(String parent) {
    return BLOCKS.contains(parent) || (PHRASES.contains(parent) && !NO_PHRASES.contains(parent));
  }
}
