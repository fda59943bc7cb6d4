package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How long validation takes beside a bare parse of the same records, in one run; {@code mvn -q
 * -Pbenchmark clean test} prints it. Times depend on the machine and its load, so only ratios
 * count: the grammar with ids is to take at most 2 times the parse, everything together at most 6
 * times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValidationBenchmark {

  private static final int RECORDS = 1_000;
  private static final int LENGTH = 16_000;
  private static final Pattern TURN = Pattern.compile("\\s*<sp .*?</sp>", Pattern.DOTALL);

  private static final Pattern ID = Pattern.compile("xml:id=\"([^\"]+)\"");

  private final List<String> records = new ArrayList<>();
  private final RelaxNgValidator grammar = RelaxNgValidator.rapporteur();
  private final Validation everything = Validation.standard();
  private final XMLReader reader = XmlGate.reader();

  /** Makes the records from those of the sample edition, each without other turns. */
  @Setup
  public void makeRecords() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("tei/records"))) {
      files = all.sorted().toList();
    }
    Random random = new Random(1961);
    for (int i = 0; i < RECORDS; i++) {
      records.add(shortened(Files.readString(files.get(i % files.size())), random));
    }
    if (grammar() > 0) {
      throw new IllegalStateException("the records are not valid");
    }
  }

  private static String shortened(String record, Random random) {
    List<String> turns =
        new ArrayList<>(TURN.matcher(record).results().map(MatchResult::group).toList());
    Collections.shuffle(turns, random);
    String text = record;
    for (String turn : turns) {
      if (text.length() > LENGTH && !isPointedAt(turn, record)) {
        text = text.replace(turn, "");
      }
    }
    return text;
  }

  private static boolean isPointedAt(String turn, String record) {
    return ID.matcher(turn).results().anyMatch(id -> record.contains("#" + id.group(1)));
  }

  /** Reads the records and does nothing with them. */
  @Benchmark
  public void parse() throws IOException, SAXException {
    reader.setContentHandler(new DefaultHandler());
    for (String record : records) {
      reader.parse(XmlGate.input(record, "record.xml"));
    }
  }

  /** Validates the records against the grammar, with ids. */
  @Benchmark
  public int grammar() {
    return findings(grammar);
  }

  /** Validates the records as {@code rapporteur validate} does. */
  @Benchmark
  public int everything() {
    return findings(everything);
  }

  private int findings(Validator validator) {
    int findings = 0;
    for (String record : records) {
      findings += validator.validate(TeiDocument.of("record.xml", record)).findings().size();
    }
    return findings;
  }

  /** Runs the benchmarks and prints what they take beside the parse. */
  public static void main(String[] args) throws RunnerException {
    String name = ValidationBenchmark.class.getName().replace(".", "\\.");
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(name + "\\..*").build()).run();
    double base = score(results, "parse");
    for (String what : List.of("parse", "grammar", "everything")) {
      double score = score(results, what);
      System.out.println(
          String.format(Locale.ROOT, "%-12s %8.1f ms  %5.2f x parse", what, score, score / base));
    }
  }

  private static double score(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
