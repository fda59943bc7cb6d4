package org.rapporteur.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.StandOff;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.Written;
import org.rapporteur.annotation.copy.MarkedCopy;
import org.rapporteur.annotation.exchange.AnnotationFormat;
import org.rapporteur.annotation.exchange.Placement;
import org.rapporteur.annotation.exchange.UnreadableAnnotationsException;
import org.rapporteur.annotation.exchange.WebAnnotations;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * All that is done with ten thousand annotations, in paragraphs of usual length and in a single
 * one, against reading the document into a tree and writing that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class AnnotationBenchmark {

  /** Which document, and how many annotations. */
  @Param({"MIDDLE", "PARAGRAPH"})
  public Work work;

  private final Grammar grammar = RelaxNgValidator.rapporteur().grammar();
  private final InlineMarkup inline = InlineMarkup.within(grammar);
  private final StandOff standOff = StandOff.within(grammar);
  private final AnnotationFormat web = WebAnnotations.standard();
  private TeiDocument document;
  private AnnotationSet set;
  private TextView annotated;
  private String tagged;
  private SourceText file;
  private Path folder;
  private Path onDisk;

  /** Makes the document, its annotations and all that they are read from. */
  @Setup
  public void document() throws IOException, UnreadableTeiException {
    document = work.document();
    TextView view = TextView.of(document);
    set = AnnotationSet.of(view, work.annotations(view));
    Written written = inline.write(document, List.of(set));
    if (written.made().size() < work.count() * 9 / 10) {
      throw new IllegalStateException("only " + written.made().size() + " were written");
    }
    tagged = written.document().text();
    Edit apart = standOff.add(document, List.of(set));
    annotated = TextView.of(apart.changes().get(0).after());
    file = SourceText.of("annotations.jsonld", web.write(set));
    folder = Files.createTempDirectory("benchmark");
    onDisk = folder.resolve("document.xml");
    Files.writeString(onDisk, document.text());
  }

  /** Takes the file away. */
  @TearDown
  public void removeFile() throws IOException {
    Files.delete(onDisk);
    Files.delete(folder);
  }

  private TeiDocument fresh() {
    return TeiDocument.of(document.name(), document.text());
  }

  /** Reads the document into a tree and writes the tree. */
  @Benchmark
  public int base() throws IOException, ParsingException {
    var bytes = new ByteArrayOutputStream(document.text().length());
    new Serializer(bytes).write(document.tree());
    return bytes.size();
  }

  /** A bare parse with the library's own reader. */
  @Benchmark
  public void parse() throws IOException, SAXException {
    XMLReader reader = XmlGate.reader();
    reader.setContentHandler(new DefaultHandler());
    reader.parse(XmlGate.input(document.text(), document.name()));
  }

  /** Finds where everything in the document stands. */
  @Benchmark
  public TeiIndex index() throws UnreadableTeiException {
    return fresh().index();
  }

  /** Makes the readable text, with where each character stands. */
  @Benchmark
  public TextView view() throws UnreadableTeiException {
    return TextView.of(document);
  }

  /** Writes the annotations into the document, each asked of the schema. */
  @Benchmark
  public Written write() {
    return inline.write(document, List.of(set));
  }

  /** The whole way: reads the document, makes its view, and writes the annotations. */
  @Benchmark
  public Written wholeWay() throws UnreadableTeiException {
    TeiDocument fresh = fresh();
    AnnotationSet same = AnnotationSet.of(TextView.of(fresh), set.annotations());
    return inline.write(fresh, List.of(same));
  }

  /** Writes the annotations beside the text. */
  @Benchmark
  public Edit standOffAdd() {
    return standOff.add(document, List.of(set));
  }

  /** Reads the annotations beside the text. */
  @Benchmark
  public AnnotationSet standOffRead() {
    return StandOff.read(annotated);
  }

  /** Carries the tags of a marked copy over to the text. */
  @Benchmark
  public MarkedCopy.Carried markedCopy() throws UnreadableTeiException {
    MarkedCopy copy = MarkedCopy.of(TeiDocument.of("copy.xml", tagged), "term");
    return copy.onto(set.view());
  }

  /** Writes the annotations as Web Annotations. */
  @Benchmark
  public String webWrite() {
    return web.write(set);
  }

  /** Reads the annotations from Web Annotations, each found again in the text. */
  @Benchmark
  public Placement webRead() throws UnreadableAnnotationsException {
    return web.read(file, set.view());
  }

  /** Opens the file and saves it as it is. */
  @Benchmark
  public TeiFile openAndSave() throws IOException {
    TeiFile open = TeiFile.open(onDisk);
    return open.save(open.document());
  }
}
