package org.rapporteur.annotation.copy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of TEI's elements that stand in running text and mark words of it. */
final class PhraseNames {

  /** All of them. */
  static final Set<String> ALL =
      Arrays.stream(
              """
              abbr add addName addrLine affiliation age am author bibl biblScope birth bloc c
              citedRange cl code corr country damage date death del distinct district docDate
              editor education email emph eventName ex expan faith floruit foreign forename g
              gender genName geo geogFeat geogName gloss head heraldry hi idno line locus m
              material measure measureGrp mentioned metamark mod name nameLink nationality num
              objectName objectType occupation offset oRef orgName orig origDate origPlace pc
              persName persPronouns phr placeName population publisher pubPlace q quote ref reg
              region residence roleName rs s said secl seg settlement sex sic soCalled socecStatus
              stamp supplied surname surplus tag term time title unclear unit w\
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private PhraseNames() {}
}
