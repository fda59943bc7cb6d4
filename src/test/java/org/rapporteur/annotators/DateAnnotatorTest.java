package org.rapporteur.annotators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.Written;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

class DateAnnotatorTest {

  private static final Path SAMPLE = Path.of("src/test/resources/fixtures/tei/sample-record.xml");

  private static TeiDocument record(String body) {
    return TeiDocument.of(
        "record.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader><fileDesc><titleStmt>"
            + "<respStmt xml:id='rapporteur'/></titleStmt></fileDesc><profileDesc><creation>"
            + "<date when='1962-03-04T17:00:00'>4 March</date></creation></profileDesc></teiHeader>"
            + "<text><body><div>"
            + body
            + "</div></body></text></TEI>");
  }

  private static String annotated(TeiDocument document) throws UnreadableTeiException {
    Written written =
        InlineMarkup.within(RelaxNgValidator.rapporteur().grammar())
            .write(
                document,
                List.of(DateAnnotator.forRecord(document).annotate(TextView.of(document))));
    assertEquals(List.of(), written.refused());
    String text = written.document().text();
    return text.substring(text.indexOf("<div>") + 5, text.indexOf("</div>"));
  }

  @Test
  void whatIsMarkedAlreadyIsNotMarkedAgain() throws IOException, UnreadableTeiException {
    TeiDocument sample = TeiDocument.read(SAMPLE);
    assertEquals(
        List.of(), DateAnnotator.forRecord(sample).annotate(TextView.of(sample)).annotations());
  }

  @Test
  void aValueInferredFromTheRecordsDateSaysWhoInferredItAndHowSure() throws UnreadableTeiException {
    assertEquals(
        "<p>No ferry since <date when=\"1962-02-11\" cert=\"medium\" resp=\"#rapporteur\">11"
            + " <hi>February</hi></date>.</p>",
        annotated(record("<p>No ferry since 11 <hi>February</hi>.</p>")));
  }

  @Test
  void noPointerIsWrittenToAPersonThatTheDocumentDoesNotName() throws UnreadableTeiException {
    TeiDocument plain =
        TeiDocument.of(
            "p.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><p>He comes tomorrow.</p></TEI>");
    Annotation found =
        DateAnnotator.ofDay(java.time.LocalDate.of(1962, 3, 4))
            .annotate(TextView.of(plain))
            .annotations()
            .get(0);
    assertEquals("", found.claim().resp());
    assertEquals("1962-03-05", found.attributes().get("when"));
  }

  @Test
  void speakerLabelsAreLeftAloneAndNoExpressionCrossesALine() throws UnreadableTeiException {
    String body = "<sp><speaker>May 5</speaker><p>I met him on 5</p><p>May was cold.</p></sp>";
    assertEquals(body, annotated(record(body)));
  }

  @Test
  void aDateAcrossAPageBreakIsOne() throws UnreadableTeiException {
    assertEquals(
        "<p>on <date when=\"1961-05-04\">4 <pb n=\"2\"/>May\n 1961</date></p>",
        annotated(record("<p>on 4 <pb n=\"2\"/>May\n 1961</p>")));
  }

  @Test
  void theLanguageOfAParagraphDecides() throws UnreadableTeiException {
    assertTrue(annotated(record("<p xml:lang='fr'>Il vint hier.</p>")).contains("<date"));
    assertTrue(!annotated(record("<p xml:lang='de'>Er ist hier.</p>")).contains("<date"));
  }

  @Test
  void triggersWithoutEndTakeLinearTime() throws UnreadableTeiException {
    for (String piece :
        List.of("the ", "May ", "1 ", "12:", "5.", "last ", "1960-", "from 1 to ", "Monday, ")) {
      TextView view =
          TextView.of(record("<p>" + piece.repeat(2_000_000 / piece.length()) + "</p>"));
      assertTimeout(
          Duration.ofSeconds(60), () -> DateAnnotator.undated().annotate(view), "'" + piece + "'");
    }
  }
}
