package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.Outside;
import org.rapporteur.tei.TeiDocument;

/** With TEI's own schemas, the verdict on each recorded snippet is the recorded one. */
class TeiProbesTest {

  private static final String HEADER =
      "<teiHeader><fileDesc><titleStmt><title>x</title></titleStmt>%s<sourceDesc>%s</sourceDesc>"
          + "</fileDesc>%s</teiHeader>";
  private static final String IMPRINT = "<publicationStmt><p/></publicationStmt>";

  /** Returns the document that a snippet is tried in; its first letter says where it is put. */
  static String wrapped(String probe) {
    String snippet = probe.substring(2);
    String header = HEADER.formatted(IMPRINT, "<p/>", "");
    String text = "<text><body><p/></body></text>";
    String content =
        switch (probe.charAt(0)) {
          case 'B' -> header + "<text><body>" + snippet + "</body></text>";
          case 'P' -> header + "<text><body><p>" + snippet + "</p></body></text>";
          case 'D' -> header + "<text><body><div>" + snippet + "</div></body></text>";
          case 'S' -> header + snippet + text;
          case 'T' -> header + "<text>" + snippet + "</text>";
          case 'H' -> "<teiHeader>" + snippet + "</teiHeader>" + text;
          case 'F' -> HEADER.formatted(IMPRINT, "<p/>", snippet) + text;
          case 'O' -> HEADER.formatted(IMPRINT, snippet, "") + text;
          case 'Q' ->
              HEADER.formatted("<publicationStmt>" + snippet + "</publicationStmt>", "<p/>", "")
                  + text;
          case 'R' -> snippet;
          default -> header + snippet;
        };
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">" + content + "</TEI>";
  }

  @TestFactory
  Stream<DynamicTest> verdictIsTheRecordedOne() throws IOException {
    return Stream.of("4.12.0", "4.9.0a")
        .map(version -> DynamicTest.dynamicTest(version, () -> judge(version)));
  }

  private static void judge(String version) throws IOException {
    RelaxNgValidator tei = RelaxNgValidator.of(Fixtures.teiSchema("tei_all-" + version + ".rng"));
    int judged = 0;
    for (Path results : recorded(version)) {
      for (String line : Files.readAllLines(results)) {
        if (line.startsWith("OK   ") || line.startsWith("FAIL ")) {
          TeiDocument document = TeiDocument.of("probe.xml", wrapped(line.substring(5)));
          String verdict = tei.validate(document).hasErrors() ? "FAIL " : "OK   ";
          assertEquals(line.substring(0, 5), verdict, results.getFileName() + ": " + line);
          judged++;
        }
      }
    }
    assertTrue(judged >= 280, "only " + judged + " snippets were judged");
  }

  private static List<Path> recorded(String version) throws IOException {
    try (Stream<Path> files = Files.list(Outside.shared("schema/probes"))) {
      return files
          .filter(f -> f.toString().endsWith(".result-" + version + ".txt"))
          .sorted()
          .toList();
    }
  }

  /** Snippets whose verdict nobody wrote down are judged by Jing itself. */
  @TestFactory
  Stream<DynamicTest> verdictIsThatOfJingWhereNoneIsRecorded() {
    return Stream.of("4.12.0", "4.9.0a")
        .map(version -> DynamicTest.dynamicTest(version, () -> judgeByJing(version)));
  }

  private static void judgeByJing(String version) throws IOException {
    Path schema = Fixtures.teiSchema("tei_all-" + version + ".rng");
    RelaxNgValidator tei = RelaxNgValidator.of(schema);
    Jing jing = new Jing(schema);
    List<String> wrong = new ArrayList<>();
    for (String probe : Files.readAllLines(Outside.shared("schema/probes/q6.txt"))) {
      String xml = wrapped(probe);
      boolean valid = tei.validate(TeiDocument.of("probe.xml", xml)).isEmpty();
      if (valid != jing.errorLines(xml).isEmpty()) {
        wrong.add(probe);
      }
    }
    assertEquals(List.of(), wrong);
  }
}
