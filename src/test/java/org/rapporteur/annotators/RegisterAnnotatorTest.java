package org.rapporteur.annotators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.Register;
import org.rapporteur.tei.RegisterEntry;
import org.rapporteur.tei.RegisterEntry.Kind;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

class RegisterAnnotatorTest {

  private static final Register REGISTER =
      Register.of(
          List.of(
              entry("orlan", Kind.PERSON, "Anders Orlan", "Orlan"),
              entry("thuy", Kind.PERSON, "Ngô Đình Thụy"),
              entry("brandt-a", Kind.PERSON, "Ada Brandt", "Brandt"),
              entry("brandt-b", Kind.PERSON, "Bo Brandt", "Brandt"),
              entry("vess", Kind.PLACE, "Port Vess", "Vess"),
              entry(
                  "board", Kind.ORGANISATION, "Port Vess Ferry Board", "St. Jean-Marie's Guild")));

  private static RegisterEntry entry(String id, Kind kind, String... names) {
    return new RegisterEntry(id, kind, names[0], List.of(names), List.of("Minister"), "");
  }

  private static TeiDocument record(String p) {
    return TeiDocument.of(
        "r.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>"
            + p
            + "</p></body></text></TEI>");
  }

  private static String annotated(RegisterAnnotator annotator, String p)
      throws UnreadableTeiException {
    TeiDocument document = record(p);
    AnnotationSet set = annotator.annotate(TextView.of(document));
    String text =
        InlineMarkup.within(RelaxNgValidator.rapporteur().grammar())
            .write(document, List.of(set))
            .document()
            .text();
    return text.substring(text.indexOf("<p>") + 3, text.indexOf("</p>"))
        .replace("../edition.xml", "");
  }

  private static String annotated(String p) throws UnreadableTeiException {
    return annotated(RegisterAnnotator.of(REGISTER), p);
  }

  @Test
  void namesPointToTheirEntry() throws UnreadableTeiException {
    assertEquals(
        "<persName ref=\"#orlan\">Anders\n Orlan</persName> of <placeName ref=\"#vess\">Port"
            + " Vess</placeName>.",
        annotated("Anders\n Orlan of Port Vess."));
  }

  @Test
  void theLongestNameWins() throws UnreadableTeiException {
    assertEquals(
        "the <orgName ref=\"#board\">Port Vess Ferry Board</orgName> and <placeName"
            + " ref=\"#vess\">Port Vess</placeName> Ferry",
        annotated("the Port Vess Ferry Board and Port Vess Ferry"));
  }

  @Test
  void onlyWholeWordsInTheRegistersCaseAreNames() throws UnreadableTeiException {
    String none = "Orlando, orlan, Vessany, ORLAN, Port-Orlanx, Minister";
    assertEquals(none, annotated(none));
    assertEquals(
        "<persName ref=\"#orlan\">Orlan</persName>'s; <orgName ref=\"#board\">St. Jean-Marie's"
            + " Guild</orgName>",
        annotated("Orlan's; St. Jean-Marie's Guild"));
  }

  @Test
  void diacriticsCountUnlessTheyAreFolded() throws UnreadableTeiException {
    assertEquals("Ngo Dinh Thuy", annotated("Ngo Dinh Thuy"));
    assertEquals(
        "<persName ref=\"#thuy\">Ngo Dinh Thuy</persName>",
        annotated(RegisterAnnotator.of(REGISTER).foldingDiacritics(), "Ngo Dinh Thuy"));
    String decomposed =
        java.text.Normalizer.normalize("Ngô Đình Thụy", java.text.Normalizer.Form.NFD);
    assertEquals("<persName ref=\"#thuy\">" + decomposed + "</persName>", annotated(decomposed));
  }

  @Test
  void aNameOfTwoEntriesIsReportedAndNotMarked() throws UnreadableTeiException {
    TextView view = TextView.of(record("Brandt met Ada Brandt, and Brandt left."));
    AnnotationSet set = RegisterAnnotator.of(REGISTER).annotate(view);
    assertEquals(1, set.annotations().size());
    assertEquals(1, set.findings().findings().size());
    assertEquals(Rule.ANNOTATION_NAME_AMBIGUOUS, set.findings().findings().get(0).rule());
    assertEquals(
        "“Brandt” may be 'brandt-a' or 'brandt-b'; it stands here 2 times and was not marked.",
        set.findings().findings().get(0).message());
  }

  @Test
  void namesThatAreMarkedAndLabelsAreLeftAlone() throws UnreadableTeiException {
    String marked = "<rs>Orlan</rs> and <persName>Mr <hi>Orlan</hi></persName>";
    assertEquals(marked, annotated(marked));
  }

  @Test
  void theRegisterMayStandElsewhere() throws UnreadableTeiException {
    assertEquals(
        "<persName ref=\"people.xml#orlan\">Orlan</persName>",
        annotated(RegisterAnnotator.of(REGISTER).in("people.xml"), "Orlan"));
  }

  @Test
  void aLargeRegisterAndALongTextTakeLinearTime() throws UnreadableTeiException {
    List<RegisterEntry> entries = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      entries.add(entry("p" + i, Kind.PERSON, "Port Vess ".repeat(i % 7 + 1) + "Number" + i));
    }
    RegisterAnnotator annotator = RegisterAnnotator.of(Register.of(entries));
    TextView view = TextView.of(record("Port Vess ".repeat(100_000)));
    assertTimeout(Duration.ofSeconds(60), () -> annotator.annotate(view));
  }
}
