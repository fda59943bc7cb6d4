package org.rapporteur.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;

/**
 * What language models do to a text while they encode it: they modernise, correct, write out,
 * paraphrase and leave out, and say nothing of it.
 */
class SilentAlterationTest {

  private static final String TRANSCRIPT =
      """
      Record of a Talk at Harn Ferry
      Held on the 3d of Octobre 1911

      Minister Orlan: The Gouvernment of Velm has recieved your note, and I am directed to answer it.
      Our position as to the ferry is what it was in the spring; we shall not give it up.

      Envoy Dray: I regret to hear this. (He rose and went to the window.) My instructions, which I had
      by the wire of Gen. Asker, leave me little choice. The rope was cut on the eve of the fair, and
      nobody will tell us by whom.

      Minister Orlan: It was not cut by us. As for the tolls, they are, as you know full well, a trifle.
      """;

  private static final String DOCUMENT =
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0">
        <teiHeader><fileDesc><titleStmt><title>Record of a Talk at Harn Ferry</title></titleStmt>
          <publicationStmt><p>Invented.</p></publicationStmt>
          <sourceDesc><p>A transcript.</p></sourceDesc></fileDesc></teiHeader>
        <text><body>
          <head>Record of a Talk at Harn Ferry</head>
          <head type="sub">Held on the <date when="1911-10-03">3d of October 1911</date></head>
          <sp who="#orlan"><speaker>Minister Orlan</speaker>
            <p>The Government of Velm has received your note, and I am directed to answer it. Our
              position as to the ferry is what it was in the spring; we shall give it up.</p></sp>
          <sp who="#dray"><speaker>Envoy Dray</speaker>
            <p>I regret to hear this. <stage>He rose and went to the window.</stage> My instructions,
              which I had by the wire of General Asker, leave me little choice. Somebody severed the
              line the night before the market, and nobody will tell us who did it.</p></sp>
          <sp who="#orlan"><speaker>Minister Orlan</speaker>
            <p>It was not cut by us. As for the tolls, they are a trifle.</p></sp>
        </body></text>
      </TEI>
      """;

  private static List<Finding> findings() {
    return FidelityValidator.against(SourceText.of("talk.txt", TRANSCRIPT))
        .validate(TeiDocument.of("talk.xml", DOCUMENT))
        .findings();
  }

  @Test
  void eachAlterationIsToldWithBothReadings() {
    String said =
        findings().stream()
            .map(f -> f.rule().id().replace("fidelity-text-", "") + ": " + f.message())
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        altered: “Octobre” in the transcript, “October” here
        altered: “Gouvernment” in the transcript, “Government” here
        altered: “recieved” in the transcript, “received” here
        lost: “not” of the transcript is missing here
        altered: “Gen” in the transcript, “General” here
        altered: “The rope was cut on the eve of” in the transcript, “Somebody severed the line \
        the night before” here
        altered: “fair” in the transcript, “market” here
        altered: “by whom” in the transcript, “who did it” here
        lost: “as you know full well” of the transcript is missing here""",
        said);
  }

  @Test
  void eachIsAnErrorAndPointsIntoTheTranscript() {
    for (Finding finding : findings()) {
      assertEquals(Severity.ERROR, finding.severity());
      assertEquals("talk.xml", finding.location().file());
      assertEquals("talk.txt", finding.related().get(0).file());
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void megabyteAgainstAnotherMegabyteEnds() {
    Report report =
        FidelityValidator.against(SourceText.of("a.txt", words(1))).validate(document(words(2)));
    assertTrue(report.hasErrors());
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void oneWordInAMegabyteOfTheSameWordIsFound() {
    String same = "same ".repeat(200_000);
    String altered = same.substring(0, 500_000) + "other " + same.substring(500_005);
    Report report =
        FidelityValidator.against(SourceText.of("a.txt", same)).validate(document(altered));
    assertEquals(
        List.of("“same” in the transcript, “other” here"),
        report.findings().stream().map(Finding::message).toList());
  }

  private static TeiDocument document(String words) {
    return TeiDocument.of(
        "a.xml",
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>"
            + words
            + "</p></body></text></TEI>");
  }

  private static String words(int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 170_000)
        .mapToObj(i -> Integer.toString(random.nextInt(30_000), 36).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
