package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.InlineReading;
import org.rapporteur.annotation.StandOff;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.copy.MarkedCopy;
import org.rapporteur.annotation.exchange.AnnotationFile;
import org.rapporteur.annotation.exchange.Placement;
import org.rapporteur.annotation.exchange.UnreadableAnnotationsException;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** What comes from other programs and goes to them. */
final class Exchange {

  /** The form in which annotations are given to other programs. */
  enum Form {
    /** Web Annotations in JSON-LD. */
    WEB,
    /** Offsets in JSON. */
    JSON,
    /** A table. */
    CSV;

    /** Returns annotations in this form. */
    String of(AnnotationSet set) {
      return AnnotationFile.format(Wording.name(this)).orElseThrow().write(set);
    }

    /** Returns how a file in this form ends. */
    String extension() {
      return this == CSV ? ".csv" : ".json";
    }
  }

  private Exchange() {}

  /**
   * Returns the annotations of a document that a file holds, as such or as a copy with tags,
   * without those that stand beside the text already.
   */
  static List<AnnotationSet> read(Path file, TeiDocument document)
      throws CommandFailure, UnreadableTeiException {
    TextView view = TextView.of(document);
    try {
      AnnotationSet set = isCopy(file) ? carried(file, view) : placed(file, view);
      return List.of(set.difference(StandOff.read(view)));
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(file, e));
    }
  }

  private static boolean isCopy(Path file) throws IOException {
    if (isNamed(file, ".xml")) {
      return true;
    }
    boolean table = isNamed(file, ".csv") || isNamed(file, ".tsv");
    String begin = table ? "" : SourceText.read(file).text().stripLeading();
    return !table && !begin.startsWith("{") && !begin.startsWith("[");
  }

  private static boolean isNamed(Path file, String end) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(end);
  }

  private static AnnotationSet placed(Path file, TextView view) throws CommandFailure, IOException {
    try {
      Placement placement = AnnotationFile.read(file, view);
      return new AnnotationSet(view, placement.set().annotations(), placement.report());
    } catch (UnreadableAnnotationsException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
  }

  private static AnnotationSet carried(Path file, TextView view) throws IOException {
    MarkedCopy.Carried carried = copy(file).onto(view);
    return new AnnotationSet(view, carried.set().annotations(), carried.report());
  }

  /** What is no well-formed TEI may still be a text with tags. */
  private static MarkedCopy copy(Path file) throws IOException {
    if (!isNamed(file, ".xml")) {
      return MarkedCopy.read(SourceText.read(file));
    }
    TeiDocument copy = TeiDocument.read(file);
    try {
      return copy.index().root().isTei() ? MarkedCopy.of(copy) : MarkedCopy.read(copy.source());
    } catch (UnreadableTeiException e) {
      return MarkedCopy.read(copy.source());
    }
  }

  /** Returns the mark-up of a document's text, and what stands apart. */
  static AnnotationSet annotations(TeiDocument document) throws UnreadableTeiException {
    TextView view = TextView.of(document);
    return InlineReading.of(view).union(StandOff.read(view));
  }
}
