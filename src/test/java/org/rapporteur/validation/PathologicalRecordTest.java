package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.fidelity.FidelityValidator;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TranscriptExtractor;

/** Records that nobody means are examined in time and space that grow with their size only. */
@Timeout(240)
class PathologicalRecordTest {

  private static final long MOST_NANOSECONDS = 5_000_000_000L;

  private long begun;

  @BeforeEach
  void begin() {
    begun = processorTime();
  }

  @AfterEach
  void tookNoLongerThanAllowed() {
    long taken = processorTime() - begun;
    assertTrue(taken < MOST_NANOSECONDS, () -> "took " + taken / 1_000_000 + " ms");
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static TeiDocument document(String header, String body) {
    String text =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader>"
            + header
            + "</teiHeader><text><body>"
            + body
            + "</body></text></TEI>";
    return TeiDocument.of("invented.xml", text);
  }

  private static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static Report judge(String header, String body) {
    return RecordValidator.create().validate(document(header, body));
  }

  private static long count(Report report, Rule rule) {
    return report.findings().stream().filter(finding -> finding.rule() == rule).count();
  }

  @Test
  void nineHundredNestedDatesAroundAMegabyte() {
    String words = "the ferry ".repeat(140);
    String dates = times(900, i -> "<date when='1962' ref='#x'>" + words);
    Report report = judge("", "<p>" + dates + "</date>".repeat(900) + "</p>");
    assertEquals(0, count(report, Rule.RULE_DATE_CONTRADICTS_WORDS));
  }

  @Test
  void twentyThousandLanguages() {
    String declared = times(20_000, i -> "<language ident='x-d" + i + "'/>");
    Report report =
        judge(
            "<profileDesc><langUsage>" + declared + "</langUsage></profileDesc>",
            times(20_000, i -> "<p xml:lang='x-u" + i + "'>x</p>"));
    assertTrue(count(report, Rule.RULE_LANGUAGE_UNDECLARED) > 0);
  }

  @Test
  void namesAndWordsOfAHundredThousandLetters() {
    String name = "B" + "a".repeat(100_000);
    Report report =
        judge(
            "<profileDesc><particDesc><listPerson><person><persName>"
                + name
                + "</persName></person></listPerson></particDesc></profileDesc>",
            "<p>one " + name + "ba</p>");
    assertEquals(0, count(report, Rule.RULE_SLIP_NAME_NEAR));
  }

  @Test
  void pageMatterThatIsItsOwnPlaceIsReadOnce() throws Exception {
    String matter =
        "</body></text><standOff type='page-matter'>"
            + "<note target='#a'><seg xml:id='a'>one</seg></note>"
            + "<note target='#b'><seg xml:id='c'>two</seg></note>"
            + "<note target='#c'><seg xml:id='b'>three</seg></note>"
            + "<note target='#p'><seg xml:id='d'>four</seg></note>"
            + "<note target='#d'>five</note></standOff><text><body>";
    TeiDocument document = document("", "<p xml:id='p'>six</p>" + matter);
    SourceText transcript = SourceText.of("invented.txt", "four\n\nsix\n");
    assertEquals(Report.empty(), FidelityValidator.against(transcript).validate(document));
    assertEquals("four\n\nsix\n", TranscriptExtractor.extract(document));
  }
}
