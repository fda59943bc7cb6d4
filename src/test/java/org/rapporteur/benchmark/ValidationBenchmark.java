package org.rapporteur.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rapporteur.Rapporteur;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Validation of a thousand records of about 16 kB against a bare parse of the same characters by
 * the same parser.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 12, time = 1)
@Fork(1)
public class ValidationBenchmark {

  private static final int RECORDS = 1_000;
  private static final int CHARACTERS = 16_000;

  private final List<TeiDocument> records = new ArrayList<>();
  private Rapporteur rapporteur;

  /** Cuts the records of the sample edition to size, by taking turns out of them. */
  @Setup
  public void records() throws IOException, org.rapporteur.tei.UnreadableTeiException {
    Path edition = Path.of("tei");
    rapporteur = Rapporteur.of(EditionDescription.read(edition.resolve("edition.xml")));
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(edition.resolve("records"))) {
      for (Path file : files.sorted().toList()) {
        samples.add(Files.readString(file));
      }
    }
    for (int i = 0; i < RECORDS; i++) {
      String name = "record-" + i + ".xml";
      records.add(TeiDocument.of(name, cut(samples.get(i % samples.size()), i)));
    }
  }

  /**
   * Takes whole turns out, from one that differs from record to record, until it is short enough.
   */
  private static String cut(String record, int number) {
    StringBuilder text = new StringBuilder(record);
    int from = record.indexOf("<sp ") + (number % 50) * 40;
    while (text.length() > CHARACTERS) {
      int start = text.indexOf("<sp ", from);
      int end = text.indexOf("</sp>", start) + "</sp>".length();
      if (start < 0 || end > text.lastIndexOf("</sp>")) {
        return text.toString();
      }
      text.delete(start, end);
    }
    return text.toString();
  }

  /** A bare parse with the library's own reader. */
  @Benchmark
  public void base() throws IOException, SAXException {
    for (TeiDocument document : records) {
      XMLReader reader = XmlGate.reader();
      reader.setContentHandler(new DefaultHandler());
      reader.parse(XmlGate.input(document.text(), document.name()));
    }
  }

  /** The grammar, and the ids. */
  @Benchmark
  public void relaxNg(Blackhole hole) {
    RelaxNgValidator grammar = RelaxNgValidator.rapporteur();
    records.forEach(document -> hole.consume(grammar.validate(fresh(document))));
  }

  /** All that the library checks in a record. */
  @Benchmark
  public void everything(Blackhole hole) {
    records.forEach(document -> hole.consume(rapporteur.validate(fresh(document))));
  }

  /** Returns the document without what was kept of an earlier reading. */
  private static TeiDocument fresh(TeiDocument document) {
    return TeiDocument.of(document.name(), document.text());
  }
}
