package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TranscriptExtractor;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/** What stands apart when annotations are written, and texts that stay as they are. */
class ApartTest {

  private static final InlineMarkup WRITER =
      InlineMarkup.within(RelaxNgValidator.rapporteur().grammar()).overlapping(Overlap.STAND_OFF);

  private static TeiDocument document(String body) {
    return TeiDocument.of("t.xml", Attempt.BEFORE + body + Attempt.AFTER);
  }

  private static Written write(InlineMarkup writer, TeiDocument document, Annotation... annotations)
      throws UnreadableTeiException {
    AnnotationSet set = AnnotationSet.of(TextView.of(document), List.of(annotations));
    return writer.write(document, List.of(set));
  }

  private static Annotation on(TeiDocument document, String words, String element)
      throws UnreadableTeiException {
    return Annotation.of(TextView.of(document).find(words).orElseThrow(), element);
  }

  @Test
  void whatIsSaidBesideTheTextIsNotSaidTwice() throws UnreadableTeiException {
    TeiDocument before = document("<p>The <hi>ferry commission</hi> met.</p>");
    Annotation crossing = on(before, "commission met", "orgName");
    Annotation remarked =
        on(before, "The", "term").with(new Remark("commenting", "Really?", "", "", ""));
    Written first = write(WRITER, before, crossing, remarked);
    assertEquals(List.of(crossing), first.standOff());
    Written second = write(WRITER, first.document(), crossing, remarked);
    assertEquals(first.document().text(), second.document().text());
    assertEquals(List.of(remarked, crossing), second.known());
  }

  @Test
  void remarkAboutWhatIsMarkedAlreadyIsWritten() throws UnreadableTeiException {
    TeiDocument before = document("<p>On <date>Monday</date>.</p>");
    Annotation remarked =
        on(before, "Monday", "date").with(new Remark("commenting", "Or not.", "", "", ""));
    TeiDocument after = write(WRITER, before, remarked).document();
    assertEquals(1, StandOff.read(TextView.of(after)).annotations().size());
    assertEquals(after.text(), write(WRITER, after, remarked).document().text());
  }

  @Test
  void reviewerSeesWhatStandsApartAndRefusesThatAnnotationAlone() throws UnreadableTeiException {
    TeiDocument before = document("<p>The <hi>ferry commission</hi> met on Monday.</p>");
    Annotation bad = on(before, "commission met", "orgName").with("ref", "#nobody");
    Annotation good = on(before, "The ferry", "orgName");
    Annotation inline = on(before, "Monday", "date");
    Written written = write(WRITER.reviewedBy(ApartTest::dangling), before, bad, good, inline);
    assertEquals(List.of(inline), written.made());
    assertEquals(List.of(good), written.standOff());
    assertEquals(bad, written.refused().get(0).annotation());
    assertTrue(dangling(written.document()).findings().isEmpty());
  }

  private static Report dangling(TeiDocument document) {
    int at = document.text().indexOf("#nobody");
    return at < 0
        ? Report.empty()
        : Report.of(
            Finding.of(
                    Rule.LINK_TARGET_MISSING,
                    document.source(),
                    new TextSpan(at, at + 1),
                    "nobody has this id")
                .with(Severity.ERROR));
  }

  @Test
  void documentThatIsNotTeiRefusesWhatWouldStandApart() throws UnreadableTeiException {
    TeiDocument before =
        TeiDocument.of("t.xml", "<TEI.2><text><p>The <hi>ferry</hi> sails.</p></text></TEI.2>");
    Annotation crossing = on(before, "ferry sails", "term");
    Written written = write(WRITER, before, crossing);
    assertEquals(before.text(), written.document().text());
    assertEquals(crossing, written.refused().get(0).annotation());
  }

  @Test
  void linesOfAnUtteranceStayLinesInAnElementAroundThem() throws UnreadableTeiException {
    TeiDocument before = document("<u><seg>I went.</seg><pause/><seg>He came.</seg></u>");
    String text = TextView.of(before).text();
    Annotation all = Annotation.of(new TextSpan(0, text.length()), "orgName");
    Written written =
        write(InlineMarkup.within(RelaxNgValidator.rapporteur().grammar()), before, all);
    assertEquals(text, TextView.of(written.document()).text());
  }

  @Test
  void breakThatIsReadAsASpaceIsKnown() throws UnreadableTeiException {
    TeiDocument before = document("<p>One.<lb/>Two and sur<pb n=\"3\" xml:id=\"p3\"/>render.</p>");
    AnnotationSet read = InlineReading.of(TextView.of(before));
    Written written = WRITER.write(before, List.of(read));
    assertEquals(2, written.known().size());
    assertEquals(before.text(), written.document().text());
  }

  @Test
  void whiteSpaceBetweenNewElementsIsExtracted() throws UnreadableTeiException {
    TeiDocument before =
        document(
            "<p><date>Monday</date>\n<term>ferry</term></p>"
                + "<closer>File 12, <term>leaves</term> 4.</closer>");
    assertEquals("Monday\nferry\n\nFile 12, leaves 4.\n", TranscriptExtractor.extract(before));
  }
}
