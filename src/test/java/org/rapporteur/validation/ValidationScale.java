package org.rapporteur.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Measures validation in one run: {@code speed} gives the time of 1,000 records of 16 kB as a
 * multiple of a bare parse by the JDK; {@code many FOLDER} writes an edition of 10,000 records and
 * validates it, to be run with little memory such as {@code -Xmx64m}.
 */
final class ValidationScale {

  private static final int RECORDS = 1_000;
  private static final int SIZE = 16_000;
  private static final int ROUNDS = 7;

  /** Counts the processor's time, so that others at work on the machine do not. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private ValidationScale() {}

  /** Runs one of the two. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 2 && arguments[0].equals("many")) {
      many(Path.of(arguments[1]));
    } else {
      speed();
    }
  }

  private static void many(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("records"));
    Path source = Fixtures.FOLDER.resolve("editions/sound-valid");
    Files.writeString(
        folder.resolve("edition.xml"), Files.readString(source.resolve("edition.xml")));
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(folder.resolve("records/r" + i + ".xml"), record(i, SIZE / 4));
    }
    List<Path> files = new EditionFolder(folder).documents();
    for (int count : new int[] {1_000, 10_000, files.size()}) {
      long start = System.nanoTime();
      var inspection = EditionValidator.standard().validate(files.subList(0, count));
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "%d files, %d errors, %.1f s, %d MB used of %d%n",
          count,
          inspection.report().count(Severity.ERROR),
          (System.nanoTime() - start) / 1e9,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          runtime.maxMemory() >> 20);
    }
  }

  private static void speed() {
    List<TeiDocument> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(TeiDocument.of("r" + i + ".xml", record(i, SIZE)));
    }
    Validator bare = ValidationScale::parsed;
    Validator grammar = RelaxNgValidator.rapporteur();
    Validator all = Validation.standard();
    for (int round = 0; round < ROUNDS; round++) {
      double base = seconds(records, bare);
      System.out.printf(
          Locale.ROOT,
          "bare parse %.2f s; RELAX NG and ids %.2f times, links %.2f, rules %.2f, all %.2f%n",
          base,
          seconds(records, grammar) / base,
          seconds(records, LinkValidator.withinFile()) / base,
          seconds(records, RecordValidator.create()) / base,
          seconds(records, all) / base);
    }
  }

  /** Documents are made anew, so that each is seen for the first time. */
  private static double seconds(List<TeiDocument> records, Validator validator) {
    long start = THREAD.getCurrentThreadCpuTime();
    for (TeiDocument record : records) {
      TeiDocument fresh = TeiDocument.of(record.name(), record.text());
      if (validator.validate(fresh).hasErrors()) {
        throw new IllegalStateException(validator.validate(fresh).toString());
      }
    }
    return (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static Report parsed(TeiDocument document) {
    try {
      XMLReader reader = XmlGate.reader();
      reader.setContentHandler(new DefaultHandler());
      reader.parse(XmlGate.input(document.text(), document.name()));
      return Report.empty();
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String record(int number, int size) {
    try {
      String text = Files.readString(Fixtures.FOLDER.resolve("link-hash-missing-valid.xml"));
      StringBuilder turns = new StringBuilder();
      for (int i = 0; turns.length() < size; i++) {
        turns.append(
            """
                    <sp xml:id="t%d" who="#marr"><speaker>Marr</speaker><p>The ferry leaves on \
            <date when="1961-05-0%d">%d May</date> with <persName corresp="#brand">Mr. Brand</persName> \
            and the papers, which nobody has read but the captain, who does not say so.</p></sp>
            """
                .formatted(i, i % 9 + 1, i % 9 + 1));
      }
      return text.replace("xml:id=\"fixture\"", "xml:id=\"r" + number + "\"")
          .replace("</div>", turns + "</div>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
