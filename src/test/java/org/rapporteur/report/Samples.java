package org.rapporteur.report;

import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;

/** Findings for the tests of reports. */
final class Samples {

  static final String TEXT =
      """
      <TEI>
      \t<p>Señor 東京 <date when="5pm">5 o'clock</date></p>
        <sp who="tavi"/>
      </TEI>
      """;

  static final SourceText SOURCE = SourceText.of("tei/records/été & 1.xml", TEXT);

  private Samples() {}

  /** Returns a finding about the first occurrence of words in {@link #SOURCE}. */
  static Finding about(Rule rule, String words, String message) {
    int start = TEXT.indexOf(words);
    return Finding.of(rule, SOURCE, new TextSpan(start, start + words.length()), message);
  }

  /** Returns an inspection with findings of every severity, a fix, and a related place. */
  static Inspection rich() {
    int who = TEXT.indexOf("tavi");
    Finding value = about(Rule.RELAXNG_ATTRIBUTE_VALUE, "when=\"5pm\"", "'5pm' is no date");
    Finding turn =
        about(Rule.RULE_TURN_EMPTY, "<sp who=\"tavi\"/>", "the turn is empty: 100%, or <less>")
            .withRelated(List.of(Location.of("tei/edition.xml", 7, 3)))
            .withFix(List.of(Splice.insert(who, "#")));
    Finding broken =
        Finding.of(Rule.XML_NOT_WELL_FORMED, Location.of("b.xml", 9, 1), "a\u0007b, \u202E, ]]>");
    Finding note = Finding.of(Rule.TRANSCRIPT_UNDATED, Location.startOf("c.txt"), "no date");
    return new Inspection(
        List.of("tei/records/été & 1.xml", "b.xml", "good.xml"),
        List.of(new Check("RELAX NG rapporteur", "0.1.0"), new Check("links", "")),
        Report.of(value, turn, broken, note),
        2);
  }

  /** Returns an inspection in which nothing was found. */
  static Inspection clean() {
    return new Inspection(
        List.of("a.xml"), List.of(new Check("RELAX NG rapporteur", "0.1.0")), Report.empty());
  }
}
