package org.rapporteur.annotation.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.Outside;
import org.rapporteur.Rapporteur;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** The names and dates that other editors marked, carried onto texts without them. */
class MarkedCopyGoldTest {

  private static final String[] NAMES = {
    "persName",
    "placeName",
    "orgName",
    "name",
    "date",
    "time",
    "rs",
    "hi",
    "emph",
    "foreign",
    "term"
  };

  /** Elements that hold words: within them a tag can go and leaves the lines as they are. */
  private static final Set<String> OF_WORDS =
      Set.of(
          "p", "ab", "head", "note", "item", "l", "cell", "seg", "s", "u", "hi", "emph", "label");

  private static List<TeiDocument> documents() throws IOException {
    List<TeiDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Outside.shared("gold/dev"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        documents.add(TeiDocument.read(file));
      }
    }
    return documents;
  }

  /** The document without the tags of these elements that stand around text. */
  private static TeiDocument stripped(TeiDocument document) throws UnreadableTeiException {
    List<Splice> splices = new ArrayList<>();
    document
        .index()
        .elements(NAMES)
        .filter(element -> !element.content().isEmpty())
        .filter(element -> element.parent().filter(p -> OF_WORDS.contains(p.name())).isPresent())
        .forEach(
            element -> {
              splices.add(new Splice(element.startTag(), ""));
              splices.add(new Splice(element.endTag(), ""));
            });
    return document.with(splices);
  }

  /** What the elements mark, without white space at the edges, as the carrying should place it. */
  private static List<String> expected(TextView view) {
    return MarkedElements.of(view, Set.of(NAMES)).stream()
        .filter(tag -> !tag.span().of(view.text()).isBlank())
        .map(tag -> tag.tag().element() + " " + trimmed(tag.span(), view))
        .sorted()
        .toList();
  }

  private static TextSpan trimmed(TextSpan span, TextView view) {
    String words = view.text(span);
    int start = span.start() + words.length() - words.stripLeading().length();
    return new TextSpan(start, start + words.strip().length());
  }

  private static String folded(String words) {
    return BareText.letters(words, 0, words.length()).text();
  }

  @Test
  void marksOfADocumentReturnToItsBareText() throws Exception {
    int all = 0;
    for (TeiDocument document : documents()) {
      TextView marked = TextView.of(document);
      TextView bare = TextView.of(stripped(document));
      assertEquals(marked.text(), bare.text(), document.name());
      List<String> placed =
          MarkedCopy.of(document, NAMES).onto(bare).set().annotations().stream()
              .filter(annotation -> !annotation.isPoint())
              .map(annotation -> annotation.element() + " " + annotation.span())
              .sorted()
              .toList();
      assertEquals(expected(marked), placed, document.name());
      all += placed.size();
    }
    assertTrue(all > 1_000, all + " marks");
  }

  @Test
  void marksOfOtherEditorsFitOurEncodingOfTheSameRecord() throws Exception {
    Rapporteur rapporteur = Rapporteur.create();
    int tags = 0;
    int placed = 0;
    for (TeiDocument document : documents()) {
      Path transcript = Path.of(document.name().replaceAll("\\.xml$", ".txt"));
      TextView ours = TextView.of(rapporteur.encode(SourceText.read(transcript)));
      MarkedCopy copy = MarkedCopy.of(document, NAMES).sharing(0.3);
      MarkedCopy.Carried carried = copy.onto(ours);
      tags += carried.tags();
      placed += carried.set().annotations().size();
      Set<String> marked =
          MarkedElements.of(TextView.of(document), Set.of(NAMES)).stream()
              .map(tag -> tag.tag() + folded(tag.span().of(copy.text())))
              .collect(Collectors.toSet());
      for (Annotation annotation : carried.set().annotations()) {
        String words = annotation.tag().orElseThrow() + folded(ours.text(annotation.span()));
        assertTrue(marked.contains(words), words);
      }
    }
    assertTrue(placed >= 0.9 * tags, placed + " of " + tags);
  }
}
