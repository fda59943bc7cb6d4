package org.rapporteur.annotation.copy;

import java.util.Locale;
import java.util.Random;
import org.rapporteur.annotation.TextView;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Prints how long it takes to carry the tags of large copies over; run by hand. In every copy one
 * word of a hundred differs. What matters is that the last column stays even from line to line.
 */
final class MarkedCopyScale {

  private static final int RUNS = 7;

  private MarkedCopyScale() {}

  /** Prints the table. */
  public static void main(String[] args) throws UnreadableTeiException {
    System.out.printf(
        "%8s %8s %8s %8s %8s %8s%n", "MB", "tags", "placed", "read ms", "onto ms", "ns/char");
    for (int megabytes : new int[] {1, 5, 20}) {
      measure(megabytes);
    }
  }

  private static void measure(int megabytes) throws UnreadableTeiException {
    Random random = new Random(megabytes);
    StringBuilder text = new StringBuilder();
    StringBuilder copy = new StringBuilder();
    for (int i = 0; text.length() < megabytes * 1_000_000; i++) {
      String word = "word" + (int) Math.pow(20_000, random.nextDouble());
      text.append(word).append(i % 80 == 79 ? "</p>\n<p>" : " ");
      String copied = random.nextInt(100) == 0 ? word + "x" : word;
      copy.append(i % 90 == 0 ? "<name>" + copied + "</name>" : copied);
      copy.append(i % 80 == 79 ? "\n" : " ");
    }
    TextView view =
        TextView.of(
            TeiDocument.of(
                "scale.xml",
                "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>"
                    + text
                    + "</p></body></text></TEI>"));
    report(megabytes, view, copy.toString());
  }

  private static void report(int megabytes, TextView view, String copy) {
    double reading = Double.MAX_VALUE;
    double carrying = Double.MAX_VALUE;
    int tags = 0;
    int placed = 0;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      MarkedCopy read = MarkedCopy.read(copy);
      long between = System.nanoTime();
      MarkedCopy.Carried carried = read.onto(view);
      long end = System.nanoTime();
      reading = Math.min(reading, (between - start) / 1e6);
      carrying = Math.min(carrying, (end - between) / 1e6);
      tags = carried.tags();
      placed = carried.set().annotations().size();
    }
    System.out.printf(
        Locale.ROOT,
        "%8d %8d %8d %8.0f %8.0f %8.1f%n",
        megabytes,
        tags,
        placed,
        reading,
        carrying,
        (reading + carrying) * 1e6 / view.text().length());
  }
}
