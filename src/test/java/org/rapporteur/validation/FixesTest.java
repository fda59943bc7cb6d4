package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.RulePage;
import org.rapporteur.report.Severity;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

class FixesTest {

  /** Finds pointers without #, and knows how to put them right. */
  static final Validator MISSING_HASH =
      document -> {
        Matcher who = Pattern.compile("who=\"([a-z]+)\"").matcher(document.text());
        List<Finding> found = new ArrayList<>();
        while (who.find()) {
          found.add(
              Finding.of(
                      Rule.LINK_TARGET_KIND,
                      document.source(),
                      new TextSpan(who.start(), who.end()),
                      "@who has no #")
                  .withFix(List.of(Splice.insert(who.start(1), "#"))));
        }
        return new Report(found);
      };

  private static final TeiDocument TWO =
      TeiDocument.of("a.xml", "<TEI>\r\n\t<sp who=\"tavi\"/>\n<sp who=\"orlan\"/>é😀</TEI>");

  private static Finding fixing(TeiDocument document, Splice... splices) {
    return Finding.of(Rule.RULE_TURN_EMPTY, document.source(), splices[0].span(), "m")
        .withFix(List.of(splices));
  }

  private static Splice replace(int start, int end, String by) {
    return new Splice(new TextSpan(start, end), by);
  }

  @Test
  void onlyTheCharactersOfTheFixesChange() {
    Report before = MISSING_HASH.validate(TWO);
    Fixes fixes = Fixes.of(TWO, before);
    assertEquals(
        "<TEI>\r\n\t<sp who=\"#tavi\"/>\n<sp who=\"#orlan\"/>é😀</TEI>", fixes.document().text());
    assertEquals(fixes.document().text(), Fixes.apply(TWO, before).text());
    assertEquals(2, fixes.made().size());
    assertEquals(Report.empty(), fixes.left());
    assertTrue(fixes.areProven(before, MISSING_HASH.validate(fixes.document())));
  }

  @Test
  void doneTwiceItChangesNothingMore() {
    TeiDocument once = Fixes.apply(TWO, MISSING_HASH.validate(TWO));
    Fixes again = Fixes.of(once, MISSING_HASH.validate(once));
    assertEquals(List.of(), again.made());
    assertEquals(once.text(), again.document().text());
    assertEquals("", again.diff());
  }

  @Test
  void firstOfTwoThatOverlapIsMadeAndTheOtherTold() {
    TeiDocument document = TeiDocument.of("a.xml", "0123456789");
    Finding first = fixing(document, replace(2, 5, "x"));
    Finding overlapping = fixing(document, replace(8, 9, "y"), replace(4, 6, "z"));
    Finding beside = fixing(document, replace(5, 6, ""));
    Fixes fixes = Fixes.of(document, Report.of(first, overlapping, beside));
    assertEquals("01x6789", fixes.document().text());
    assertEquals(List.of(first, beside), fixes.made());
    assertEquals(1, fixes.left().findings().size());
    Finding told = fixes.left().findings().get(0);
    assertEquals(Rule.VALIDATION_FIX_OVERLAPPING, told.rule());
    assertEquals("the fix for rule-turn-empty overlaps another", told.message());
    assertEquals("a.xml:1:3", told.location().toString());
    assertEquals("01x6789", told.excerpt().line());
  }

  @Test
  void fixLeftOutIsToldWhereItsPlaceIsNow() {
    TeiDocument document = TeiDocument.of("a.xml", "0123456789");
    Finding before = fixing(document, replace(0, 1, "\n\n"));
    Finding first = fixing(document, replace(5, 5, "x"));
    Finding other = fixing(document, replace(5, 5, "y"));
    Fixes fixes = Fixes.of(document, Report.of(before, first, other));
    assertEquals("a.xml:3:6", fixes.left().findings().get(0).location().toString());
  }

  @Test
  void twoInsertionsAtOnePlaceOverlapUnlessTheyAreTheSame() {
    TeiDocument document = TeiDocument.of("a.xml", "ab");
    Finding one = fixing(document, Splice.insert(1, "#"));
    Finding other = fixing(document, Splice.insert(1, "!"));
    Fixes fixes = Fixes.of(document, Report.of(one, one, other));
    assertEquals("a#b", fixes.document().text());
    assertEquals(List.of(one, one), fixes.made());
    assertEquals(1, fixes.left().findings().size());
  }

  @Test
  void fixForAnotherFileIsNotMadeHere() {
    TeiDocument other = TeiDocument.of("b.xml", TWO.text());
    assertEquals(List.of(), Fixes.of(TWO, MISSING_HASH.validate(other)).made());
  }

  @Test
  void whatIsNotBetterIsNotProven() {
    Report before = MISSING_HASH.validate(TWO);
    Fixes fixes = Fixes.of(TWO, before);
    assertFalse(fixes.areProven(before, before), "the findings are still there");
    Finding error = before.findings().get(0);
    assertFalse(fixes.areProven(before, Report.of(error, error, error)), "more errors");
    Finding broken = fixing(TWO, replace(0, 1, "")).with(Severity.FATAL);
    assertFalse(fixes.areProven(before, Report.of(broken)), "not readable");
    Finding another = fixing(TWO, replace(0, 1, "")).with(Severity.ERROR);
    assertTrue(fixes.areProven(before, Report.of(another)), "another error came to light");
  }

  /** The guide says of a rule that it is fixed where its fixtures show a fix, and only there. */
  @Test
  void guideSaysWhichRulesOfferAFix() throws IOException {
    Set<Rule> offering = new TreeSet<>();
    Validation validation = Validation.standard(Fixtures.REGISTER);
    for (Path file : Fixtures.endingWith("-error.xml")) {
      TeiDocument document = Fixtures.read(file);
      Report before = validation.validate(document);
      Fixes fixes = Fixes.of(document, before);
      fixes.made().forEach(finding -> offering.add(finding.rule()));
      if (!fixes.made().isEmpty()) {
        Report after = validation.validate(fixes.document());
        assertTrue(fixes.areProven(before, after), () -> file + ": " + after);
        assertEquals(List.of(), Fixes.of(fixes.document(), after).made(), file.toString());
      }
    }
    Set<Rule> promised = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      RulePage.of(rule).filter(RulePage::fixable).ifPresent(page -> promised.add(rule));
    }
    assertEquals(promised, offering);
  }

  @Test
  void rangeThatSaysNothingMoreIsRemoved() throws IOException {
    TeiDocument document =
        Fixtures.read(Fixtures.FOLDER.resolve("date-when-and-same-range-error.xml"));
    Report before = Validation.standard().validate(document);
    String fixed = Fixes.apply(document, before).text();
    assertTrue(fixed.contains("<p><date when=\"1962-03-04\">then</date></p>"), fixed);
    TeiDocument open = Fixtures.read(Fixtures.FOLDER.resolve("date-when-and-from-error.xml"));
    assertEquals(open, Fixes.apply(open, Validation.standard().validate(open)));
  }
}
