package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.Search;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.Written;
import org.rapporteur.publication.Edition;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.transcript.Transcript;

/** The examples of the README, word for word, and its commands. */
class ReadmeTest {

  @TempDir private Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void transcriptBecomesAnEdition() throws Exception {
    // [example
    Rapporteur rapporteur = Rapporteur.of(EditionDescription.read(Path.of("tei/edition.xml")));
    Path file = Path.of("tei/transcripts/1962-03-04-reception-hall.txt");
    TeiDocument record = rapporteur.encode(SourceText.read(file));
    Report report = rapporteur.validate(record);
    rapporteur.publish(List.of(record), Set.of(Edition.WEB, Edition.PRINT), Path.of("target/one"));
    // example]
    assertFalse(report.hasErrors(), report.toString());
    assertTrue(Files.exists(Path.of("target/one/web/index.html")));
    try (Stream<Path> print = Files.list(Path.of("target/one/print"))) {
      assertTrue(print.anyMatch(pdf -> pdf.toString().endsWith(".pdf")));
    }
  }

  @Test
  void everyStepSaysWhatItFound() throws UnreadableTeiException {
    // [example
    Rapporteur rapporteur = Rapporteur.create();
    SourceText source =
        SourceText.of("talk", "A Talk\n\nOrlan: Good day.\n\nTavi: Good day to you.\n");
    Transcript transcript = rapporteur.recognise(source);
    TeiDocument record = rapporteur.encode(transcript);
    for (Finding finding : transcript.findings().and(rapporteur.validate(record)).findings()) {
      System.out.println(
          finding.location() + ": " + finding.message() + " (" + finding.remedy() + ")");
    }
    String text = rapporteur.extract(record);
    // example]
    assertEquals(source.text().replaceAll("\\s", ""), text.replaceAll("\\s", ""));
  }

  @Test
  void placesOfALetterAreMarked() throws Exception {
    String before =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>From Port\n  Vess.</p></body></text>"
            + "</TEI>";
    Path letter = Files.writeString(folder.resolve("letter.xml"), before);
    // [example
    TeiFile file = TeiFile.open(letter);
    TextView text = TextView.of(file.document());
    List<Annotation> places = new ArrayList<>();
    for (TextSpan words : text.find(Search.words("Port Vess").anyWhiteSpace())) {
      places.add(Annotation.of(words, "placeName").with("ref", "edition.xml#port-vess"));
    }
    Written written =
        InlineMarkup.within(Rapporteur.create().grammar())
            .write(file.document(), List.of(AnnotationSet.of(text, places)));
    System.out.println(written.edit().diff());
    file.save(written.document());
    // example]
    String place = "<placeName ref=\"edition.xml#port-vess\">Port\n  Vess</placeName>";
    assertEquals(before.replace("Port\n  Vess", place), Files.readString(letter));
  }

  @Test
  void examplesOfTheReadmeAreTheseTests() throws IOException {
    List<String> tested = Examples.ofTest(ReadmeTest.class);
    assertEquals(tested, Examples.ofPage(Path.of("README.md")));
    assertEquals(3, tested.size());
  }

  @Test
  void firstScreenHasJavaByLineTwentyFive() throws IOException {
    long before = readme().lines().takeWhile(line -> !line.equals("```java")).count();
    assertTrue(before < 25, "the first example begins at line " + (before + 1));
  }

  @Test
  void ciRunsTheTestCommandOfTheReadme() throws IOException {
    Matcher command = Pattern.compile("(?m)^    (mvn .*verify)\\b").matcher(readme());
    assertTrue(command.find());
    String run = Files.readString(Path.of(".ci/run"));
    assertTrue(run.lines().anyMatch(command.group(1)::equals), run);
  }

  @Test
  void linksOfTheReadmeLeadToFiles() throws IOException {
    assertEquals(List.of(), Examples.brokenLinks(Path.of("README.md")));
  }
}
