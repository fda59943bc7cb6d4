package org.rapporteur.annotation.exchange;

import java.util.List;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.SourceText;

/**
 * Annotations as a simple JSON for scripts: offsets, words, element, attributes.
 *
 * <p>Written is an object with the text, its length in the unit and its digest, and one annotation
 * on each line. Read are also a bare list of annotations, one of {@code [start, end, label]}, and
 * files with a text of their own and the annotations on it, one or several, in an array or one on
 * each line: then the text is looked for in the document, and the offsets count in that text.
 * Offsets are code points unless the file or the caller says otherwise.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class AnnotationJson implements AnnotationFormat {

  private final Settings settings;

  private AnnotationJson(Settings settings) {
    this.settings = settings;
  }

  /** Returns the format with offsets in code points. */
  public static AnnotationJson standard() {
    return new AnnotationJson(Settings.STANDARD);
  }

  @Override
  public AnnotationJson countedIn(OffsetUnit unit) {
    return new AnnotationJson(settings.countedIn(unit));
  }

  @Override
  public AnnotationJson labelled(TagLabels labels) {
    return new AnnotationJson(settings.labelled(labels));
  }

  @Override
  public Placement read(SourceText file, TextView view) throws UnreadableAnnotationsException {
    return read(Json.read(file), view);
  }

  Placement read(List<Json> values, TextView view) throws UnreadableAnnotationsException {
    Intake intake = new Intake(view, settings);
    new JsonReading(intake).read(values);
    return intake.placed();
  }

  @Override
  public String write(AnnotationSet set) {
    return new JsonWriting(set, settings.unit()).written();
  }
}
