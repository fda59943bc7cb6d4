package org.rapporteur.annotators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.SpanSet;
import org.rapporteur.annotation.TextView;
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

  private final RecordDate record;

  private DateAnnotator(@Nullable LocalDate date) {
    this.record = new RecordDate(date);
  }

  /** Returns an annotator for records of a day. */
  public static DateAnnotator ofDay(LocalDate date) {
    return new DateAnnotator(date);
  }

  /** Returns an annotator for records of which no date is known. */
  public static DateAnnotator undated() {
    return new DateAnnotator(null);
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

  private static @Nullable LocalDate day(String value) {
    try {
      return value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public AnnotationSet annotate(TextView view) {
    SpanSet taken = view.covered("date", "time", "speaker", "idno");
    String resp = view.index().byId(RESP).isPresent() ? "#" + RESP : "";
    List<Annotation> annotations = new ArrayList<>();
    for (LanguageStretch stretch : LanguageStretch.of(view)) {
      Words words = new Words(view.text(), Lexicon.standard(), stretch.language());
      DateGrammar grammar = new DateGrammar(words, record);
      for (Expression found : grammar.expressions(stretch.start(), stretch.end())) {
        TextSpan span = new TextSpan(found.start(), found.end());
        if (!taken.overlaps(span)) {
          annotations.add(annotation(span, found, resp));
        }
      }
    }
    return AnnotationSet.of(view, annotations);
  }

  private static Annotation annotation(TextSpan span, Expression found, String resp) {
    Moment to = found.to();
    Annotation annotation = Annotation.of(span, found.isClock() ? "time" : "date");
    if (to != null) {
      annotation = annotation.with("from", found.from().xsd()).with("to", to.xsd());
    } else if (!found.from().equals(Moment.UNKNOWN)) {
      annotation = annotation.with("when", found.from().xsd());
    }
    if (!found.duration().isEmpty()) {
      annotation = annotation.with("dur", found.duration());
    }
    boolean inferred = !found.cert().isEmpty();
    return annotation.by(new Claim(inferred ? resp : "", found.cert(), found.evidence()));
  }
}
