package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;

/** What the fixtures cannot show of the rules of an edition: fixes, severities, places, limits. */
class EditionRulesTest {

  private static final String OPEN = "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'>";

  private final RecordValidator rules = RecordValidator.create();

  private Report check(String body) {
    return rules.validate(document(body));
  }

  private static TeiDocument document(String body) {
    return TeiDocument.of(
        "a.xml", OPEN + "<text><body><div>" + body + "</div></body></text></TEI>");
  }

  @Test
  void fixOfADateLeavesNothingToFind() {
    TeiDocument wrong = document("<p><date n='1' when = '1931-03-06'>5 March 1931</date></p>");
    List<Finding> found = rules.validate(wrong).findings();
    assertEquals(1, found.size());
    TeiDocument fixed = wrong.with(found.get(0).fix());
    assertTrue(fixed.text().contains("when = '1931-03-05'"), fixed.text());
    assertEquals(Report.empty(), rules.validate(fixed));
  }

  @Test
  void valueThatTheWordsStateInPartIsNotFixed() {
    Finding found = only("<p><date when='1931-04-06'>March 6</date></p>");
    assertEquals(List.of(), found.fix());
    assertEquals("Set @when to '1931-03-06', unless the words are wrong.", found.remedy());
    assertEquals("@when '1931-04-06' contradicts 'March 6': expected 1931-03-06", found.message());
  }

  @Test
  void weekdayIsARemarkAndAMissingDateAWarning() {
    assertEquals(Severity.INFO, only("<p><date when='1931-03-06'>Monday</date></p>").severity());
    assertEquals(Severity.WARNING, only("<p><date when='1931'>undated</date></p>").severity());
  }

  @Test
  void dateThatAnotherCalendarOrAnEditorDecidedIsLeftAlone() {
    assertEquals(
        Report.empty(),
        check(
            "<p><date when='1931-03-18' calendar='#julian'>5 March 1931</date>"
                + "<date when='1931-03-18' evidence='external'>5 March 1931</date>"
                + "<date when='1931-03-18'><choice><sic>5</sic><corr>18</corr></choice> March</date></p>"));
  }

  @Test
  void labelsClosedByAFullStopAreFoundAtTheBeginningOfAParagraph() {
    String turns =
        "<sp><speaker>MARR.</speaker><p>Open.</p><p>BRAND. Then let us go.</p></sp>"
            + "<sp><speaker>BRAND.</speaker><p>I said BRAND. That is my name.</p></sp>";
    assertEquals("BRAND", only(turns).excerpt().words());
    assertEquals(
        Report.empty(), check(turns.replace("MARR.<", "MARR<").replace("BRAND.<", "BRAND<")));
  }

  @Test
  void labelInAnUtteranceIsFoundAndInAQuotationNot() {
    String turns =
        "<u><seg>Good.</seg><seg>%s: Bad.</seg></u><note type='speaker'>Ms Brand:</note>"
            + "<u><q>Ms Brand: Never.</q> She never said so. <stage>Ms Brand: No!</stage></u>";
    assertEquals(Rule.RULE_LABEL_IN_TURN, only(turns.formatted("Ms Brand")).rule());
    assertEquals(Report.empty(), check(turns.formatted("Result")));
  }

  @Test
  void eachRecordOfACorpusHasItsOwnDatesAndLabels() {
    String record =
        "<TEI><teiHeader><profileDesc><creation><date when='%s'/></creation></profileDesc></teiHeader>"
            + "<text><body><opener><date when='%s'/></opener></body></text></TEI>";
    String corpus =
        "<teiCorpus xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'>"
            + record.formatted("1931-03-06", "1931-03-06")
            + record.formatted("1932-03-06", "1932-03-06")
            + "</teiCorpus>";
    assertEquals(Report.empty(), rules.validate(TeiDocument.of("a.xml", corpus)));
  }

  @Test
  void slipsOfOneKindAreListedUpToALimit() {
    Report report = check("<p>" + "Of the the boat. ".repeat(120) + "</p>");
    assertEquals(100, report.findings().size());
  }

  @Test
  void slipsAreFoundInTheLanguageOfTheWords() {
    assertEquals(
        Report.empty(), check("<p xml:lang='de'>Für die die Brücke, die die Stadt baut.</p>"));
    assertEquals("und und", only("<p xml:lang='de-AT'>Hier und und da.</p>").excerpt().words());
    assertEquals(Report.empty(), check("<p xml:lang='xx'>the the und und</p>"));
  }

  /** However text is written in XML, the words of a finding are exactly those that are meant. */
  @Test
  void wordsAreFoundWhereTheyStand() {
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      StringBuilder expected = new StringBuilder();
      for (int piece = 0; piece < 12; piece++) {
        if (random.nextInt(3) == 0) {
          expected.append(i).append(':').append(text.length()).append(' ');
          text.append("of of;");
        }
        text.append(FILLERS[random.nextInt(FILLERS.length)]);
      }
      assertEquals(expected.toString(), found(i, text.toString()), text.toString());
    }
  }

  private static final String[] FILLERS = {
    " it; ",
    " <!-- of -->it ",
    "\n it ",
    "\r\n it ",
    " &amp; ",
    " &#x1D11E; ",
    " \uD834\uDD1E ",
    " <![CDATA[ < & ]]> ",
    " <hi>a b</hi> ",
    " <note>of</note> ",
    " &#66; ",
    " <?go on?> ",
    " <!-- a --><!-- b --> x ",
    " <lb/> x ",
    " &lt;p&gt; "
  };

  private String found(int run, String text) {
    TeiDocument document = document("<p>" + text + "</p>");
    int begin = document.text().indexOf("<p>") + 3;
    StringBuilder found = new StringBuilder();
    for (Finding finding : rules.validate(document).findings()) {
      Position position = finding.location().position();
      SourceText source = document.source();
      int offset = source.line(position.line()).start() + position.column() - 1;
      assertEquals("of of", finding.excerpt().words());
      found.append(run).append(':').append(offset - begin).append(' ');
    }
    return found.toString();
  }

  @Test
  @Timeout(20)
  void rulesTakeTimeThatGrowsWithTheText() {
    String paragraph = "<p>" + "of of ".repeat(400_000) + "</p>";
    String colons = "<sp><speaker>A</speaker><p>" + "A: a. ".repeat(100_000) + "</p></sp>";
    String dates = "<p>" + "<date when='1931-03-06'>6 March</date> ".repeat(20_000) + "</p>";
    String words = "<p>" + "Xaaaaa Xabaaa ".repeat(100_000) + "</p>";
    for (String body :
        List.of(paragraph, colons, dates, words, "<p>" + "aB".repeat(1_000_000) + "</p>")) {
      assertTrue(check(body).count(Severity.FATAL) == 0);
    }
  }

  /** The transcript of 27 April gives another day at its head than in its title. */
  @Test
  void sampleEditionHasOneFindingWhichIsTrue() throws IOException {
    List<Finding> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("tei/records"))) {
      for (Path file : files.sorted().toList()) {
        found.addAll(rules.validate(TeiDocument.read(file)).findings());
      }
    }
    assertEquals(
        List.of("the head of the text is dated 1962-04-28, 'creation' 1962-04-27"),
        found.stream().map(Finding::message).toList());
  }

  private Finding only(String body) {
    List<Finding> findings = check(body).findings();
    assertEquals(1, findings.size(), findings::toString);
    return findings.get(0);
  }
}
