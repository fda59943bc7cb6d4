package org.rapporteur.annotators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.SpanSet;
import org.rapporteur.annotation.TextView;
import org.rapporteur.dating.TimeExpression;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Marks dates and times in English, German and French, and in part in other languages, as {@code
 * date} and {@code time} with their values as XML Schema writes them.
 *
 * <p>A value is written only where it is known: from the words, or from the words and the date of
 * the record; then {@code @cert} says how sure it is and {@code @resp} who inferred it. Speaker
 * labels and what is marked already are left alone. The work is linear in the text. Instances are
 * immutable and safe to share between threads.
 */
public final class DateAnnotator implements Annotator {

  private static final String RESP = "rapporteur";

  private final Optional<LocalDate> recordDay;

  private DateAnnotator(Optional<LocalDate> recordDay) {
    this.recordDay = recordDay;
  }

  /** Returns an annotator for records of a day. */
  public static DateAnnotator ofDay(LocalDate date) {
    return new DateAnnotator(Optional.of(date));
  }

  /** Returns an annotator for records of which no date is known. */
  public static DateAnnotator undated() {
    return new DateAnnotator(Optional.empty());
  }

  /**
   * Returns an annotator for a document: its date is what {@code profileDesc/creation/date} says in
   * {@code @when}, {@code @from} or {@code @notBefore}, if that is a day.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public static DateAnnotator forRecord(TeiDocument document) throws UnreadableTeiException {
    return document
        .index()
        .root()
        .child("teiHeader", "profileDesc", "creation", "date")
        .flatMap(
            date ->
                date.attribute("when")
                    .or(() -> date.attribute("from"))
                    .or(() -> date.attribute("notBefore")))
        .map(value -> new DateAnnotator(day(value)))
        .orElseGet(DateAnnotator::undated);
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return value.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(value.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public AnnotationSet annotate(TextView view) {
    SpanSet taken = view.covered("date", "time", "speaker", "idno");
    String resp = view.index().byId(RESP).isPresent() ? "#" + RESP : "";
    List<Annotation> annotations = new ArrayList<>();
    for (LanguageStretch stretch : LanguageStretch.of(view)) {
      String text = view.text().substring(stretch.start(), stretch.end());
      for (TimeExpression found : TimeExpression.in(text, stretch.language(), recordDay)) {
        TextSpan span = found.span().shift(stretch.start());
        if (!taken.overlaps(span)) {
          annotations.add(annotation(span, found, resp));
        }
      }
    }
    return AnnotationSet.of(view, annotations);
  }

  private static Annotation annotation(TextSpan span, TimeExpression found, String resp) {
    Annotation annotation = Annotation.of(span, found.isTimeOfDay() ? "time" : "date");
    if (!found.to().isEmpty()) {
      annotation = annotation.with("from", found.from()).with("to", found.to());
    } else if (!found.from().isEmpty()) {
      annotation = annotation.with("when", found.from());
    }
    if (!found.duration().isEmpty()) {
      annotation = annotation.with("dur", found.duration());
    }
    boolean inferred = !found.cert().isEmpty();
    return annotation.by(new Claim(inferred ? resp : "", found.cert(), found.evidence()));
  }
}
