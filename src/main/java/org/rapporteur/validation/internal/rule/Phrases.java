package org.rapporteur.validation.internal.rule;

import java.util.Set;

/** Tells which elements of TEI are phrases, whose words are read on in those around them. */
final class Phrases {

  private static final Set<String> PHRASES =
      Set.of(
          "abbr",
          "addName",
          "affiliation",
          "am",
          "anchor",
          "author",
          "biblScope",
          "c",
          "cb",
          "country",
          "damage",
          "date",
          "district",
          "docDate",
          "editor",
          "email",
          "emph",
          "ex",
          "expan",
          "forename",
          "genName",
          "geogName",
          "hi",
          "idno",
          "lb",
          "measure",
          "milestone",
          "name",
          "nameLink",
          "num",
          "objectName",
          "orgName",
          "origDate",
          "origPlace",
          "pb",
          "pc",
          "persName",
          "placeName",
          "publisher",
          "pubPlace",
          "ref",
          "region",
          "relatedItem",
          "roleName",
          "rs",
          "s",
          "seg",
          "settlement",
          "supplied",
          "surname",
          "term",
          "time",
          "title",
          "unclear",
          "w");

  private Phrases() {}

  /** Returns whether an element's words belong to those of its parent. */
  static boolean isPhrase(String name, String type, String parent) {
    return switch (name) {
      case "seg" -> !parent.equals("u") && !parent.equals("opener");
      case "ref" -> !"note".equals(type);
      case "dateline" -> false;
      case "persName", "orgName", "placeName" -> !LISTED.contains(parent);
      default -> PHRASES.contains(name);
    };
  }

  private static final Set<String> LISTED = Set.of("person", "personGrp", "org", "place");
}
