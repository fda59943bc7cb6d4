package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/** What is valid for us keeps TEI's own Schematron rules as well, of both versions. */
class TeiSchematronTest {

  private static final Path EDITION = Path.of("tei");
  private static final Path GUIDE = Path.of("docs/guide");
  private static final Pattern DOCUMENT =
      Pattern.compile("```xml\n((?:<\\?[^\n]*\n)*<TEI.*?)```", Pattern.DOTALL);

  private static SchematronValidator rules(String version) throws IOException {
    return SchematronValidator.of(Fixtures.teiSchema("tei_all-" + version + ".sch"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "4.9.0a"})
  void validDocumentKeepsTheRulesOfTei(String version) throws IOException {
    SchematronValidator rules = rules(version);
    List<Finding> findings = new ArrayList<>();
    for (TeiDocument document : valid()) {
      findings.addAll(rules.validate(document).findings());
    }
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "4.9.0a"})
  void documentThatBreaksARuleOfTeiIsFound(String version) throws IOException {
    String text = Files.readString(Fixtures.SAMPLE);
    String broken = text.replaceFirst("<body>", "<body subtype=\"alone\">");
    Report report = rules(version).validate(TeiDocument.of("broken.xml", broken));
    assertEquals(1, report.findings().size(), report::toString);
    assertTrue(report.findings().get(0).message().contains("subtype"), report::toString);
  }

  /** Returns the valid fixtures, the sample edition, and the documents in the guide. */
  private static List<TeiDocument> valid() throws IOException {
    List<TeiDocument> documents = new ArrayList<>();
    for (Path file : Fixtures.valid()) {
      documents.add(Fixtures.read(file));
    }
    for (Path file : files(EDITION, ".xml")) {
      documents.add(Fixtures.read(file));
    }
    for (Path page : files(GUIDE, ".md")) {
      DOCUMENT
          .matcher(Files.readString(page))
          .results()
          .map(MatchResult::group)
          .forEach(block -> documents.add(TeiDocument.of(page.toString(), inside(block))));
    }
    return documents;
  }

  private static String inside(String block) {
    return block.substring(block.indexOf('<'), block.lastIndexOf("```"));
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(end)).sorted().toList();
      assertTrue(!found.isEmpty(), "nothing in " + folder);
      return found;
    }
  }
}
