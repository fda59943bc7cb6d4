package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotation.exchange.AnnotationFile;
import org.rapporteur.annotation.exchange.AnnotationFormat;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/**
 * Prints what it costs to write annotations to a file and to read them for a text that has changed
 * since, in thousands of them and megabytes. A program, not a test.
 */
public final class ExchangeScale {

  private ExchangeScale() {}

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    print("format", "annotations", "characters", "write ms", "read ms", "unplaced");
    for (int round = 0; round < 2; round++) {
      for (String format : List.of("web", "json", "csv")) {
        for (int thousands : new int[] {1, 10}) {
          measure(format, thousands * 1000, thousands * 500_000);
        }
      }
    }
  }

  private static void measure(String name, int count, int size) throws Exception {
    String text = text(size);
    TextView before = view(text);
    TextView after = view("Inserted at the beginning. " + text.replace("Number 7 ", "Number 7a "));
    List<Annotation> annotations = new ArrayList<>();
    int step = before.text().length() / count;
    for (int i = 0; i < count; i++) {
      annotations.add(Annotation.of(new TextSpan(i * step, i * step + 9), "seg"));
    }
    AnnotationFormat format = AnnotationFile.format(name).orElseThrow();
    long begin = System.nanoTime();
    String file = format.write(AnnotationSet.of(before, annotations));
    long written = System.nanoTime();
    var placement = format.read(SourceText.of("file", file), after);
    long read = System.nanoTime();
    print(
        name,
        Integer.toString(count),
        Integer.toString(size),
        Long.toString((written - begin) / 1_000_000),
        Long.toString((read - written) / 1_000_000),
        Integer.toString(placement.unplaced().findings().size()));
  }

  private static String text(int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append("Number ").append(i).append(" of the members of the harbour commission spoke. ");
    }
    return text.toString();
  }

  private static TextView view(String text) throws Exception {
    return TextView.of(
        TeiDocument.of(
            "scale.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>"
                + text
                + "</p></body></text></TEI>"));
  }

  private static void print(String... cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(String.format(Locale.ROOT, "%-13s", cell));
    }
    System.out.println(line);
  }
}
