package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.annotation.InlineMarkup.NotAllowed;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/** Every fixture is found by listing its folder; one without its partner fails. */
class AnnotationFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/annotation");

  private static Stream<Path> inputs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
      return files
          .filter(f -> f.toString().matches(".*(?<!\\.expected)\\.xml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> views() throws IOException {
    return inputs("view");
  }

  static Stream<Path> writings() throws IOException {
    return inputs("write");
  }

  private static Path partner(Path input, String ending) {
    return input.resolveSibling(input.getFileName().toString().replaceFirst("\\.xml$", ending));
  }

  @ParameterizedTest
  @MethodSource("views")
  void theViewReadsWhatIsExpected(Path input) throws IOException, UnreadableTeiException {
    TextView view = TextView.of(TeiDocument.read(input));
    assertEquals(Files.readString(partner(input, ".expected.txt")), view.text());
  }

  @ParameterizedTest
  @MethodSource("writings")
  void annotationsAreWrittenAsExpected(Path input) throws IOException, UnreadableTeiException {
    TeiDocument document = TeiDocument.of(input.getFileName().toString(), Files.readString(input));
    TextView view = TextView.of(document);
    AnnotationSet set = AnnotationSet.of(view, annotations(view, input));
    Written written = write(document, set, input);
    assertEquals(Files.readString(partner(input, ".expected.xml")), written.document().text());
    assertEquals(Files.readString(partner(input, ".expected.txt")), told(written));
    assertEquals(view.text(), TextView.of(written.document()).text());
  }

  @ParameterizedTest
  @MethodSource("writings")
  void writingTheSameAgainChangesNothing(Path input) throws IOException, UnreadableTeiException {
    TeiDocument document = TeiDocument.read(input);
    TextView view = TextView.of(document);
    Written once = write(document, AnnotationSet.of(view, annotations(view, input)), input);
    TextView after = TextView.of(once.document());
    Written twice = write(once.document(), AnnotationSet.of(after, once.made()), input);
    assertEquals(once.document().text(), twice.document().text());
    assertEquals(once.made().size(), twice.known().size());
  }

  private static Written write(TeiDocument document, AnnotationSet set, Path input)
      throws IOException {
    InlineMarkup markup = InlineMarkup.within(RelaxNgValidator.rapporteur().grammar());
    for (String line : Files.readAllLines(partner(input, ".annotations.txt"))) {
      if (line.startsWith("! overlapping ")) {
        markup = markup.overlapping(Overlap.valueOf(line.substring("! overlapping ".length())));
      } else if (line.startsWith("! not allowed ")) {
        markup = markup.notAllowed(NotAllowed.valueOf(line.substring("! not allowed ".length())));
      }
    }
    return markup.write(document, List.of(set));
  }

  private static String told(Written written) {
    StringBuilder told = new StringBuilder();
    written.standOff().forEach(a -> told.append("stand-off: ").append(a.element()).append('\n'));
    written.known().forEach(a -> told.append("known: ").append(a.element()).append('\n'));
    written
        .refused()
        .forEach(
            r ->
                told.append(r.reason().rule().id())
                    .append(": ")
                    .append(r.reason().location())
                    .append(": ")
                    .append(r.reason().message())
                    .append('\n'));
    return told.toString();
  }

  /**
   * Lines are 'element TAB words', with more words for more spans; '|' in the words is a point. A
   * line 'attribute=value' belongs to the one above, and one with '!' says a policy.
   */
  private static List<Annotation> annotations(TextView view, Path input) throws IOException {
    List<Annotation> annotations = new ArrayList<>();
    for (String line : Files.readAllLines(partner(input, ".annotations.txt"))) {
      String[] parts = line.split("\t");
      if (parts.length > 1) {
        List<TextSpan> spans = Stream.of(parts).skip(1).map(words -> span(view, words)).toList();
        annotations.add(Annotation.of(spans, Tag.of(parts[0])));
      } else if (!line.startsWith("!")) {
        Annotation last = annotations.remove(annotations.size() - 1);
        String[] attribute = line.split("=", 2);
        annotations.add(last.with(attribute[0], attribute[1]));
      }
    }
    return annotations;
  }

  private static TextSpan span(TextView view, String marked) {
    int point = marked.indexOf('|');
    String words = marked.replace("\\n", "\n").replace("|", "");
    assertTrue(view.find(words).isPresent(), words + " is not in: " + view.text());
    TextSpan found = view.find(words).orElseThrow();
    int at = found.start() + point;
    return point < 0 ? found : new TextSpan(at, at);
  }
}
