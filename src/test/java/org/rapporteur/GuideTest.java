package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.annotation.Reading;
import org.rapporteur.annotation.Search;
import org.rapporteur.annotation.TextView;
import org.rapporteur.fidelity.FidelityValidator;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportFormat;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.Schema;
import org.rapporteur.validation.Validation;

/** The examples in Java of the guide, word for word, and the links of all pages. */
class GuideTest {

  private static final Path GUIDE = Path.of("docs/guide");

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
      return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
    }
  }

  @Test
  void documentIsHeldAgainstASchema() throws IOException {
    // [example
    Schema schema = Schema.read(Path.of("schemas/rapporteur.rng"));
    Validation validation = Validation.of(schema.validators());
    Report report =
        validation.validate(TeiDocument.read(Path.of("tei/records/1962-03-19-staatskanzlei.xml")));
    // example]
    assertTrue(report.isEmpty(), report::toString);
  }

  @Test
  void recordIsHeldAgainstItsTranscript() throws IOException {
    // [example
    SourceText transcript =
        SourceText.read(Path.of("tei/transcripts/1962-03-04-reception-hall.txt"));
    TeiDocument record = TeiDocument.read(Path.of("tei/records/1962-03-04-reception-hall.xml"));
    Report report = FidelityValidator.against(transcript).validate(record);
    // example]
    assertTrue(report.isEmpty(), report::toString);
  }

  @Test
  void recordIsReadByOffsets() throws IOException, UnreadableTeiException {
    // [example
    TeiDocument record = TeiDocument.read(Path.of("tei/records/1962-03-04-reception-hall.xml"));
    TextView view = TextView.of(record);
    TextView edited = TextView.of(record, Reading.EDITED.with("note"));
    List<TextSpan> found = view.find(Search.words("port vess").folded().anyWhiteSpace());
    TextSpan inFile = view.map().toSource(found.get(0));
    // example]
    assertEquals("Port Vess", inFile.of(record.text()));
    assertTrue(edited.text().length() >= view.text().length());
  }

  @Test
  void editionIsValidatedAsOne() throws IOException {
    // [example
    EditionFolder edition = new EditionFolder(Path.of("tei"));
    Inspection inspection = EditionValidator.standard().validate(edition.documents());
    String sarif = ReportFormat.sarif().format(inspection);
    // example]
    assertFalse(inspection.report().hasErrors(), inspection.report()::toString);
    assertTrue(sarif.contains("\"2.1.0\""));
  }

  @Test
  void examplesOfTheGuideAreTheseTests() throws IOException {
    List<String> shown = new ArrayList<>();
    for (Path page :
        List.of(
            Path.of("any-tei.md"),
            Path.of("fidelity.md"),
            Path.of("reading.md"),
            Path.of("validation.md"))) {
      shown.addAll(Examples.ofPage(GUIDE.resolve(page)));
    }
    assertEquals(Examples.ofTest(GuideTest.class), shown);
  }

  @TestFactory
  Stream<DynamicTest> linksOfAPageLeadToFiles() throws IOException {
    return pages().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.toString(), () -> assertEquals(List.of(), Examples.brokenLinks(page))));
  }
}
