package org.rapporteur.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rapporteur.annotators.DateAnnotator;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/**
 * Prints how long it takes to index, read and annotate large documents; run by hand. What matters
 * is that the last columns stay even from line to line.
 */
final class AnnotationScale {

  private static final int RUNS = 7;

  private AnnotationScale() {}

  /** Prints the table. */
  public static void main(String[] args) throws UnreadableTeiException {
    print(
        "document",
        "MB",
        "annotations",
        "index ms",
        "view ms",
        "write ms",
        "dates ms",
        "write ns/char");
    for (int megabytes : new int[] {1, 5, 20}) {
      measure("paragraphs", document(megabytes, 80), megabytes * 2_000);
    }
    measure("paragraphs", document(5, 80), 1_000);
    measure("paragraphs", document(5, 80), 100_000);
    measure("one paragraph", document(5, Integer.MAX_VALUE), 10_000);
  }

  private static TeiDocument document(int megabytes, int wordsInParagraph) {
    StringBuilder text = new StringBuilder();
    text.append("<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><text><body><div><p>");
    Random random = new Random(megabytes);
    for (int i = 1; text.length() < megabytes * 1_000_000; i++) {
      text.append(i % 97 == 0 ? "on 4 March 1962 " : "word" + random.nextInt(1_000) + " ");
      if (i % 41 == 0) {
        text.append("<hi>Port</hi> Vess ");
      }
      if (i % wordsInParagraph == 0) {
        text.append("</p>\n<p>");
      }
    }
    return TeiDocument.of("scale.xml", text.append("</p></div></body></text></TEI>").toString());
  }

  private static void measure(String name, TeiDocument document, int count)
      throws UnreadableTeiException {
    TextView view = TextView.of(document);
    AnnotationSet set = annotations(view, count);
    double index = millis(() -> TeiDocument.of("copy.xml", document.text()).index());
    double reading = millis(() -> TextView.of(document));
    InlineMarkup writer = InlineMarkup.within(RelaxNgValidator.rapporteur().grammar());
    double writing = millis(() -> writer.write(document, List.of(set)));
    DateAnnotator dates = DateAnnotator.ofDay(LocalDate.of(1962, 3, 4));
    double finding = millis(() -> dates.annotate(view));
    int made = writer.write(document, List.of(set)).made().size();
    print(
        name,
        number(document.text().length() / 1e6),
        made + " of " + count,
        number(index),
        number(reading),
        number(writing),
        number(finding),
        number(writing * 1e6 / document.text().length()));
  }

  private static AnnotationSet annotations(TextView view, int count) {
    List<Annotation> annotations = new ArrayList<>();
    int step = view.text().length() / count;
    for (int i = 0; i < count; i++) {
      int start = i * step;
      annotations.add(Annotation.of(new TextSpan(start, start + Math.min(9, step)), "term"));
    }
    return AnnotationSet.of(view, annotations);
  }

  /** The shortest of several runs. */
  private static double millis(Work work) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      work.run();
      best = Math.min(best, (System.nanoTime() - begin) / 1e6);
    }
    return best;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static void print(String... cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(String.format(Locale.ROOT, "%-16s", cell));
    }
    System.out.println(line);
  }

  private interface Work {
    void make() throws IOException, UnreadableTeiException;

    default void run() {
      try {
        make();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UnreadableTeiException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
