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
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.EditHistory;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.Passage;
import org.rapporteur.annotation.Reading;
import org.rapporteur.annotation.Search;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.Written;
import org.rapporteur.fidelity.FidelityValidator;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportFormat;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.tei.TeiFiles;
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

  private static Path copied(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static final String LETTER =
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>On 4 March 1962 the ferry <rs"
          + " ref=\"#a\">left</rs>.</p></body></text></TEI>";

  @Test
  void dateOfALetterIsMarkedAndSaved(@TempDir Path folder)
      throws IOException, UnreadableTeiException {
    Path letter = copied(folder, "letter.xml", LETTER);
    // [example
    Rapporteur rapporteur = Rapporteur.create();
    TeiFile file = TeiFile.open(letter);
    TextView text = TextView.of(file.document());
    TextSpan words = text.find("4 March 1962").orElseThrow();
    AnnotationSet dates =
        AnnotationSet.of(text, List.of(Annotation.of(words, "date").with("when", "1962-03-04")));
    Written written =
        InlineMarkup.within(rapporteur.grammar()).write(file.document(), List.of(dates));
    EditHistory history = EditHistory.of(file.document());
    for (Passage passage : history.preview(written.edit())) {
      System.out.println(passage);
    }
    history = history.apply(written.edit()).undo().redo();
    TeiFile saved = file.save(history.document(file.document().name()));
    // example]
    String marked = LETTER.replace("4 March 1962", "<date when=\"1962-03-04\">4 March 1962</date>");
    assertEquals(marked, Files.readString(letter));
    assertEquals(marked, saved.document().text());
  }

  private static Edit inserting(TeiDocument document, String before) {
    int at = document.text().indexOf(before);
    return Edit.of("insert", document, List.of(Splice.insert(at, "<lb/>")));
  }

  private static Edit names(TeiDocument document) {
    return inserting(document, "ferry");
  }

  private static Edit terms(TeiDocument document) {
    return inserting(document, "left");
  }

  @Test
  void severalEditsAreOneStep() throws UnreadableTeiException {
    EditHistory history = EditHistory.of(TeiDocument.of("letter.xml", LETTER));
    // [example
    EditHistory after =
        history.apply(
            "names and terms",
            List.of(now -> names(now.documents().get(0)), now -> terms(now.documents().get(0))));
    // example]
    assertEquals(List.of("names and terms"), after.done());
    assertEquals(LETTER, after.undo().documents().get(0).text());
  }

  private static Edit merging(List<TeiDocument> documents) {
    return new Edit(
        "merge",
        documents.stream().flatMap(each -> inserting(each, "<rs").changes().stream()).toList());
  }

  @Test
  void documentsThatAreEditedTogetherAreSavedTogether(@TempDir Path folder) throws IOException {
    Path letter = copied(folder, "letter.xml", LETTER);
    Path register = copied(folder, "register.xml", LETTER);
    // [example
    TeiFiles files = TeiFiles.open(List.of(register, letter));
    EditHistory history = EditHistory.of(files.documents()).apply(merging(files.documents()));
    TeiFiles saved = files.save(history.documents());
    // example]
    assertEquals(history.documents().size(), saved.files().size());
    assertTrue(Files.readString(letter).contains("<lb/><rs"));
    assertTrue(Files.readString(register).contains("<lb/><rs"));
  }

  @Test
  void examplesOfTheGuideAreTheseTests() throws IOException {
    List<String> shown = new ArrayList<>();
    for (Path page :
        List.of(
            Path.of("any-tei.md"),
            Path.of("fidelity.md"),
            Path.of("reading.md"),
            Path.of("validation.md"),
            Path.of("annotating.md"))) {
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
