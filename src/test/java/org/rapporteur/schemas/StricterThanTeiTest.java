package org.rapporteur.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.Outside;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;

/** The guide says where the grammar is stricter than TEI; the fixtures show it. */
class StricterThanTeiTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/validation");
  private static final Path GUIDE = Path.of("docs/guide/schema.md");

  @Test
  void guideNamesWhatTheGrammarRefusesAndTeiTakes() throws IOException {
    RelaxNgValidator tei = RelaxNgValidator.of(Outside.shared("schema/tei_all-4.12.0.rng"));
    RelaxNgValidator ours = RelaxNgValidator.rapporteur();
    SortedSet<String> stricter = new TreeSet<>();
    try (Stream<Path> files = Files.list(FIXTURES)) {
      for (Path file : files.filter(f -> f.toString().endsWith("-error.xml")).toList()) {
        String name = file.getFileName().toString().replace(".xml", "");
        TeiDocument document = TeiDocument.of(name, Files.readString(file));
        if (tei.validate(document).isEmpty() && !ours.validate(document).isEmpty()) {
          stricter.add(name);
        }
      }
    }
    List<String> named =
        Pattern.compile("(?m)\\| ([a-z-]+-error) \\|$")
            .matcher(Files.readString(GUIDE))
            .results()
            .map((MatchResult row) -> row.group(1))
            .sorted()
            .toList();
    assertEquals(List.copyOf(stricter), named);
  }

  @Test
  void guideCountsTheElements() throws IOException {
    int elements =
        GrammarFile.read(RenewSchemas.FOLDER.resolve("rapporteur.rng")).elements().size();
    assertTrue(Files.readString(GUIDE).contains(elements + " elements of TEI"));
  }
}
