package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Version;
import org.rapporteur.tei.EditionFolder;

/** Editions whose files are examined together. */
class EditionValidatorTest {

  private static final Path EDITIONS = Fixtures.FOLDER.resolve("editions");
  private static final Path SOUND = EDITIONS.resolve("sound-valid");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> editionGivesItsFindingsAndNoOthers() throws IOException {
    List<Path> editions;
    try (Stream<Path> listed = Files.list(EDITIONS)) {
      editions = listed.sorted().toList();
    }
    assertTrue(editions.size() > 5);
    return editions.stream()
        .map(
            edition ->
                DynamicTest.dynamicTest(edition.getFileName().toString(), () -> compare(edition)));
  }

  private static void compare(Path edition) throws IOException {
    String expected = Files.readString(edition.resolve("expected.txt"));
    assertEquals(edition.toString().endsWith("-valid"), expected.isEmpty(), "as its name says");
    Inspection inspection = EditionValidator.standard().validate(documents(edition));
    assertEquals(expected, places(edition, inspection.report()), inspection::toString);
  }

  private static List<Path> documents(Path edition) throws IOException {
    return new EditionFolder(edition).documents();
  }

  private static String places(Path edition, Report report) {
    return report.findings().stream()
        .map(finding -> place(edition, finding))
        .collect(Collectors.joining());
  }

  private static String place(Path edition, Finding finding) {
    Path file = edition.relativize(Path.of(finding.location().file()));
    return "%s %s %d %d%n"
        .formatted(
            file.toString().replace('\\', '/'),
            finding.rule().id(),
            finding.location().position().line(),
            finding.location().position().column())
        .replace(System.lineSeparator(), "\n");
  }

  @Test
  void recordAloneIsCheckedAgainstItsEdition() throws IOException {
    Path edition = EDITIONS.resolve("record-missing-error");
    Path record = edition.resolve("records/a.xml");
    Inspection inspection = EditionValidator.standard().validate(List.of(record));
    assertEquals(
        Files.readString(edition.resolve("expected.txt")), places(edition, inspection.report()));
    assertEquals(List.of(record.toString()), inspection.files());
  }

  @Test
  void unusedEntryIsNotToldWhereNotAllRecordsWereExamined() throws IOException {
    Path edition = EDITIONS.resolve("register-entry-unused-error");
    List<Path> description = List.of(edition.resolve("edition.xml"));
    assertEquals(Report.empty(), EditionValidator.standard().validate(description).report());
  }

  @Test
  void severalEditionsAreToldApart() throws IOException {
    List<Path> files = new ArrayList<>(documents(EDITIONS.resolve("id-across-edition-error")));
    files.remove(files.size() - 1);
    files.addAll(documents(EDITIONS.resolve("file-missing-error")));
    Report report = EditionValidator.standard().validate(files).report();
    assertEquals(
        List.of(Rule.LINK_FILE_MISSING, Rule.LINK_FILE_MISSING),
        report.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void reportIsTheSameWhateverTheNumberOfThreads() throws IOException {
    List<Path> files = editionOf(60);
    List<Inspection> inspections = new ArrayList<>();
    for (int threads : new int[] {1, 2, 8}) {
      inspections.add(EditionValidator.standard().withThreads(threads).validate(files));
    }
    assertEquals(61, inspections.get(0).files().size());
    assertEquals(180, inspections.get(0).report().findings().size());
    assertEquals(inspections.get(0), inspections.get(1));
    assertEquals(inspections.get(0), inspections.get(2));
  }

  /** Makes an edition whose records point to two things that are missing and have one id. */
  private List<Path> editionOf(int records) throws IOException {
    Path source = EDITIONS.resolve("record-missing-error");
    Files.copy(source.resolve("edition.xml"), folder.resolve("edition.xml"));
    Files.createDirectories(folder.resolve("records"));
    String record = Files.readString(source.resolve("records/a.xml"));
    for (int i = 0; i < records; i++) {
      Files.writeString(
          folder.resolve("records/r" + (100 + i) + ".xml"),
          record.replace("xml:id=\"a\"", "xml:id=\"edition\""));
    }
    return documents(folder);
  }

  @Test
  void listenerHearsOfTheFilesInTheirOrderAndThenOfTheEdition() throws IOException {
    Path edition = EDITIONS.resolve("id-across-edition-error");
    List<String> heard = new ArrayList<>();
    EditionValidator.Listener listener =
        new EditionValidator.Listener() {
          @Override
          public void examined(Path file, Report report) {
            heard.add(file.getFileName() + " " + report.findings().size());
          }

          @Override
          public void compared(Report report) {
            heard.add("edition " + report.findings().size());
          }
        };
    EditionValidator.standard().validate(documents(edition), listener);
    assertEquals(List.of("edition.xml 0", "a.xml 0", "b.xml 0", "edition 1"), heard);
  }

  @Test
  void fileThatCannotBeReadIsToldAndTheOthersAreExamined() throws IOException {
    List<Path> files = List.of(folder.resolve("missing.xml"), SOUND.resolve("records/a.xml"));
    List<Path> unreadable = new ArrayList<>();
    EditionValidator.Listener listener =
        new EditionValidator.Listener() {
          @Override
          public void unreadable(Path file, IOException cause) {
            unreadable.add(file);
          }
        };
    Inspection inspection = EditionValidator.standard().validate(files, listener);
    assertEquals(List.of(files.get(0)), unreadable);
    assertEquals(files.stream().map(Path::toString).toList(), inspection.files());
    Finding told = inspection.report().findings().get(0);
    assertEquals(Rule.XML_UNREADABLE, told.rule());
    assertEquals(files.get(0).toString(), told.location().file());
    assertThrows(IOException.class, () -> EditionValidator.standard().validate(files));
  }

  @Test
  void fileDeepInTheFolderBelongsToItsEditionToo() throws IOException {
    Path edition = folder.resolve("deep");
    Files.createDirectories(edition.resolve("aaa/bbb"));
    Files.createDirectories(edition.resolve("records"));
    Path register = Files.copy(SOUND.resolve("edition.xml"), edition.resolve("edition.xml"));
    Path record = Files.copy(SOUND.resolve("records/b.xml"), edition.resolve("records/b.xml"));
    String other = Files.readString(record).replaceFirst("xml:id=\"[^\"]*\"", "xml:id=\"deep\"");
    Path deep =
        Files.writeString(
            edition.resolve("aaa/bbb/deep.xml"),
            other.replace("../edition.xml", "../../edition.xml"));
    for (List<Path> files :
        List.of(List.of(deep, register, record), List.of(record, register, deep))) {
      Inspection inspection = EditionValidator.standard().within(List.of(edition)).validate(files);
      assertFalse(
          inspection.report().findings().stream()
              .map(Finding::rule)
              .anyMatch(
                  List.of(Rule.LINK_REGISTER_ENTRY_MISSING, Rule.LINK_PREFIX_UNKNOWN)::contains),
          inspection.report()::toString);
    }
  }

  @Test
  void descriptionThatCannotBeReadIsTold() throws IOException {
    Path record = Files.copy(SOUND.resolve("records/b.xml"), folder.resolve("b.xml"));
    Files.write(
        folder.resolve("edition.xml"), "<TEI>\u00e9</TEI>".getBytes(StandardCharsets.ISO_8859_1));
    assertThrows(IOException.class, () -> EditionValidator.standard().validate(List.of(record)));
  }

  @Test
  void symbolicLinkOutOfTheEditionIsNotFollowed() throws IOException {
    Path edition = Files.createDirectories(folder.resolve("edition"));
    Path outside = Files.writeString(folder.resolve("outside.xml"), "<TEI xml:id=\"b\"/>");
    Path source = EDITIONS.resolve("file-missing-error");
    Files.copy(source.resolve("edition.xml"), edition.resolve("edition.xml"));
    Path record = Files.createDirectories(edition.resolve("records")).resolve("a.xml");
    Files.writeString(
        record,
        Files.readString(source.resolve("records/a.xml"))
            .replace("../facs/page1.png", "https://example.org/1")
            .replace("b.xml", "b.xml#b"));
    Files.createSymbolicLink(edition.resolve("records/b.xml"), outside);
    Report report = EditionValidator.standard().validate(List.of(record)).report();
    assertEquals(
        List.of(Rule.LINK_FILE_OUTSIDE), report.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void fileOfNoEditionMayPointIntoTheFolderThatIsNamed() throws IOException {
    Path source = EDITIONS.resolve("record-missing-error");
    Path record = Files.createDirectories(folder.resolve("records")).resolve("a.xml");
    Files.copy(source.resolve("records/b.xml"), record.resolveSibling("b.xml"));
    Files.copy(source.resolve("edition.xml"), folder.resolve("register.xml"));
    Files.writeString(
        record,
        Files.readString(source.resolve("records/a.xml"))
            .replace("b.xml#t9", "b.xml#t1")
            .replace("../notes.xml#n2", "../register.xml#ilva-marr")
            .replace("../edition.xml", "../register.xml"));
    EditionValidator alone = EditionValidator.standard();
    assertEquals(
        List.of(Rule.LINK_FILE_OUTSIDE, Rule.LINK_FILE_OUTSIDE),
        alone.validate(List.of(record)).report().findings().stream().map(Finding::rule).toList());
    assertEquals(Report.empty(), alone.within(List.of(folder)).validate(List.of(record)).report());
  }

  @Test
  void inspectionSaysAgainstWhatItWasMade() throws IOException {
    String version = Version.number();
    Inspection standard = EditionValidator.standard().validate(documents(SOUND));
    assertEquals(
        List.of(
            new Check("RELAX NG rapporteur", version),
            new Check("links", version),
            new Check("rules of a record", version)),
        standard.checks());
    Path schema =
        Files.writeString(
            folder.resolve("house.rnc"),
            "start = element * { mixed { any* } }\nany = element * { mixed { any* } }");
    Validation own = Validation.of(RelaxNgValidator.of(schema));
    Check check = EditionValidator.of(own).validate(documents(SOUND)).checks().get(0);
    assertEquals("RELAX NG house.rnc", check.name());
    assertTrue(check.version().matches("sha256 [0-9a-f]{12}"), check::version);
    Path tei =
        Files.writeString(
            folder.resolve("tei.rnc"),
            "# TEI Edition: P5 Version 4.12.0. Last updated on a day\nstart = element * { text }");
    String stated = RelaxNgValidator.of(tei).checks().get(0).version();
    assertTrue(stated.matches("TEI P5 4\\.12\\.0, sha256 [0-9a-f]{12}"), stated);
  }
}
