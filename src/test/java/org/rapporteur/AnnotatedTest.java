package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

class AnnotatedTest {

  private static final String TEI = "<TEI xmlns='http://www.tei-c.org/ns/1.0'>";

  @Test
  void whatTheAnnotatorsNoticedIsHandedOut() throws UnreadableTeiException {
    TeiDocument edition =
        TeiDocument.of(
            "edition.xml",
            TEI
                + "<standOff><listPerson><person xml:id='a'><persName>Orlan</persName></person>"
                + "<person xml:id='b'><persName>Orlan</persName></person><person xml:id='c'>"
                + "<persName>Tavi</persName></person></listPerson></standOff></TEI>");
    TeiDocument record =
        TeiDocument.of("r.xml", TEI + "<text><body><p>Orlan met Tavi.</p></body></text></TEI>");
    Rapporteur rapporteur = Rapporteur.of(EditionDescription.of(edition));
    Rapporteur.Annotated annotated = rapporteur.annotated(record);
    assertEquals(
        List.of(Rule.ANNOTATION_NAME_AMBIGUOUS),
        annotated.report().findings().stream().map(finding -> finding.rule()).toList());
    assertTrue(annotated.document().text().contains("#c\">Tavi</persName>"));
    assertEquals(rapporteur.annotate(record).text(), annotated.document().text());
  }
}
