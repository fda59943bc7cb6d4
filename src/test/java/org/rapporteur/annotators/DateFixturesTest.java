package org.rapporteur.annotators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.TextView;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Every line of every table in the folder: the text with its expressions marked, and what they
 * mean.
 */
class DateFixturesTest {

  private static final Path TABLES = Path.of("src/test/resources/fixtures/annotators/dates");

  static Stream<Arguments> lines() throws IOException {
    List<Arguments> all = new ArrayList<>();
    try (Stream<Path> tables = Files.list(TABLES)) {
      for (Path table : tables.sorted().toList()) {
        List<String> lines = Files.readAllLines(table);
        String language = lines.get(0).substring("language ".length());
        String record = lines.get(1).isEmpty() ? "" : lines.get(1).substring("record ".length());
        lines.stream()
            .skip(record.isEmpty() ? 2 : 3)
            .forEach(line -> all.add(Arguments.of(table.getFileName(), language, record, line)));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("lines")
  void expressionsAreFoundWithTheirValues(Path table, String language, String record, String line)
      throws UnreadableTeiException {
    String text = line.substring(0, line.indexOf("=>")).strip();
    TextView view = view(language, text.replace("«", "").replace("»", ""));
    DateAnnotator annotator =
        record.isEmpty() ? DateAnnotator.undated() : DateAnnotator.ofDay(LocalDate.parse(record));
    List<Annotation> found = annotator.annotate(view).annotations();
    String values = found.stream().map(DateFixturesTest::shown).collect(Collectors.joining("; "));
    assertEquals(line.strip(), (marked(view.text(), found) + " => " + values).strip());
  }

  private static TextView view(String language, String text) throws UnreadableTeiException {
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='"
            + language
            + "'><text><body><p>"
            + text.replace("&", "&amp;")
            + "</p></body></text></TEI>";
    return TextView.of(TeiDocument.of("dates.xml", tei));
  }

  private static String marked(String text, List<Annotation> found) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = found.size() - 1; i >= 0; i--) {
      marked.insert(found.get(i).span().end(), "»").insert(found.get(i).span().start(), "«");
    }
    return marked.toString();
  }

  private static String shown(Annotation annotation) {
    StringBuilder shown = new StringBuilder(annotation.element());
    annotation.attributes().forEach((k, v) -> shown.append(' ').append(k).append('=').append(v));
    if (!annotation.claim().cert().isEmpty()) {
      shown.append(" cert=").append(annotation.claim().cert());
    }
    return shown.toString();
  }
}
