package org.rapporteur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nu.xom.Document;
import nu.xom.Element;
import nu.xom.Nodes;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/** The reports in XML and HTML are read back by a parser. */
class MarkupReportsTest {

  private static Document parsed(String xml) throws Exception {
    return TeiDocument.of("report", xml).tree();
  }

  private static String value(Document document, String path) {
    Nodes nodes = document.query(path);
    assertEquals(1, nodes.size(), path);
    return nodes.get(0).getValue();
  }

  @Test
  void junitHasATestCaseForEachFileAndOneFailureForItsErrors() throws Exception {
    Document junit = parsed(ReportFormat.junit().format(Samples.rich()));
    assertEquals("4", value(junit, "/testsuites/testsuite/@tests"));
    assertEquals("2", value(junit, "/testsuites/testsuite/@failures"));
    assertEquals(4, junit.query("//testcase").size());
    assertEquals(0, junit.query("//testcase[@name='good.xml']/*").size());
    String first = "//testcase[@name='tei/records/été & 1.xml']";
    assertEquals("1 error: '5pm' is no date", value(junit, first + "/failure/@message"));
    assertTrue(value(junit, first + "/failure").contains("when=\"5pm\""));
    assertFalse(value(junit, first + "/failure").contains("rule-turn-empty"));
    assertTrue(value(junit, first + "/system-out").contains("100%, or <less> [rule-turn-empty]"));
    assertTrue(
        value(junit, "//testcase[@name='b.xml']/failure").contains("a<U+0007>b, <U+202E>, ]]>"));
    assertTrue(value(junit, "//testsuite/system-out").contains("checked 3 documents against"));
  }

  /** The page keeps to XML but for the doctype and the empty elements of its head. */
  private static Document page(Inspection inspection) throws Exception {
    String html = ReportFormat.html().format(inspection);
    assertTrue(html.startsWith("<!DOCTYPE html>\n"), html);
    return parsed(
        html.replace("<!DOCTYPE html>\n", "")
            .replaceAll("(?m)^(<meta [^>]*)>$", "$1/>")
            .replaceAll("<(br|hr)>", "<$1/>"));
  }

  @Test
  void pageShowsEachFindingWithItsWordsRemedyAndRule() throws Exception {
    Document page = page(Samples.rich());
    assertEquals("en", value(page, "/html/@lang"));
    assertEquals(4, page.query("//li/h3").size());
    assertEquals("<p>Señor 東京 <date when=\"5pm\">5 o'clock</date></p>", value(page, "(//pre)[1]"));
    assertEquals("when=\"5pm\"", value(page, "(//pre)[1]//mark"));
    assertTrue(value(page, "(//li)[1]/p[@class='remedy']").startsWith("Correct the value."));
    assertEquals("See tei/edition.xml:7:3", value(page, "//p[@class='related']"));
    assertTrue(value(page, "//h3[@id='rule-turn-empty']/..").contains("What to do."));
    assertTrue(value(page, "//header").contains("checked 3 documents against RELAX NG"));
    assertEquals("1 other documentnothing found", value(page, "//table[2]/tbody/tr[last()]"));
  }

  @Test
  void fileThatOnlyAFindingNamesIsInBoth() throws Exception {
    Document junit = parsed(ReportFormat.junit().format(Samples.rich()));
    assertTrue(value(junit, "//testcase[@name='c.txt']/system-out").contains("no date"));
    assertTrue(value(page(Samples.rich()), "//h2[.='c.txt']/..").contains("no date"));
  }

  @Test
  void excerptFromTheMiddleOfALineSaysSo() throws Exception {
    SourceText line = SourceText.of("a.xml", "word ".repeat(40) + "<sp/>" + " word".repeat(40));
    Finding empty = Finding.of(Rule.RULE_TURN_EMPTY, line, new TextSpan(200, 205), "m");
    String words = value(page(Samples.clean().with(Report.of(empty))), "(//pre)[1]");
    assertTrue(words.startsWith("…") && words.endsWith("…"), words);
    assertTrue(words.contains("word <sp/> word"), words);
  }

  @Test
  void pageCanBeReadByEar() throws Exception {
    Document page = page(Samples.rich());
    for (Element table : elements(page, "//table")) {
      assertEquals(1, table.query("caption").size());
      assertEquals(0, table.query(".//th[not(@scope)]").size());
      assertTrue(table.query("tbody/tr").size() >= 4);
    }
    int before = 1;
    for (Element heading : elements(page, "//*[self::h1 or self::h2 or self::h3]")) {
      int level = heading.getLocalName().charAt(1) - '0';
      assertTrue(level <= before + 1, heading.getValue());
      before = level;
    }
  }

  private static List<Element> elements(Document document, String path) {
    List<Element> elements = new java.util.ArrayList<>();
    document.query(path).forEach(node -> elements.add((Element) node));
    return elements;
  }

  @Test
  void pageIsCompleteInItself() throws Exception {
    String html = ReportFormat.html().format(Samples.rich());
    assertFalse(html.contains("<script"), html);
    assertFalse(Pattern.compile("(?i)url\\(|@import|\\ssrc=").matcher(html).find());
    Document page = page(Samples.rich());
    List<String> targets =
        Pattern.compile("href=\"([^\"]*)\"")
            .matcher(html)
            .results()
            .map((MatchResult r) -> r.group(1))
            .toList();
    assertFalse(targets.isEmpty());
    for (String target : targets) {
      assertTrue(target.startsWith("#"), target);
      assertEquals(1, page.query("//*[@id='" + target.substring(1) + "']").size(), target);
    }
  }

  @Test
  void pageWithEveryRuleIsWellFormed() throws Exception {
    List<Finding> all =
        List.of(Rule.values()).stream()
            .map(rule -> Finding.of(rule, Location.startOf("a.xml"), "m"))
            .toList();
    Document page = page(Samples.clean().with(new Report(all)));
    assertEquals(Rule.values().length, page.query("//article").size());
  }

  @Test
  void pageWithoutFindingsSaysWhatWasChecked() throws Exception {
    Document page = page(Samples.clean());
    assertTrue(value(page, "//header").contains("nothing found"));
    assertTrue(value(page, "//header").contains("checked 1 document against RELAX NG"));
  }
}
