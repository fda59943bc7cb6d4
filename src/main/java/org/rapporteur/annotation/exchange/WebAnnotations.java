package org.rapporteur.annotation.exchange;

import java.util.List;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Location;
import org.rapporteur.source.SourceText;

/**
 * Annotations in the W3C's Web Annotation Data Model, as JSON-LD.
 *
 * <p>A body of purpose {@code tagging} names the TEI element, one of purpose {@code identifying}
 * gives its {@code ref}, {@code creator} and confidence give {@code resp} and {@code cert}; other
 * bodies are remarks. Other attributes of the element stand in the tagging body under the prefix
 * {@code tei:}. Positions are in code points unless told otherwise, as the W3C has it.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class WebAnnotations implements AnnotationFormat {

  /** The prefix of what the data model has no words for. */
  static final String TEI = "tei:";

  /** The property that says why an annotation was made. */
  static final String EVIDENCE = "rdfs:comment";

  /** How the ids begin of annotations that have none of their own. */
  static final String OWN_IDS = "#anno-";

  private final Settings settings;
  private final boolean paths;

  private WebAnnotations(Settings settings, boolean paths) {
    this.settings = settings;
    this.paths = paths;
  }

  /** Returns the format as the W3C has it. */
  public static WebAnnotations standard() {
    return new WebAnnotations(Settings.STANDARD, false);
  }

  /** Returns this format, writing also a range between two XPaths for each place. */
  public WebAnnotations withPaths() {
    return new WebAnnotations(settings, true);
  }

  @Override
  public WebAnnotations countedIn(OffsetUnit unit) {
    return new WebAnnotations(settings.countedIn(unit), paths);
  }

  @Override
  public WebAnnotations labelled(TagLabels labels) {
    return new WebAnnotations(settings.labelled(labels), paths);
  }

  @Override
  public Placement read(SourceText file, TextView view) throws UnreadableAnnotationsException {
    return read(file, Json.read(file), view);
  }

  Placement read(SourceText file, List<Json> values, TextView view)
      throws UnreadableAnnotationsException {
    if (!values.stream().allMatch(WebReader::isWeb)) {
      throw UnreadableAnnotationsException.at(
          Location.startOf(file.name()), "These are no Web Annotations.");
    }
    Intake intake = new Intake(view, settings);
    new WebReader(intake).read(file, values);
    return intake.placed();
  }

  @Override
  public String write(AnnotationSet set) {
    return new WebWriter(set, settings.unit(), paths).written();
  }
}
