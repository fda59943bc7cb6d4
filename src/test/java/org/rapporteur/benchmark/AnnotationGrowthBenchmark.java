package org.rapporteur.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nu.xom.ParsingException;
import nu.xom.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.Written;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/**
 * Annotations of documents of growing size, two for each kilobyte, against reading the document
 * into a tree and writing that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class AnnotationGrowthBenchmark {

  /** Which document, and how many annotations. */
  @Param({"SMALL", "MIDDLE", "LARGE"})
  public Work work;

  private final InlineMarkup inline = InlineMarkup.within(RelaxNgValidator.rapporteur().grammar());
  private TeiDocument document;
  private AnnotationSet set;

  /** Makes the document and its annotations. */
  @Setup
  public void document() throws UnreadableTeiException {
    document = work.document();
    TextView view = TextView.of(document);
    set = AnnotationSet.of(view, work.annotations(view));
  }

  /** Reads the document into a tree and writes the tree. */
  @Benchmark
  public int base() throws IOException, ParsingException {
    var bytes = new ByteArrayOutputStream(document.text().length());
    new Serializer(bytes).write(document.tree());
    return bytes.size();
  }

  /** Writes the annotations into the document, each asked of the schema. */
  @Benchmark
  public Written write() {
    return inline.write(document, List.of(set));
  }

  /** The whole way: reads the document, makes its view, and writes the annotations. */
  @Benchmark
  public Written wholeWay() throws UnreadableTeiException {
    TeiDocument fresh = TeiDocument.of(document.name(), document.text());
    AnnotationSet same = AnnotationSet.of(TextView.of(fresh), set.annotations());
    return inline.write(fresh, List.of(same));
  }
}
