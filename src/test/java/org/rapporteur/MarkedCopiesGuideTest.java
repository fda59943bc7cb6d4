package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.copy.MarkedCopy;
import org.rapporteur.annotation.copy.OutsideRecogniser;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/** The examples of the guide to marked copies, word for word. */
class MarkedCopiesGuideTest {

  @Test
  void marksOfACopyAndOfARecogniserAreCarriedOver() throws Exception {
    // [example
    String answer = "Then <persName ref=\"#orlan\">Orlan</persName> asked, “Who would pay?”";
    TextView view =
        TextView.of(
            TeiDocument.of(
                "talk.xml",
                "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>"
                    + "<p>Then Orlan asked, \"Who will pay?\"</p></body></text></TEI>"));
    MarkedCopy.Carried carried = MarkedCopy.read(answer, "persName").onto(view);
    AnnotationSet names = carried.set();
    Report notPlaced = carried.report();
    // example]
    assertTrue(notPlaced.isEmpty(), notPlaced::toString);
    assertEquals("Orlan", view.text(names.annotations().get(0).span()));
    // [example
    UnaryOperator<String> model = text -> text.replace("Orlan", "<persName>Orlan</persName>");
    Annotator annotator =
        OutsideRecogniser.of(model, "persName")
            .by(new Claim("#tagger", "low", "proposed by a program"))
            .inPortionsOf(2_000);
    AnnotationSet proposed = annotator.annotate(view);
    // example]
    assertEquals("#tagger", proposed.annotations().get(0).claim().resp());
  }

  @Test
  void examplesOfTheGuideAreThisTest() throws Exception {
    assertEquals(
        Examples.ofTest(MarkedCopiesGuideTest.class),
        Examples.ofPage(Path.of("docs/guide/marked-copies.md")));
  }
}
