package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.exchange.AnnotationFile;
import org.rapporteur.annotation.exchange.Placement;
import org.rapporteur.annotation.exchange.Said;
import org.rapporteur.annotation.exchange.WebAnnotations;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;

/** Every file that the page shows is read, and gives what the page says. */
class WebAnnotationsGuideTest {

  private static final Path PAGE = Path.of("docs/guide/web-annotations.md");
  private static final Pattern DOCUMENT = Pattern.compile("(?ms)^```xml\\n(.*?)^```$");
  private static final Pattern FILE =
      Pattern.compile("(?ms)^```(json|csv)\\n(.*?)^```\\s+^```text\\n(.*?)^```$");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> filesOfThePageGiveWhatItSays() throws Exception {
    String page = Files.readString(PAGE);
    MatchResult document = DOCUMENT.matcher(page).results().findFirst().orElseThrow();
    TextView view = TextView.of(TeiDocument.of("harbour.xml", document.group(1)));
    List<MatchResult> files = FILE.matcher(page).results().toList();
    assertEquals(page.split("(?m)^```(json|csv)$", -1).length - 1, files.size());
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.group(2).lines().limit(2).collect(Collectors.joining(" ")),
                    () -> assertEquals(file.group(3), Said.by(read(file.group(2), view)))));
  }

  private static Placement read(String file, TextView view) throws Exception {
    return AnnotationFile.read(SourceText.of("annotations", file), view);
  }

  @Test
  void annotationsAreReadAndWritten() throws Exception {
    Path annotations = folder.resolve("annotations.csv");
    Files.writeString(annotations, "quote,element,occurrence\nthe,term,1\n");
    String shown = Examples.ofPage(PAGE).get(0);
    assertEquals(Examples.ofTest(WebAnnotationsGuideTest.class).get(0), shown);
    // [example
    TeiDocument document = TeiDocument.read(Path.of("tei/records/1962-03-04-reception-hall.xml"));
    TextView view = TextView.of(document);
    Placement placement = AnnotationFile.read(annotations, view);
    String json = WebAnnotations.standard().write(placement.set());
    // example]
    assertTrue(json.contains("\"total\": 1"), json);
  }
}
