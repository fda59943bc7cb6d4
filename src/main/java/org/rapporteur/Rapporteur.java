package org.rapporteur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.Written;
import org.rapporteur.annotators.DateAnnotator;
import org.rapporteur.annotators.RegisterAnnotator;
import org.rapporteur.publication.Edition;
import org.rapporteur.publication.Publisher;
import org.rapporteur.recognition.KnownPerson;
import org.rapporteur.recognition.TranscriptRecogniser;
import org.rapporteur.report.Report;
import org.rapporteur.report.Version;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.RecordSeal;
import org.rapporteur.tei.Register;
import org.rapporteur.tei.RegisterEntry;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiEncoder;
import org.rapporteur.tei.TranscriptExtractor;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.transcript.Transcript;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.Validation;

/**
 * The way through: a transcript is recognised, encoded, annotated, validated, published, and given
 * back.
 *
 * <p>Instances are immutable and safe to share between threads; make one and keep it, since it
 * keeps compiled schemas and stylesheets.
 */
public final class Rapporteur {

  private final TranscriptRecogniser recogniser;
  private final TeiEncoder encoder;
  private final Annotator names;
  private final Validation validation;
  private final Publisher publisher;
  private final Grammar grammar = RelaxNgValidator.rapporteur().grammar();
  private final InlineMarkup markup =
      InlineMarkup.within(grammar).overlapping(InlineMarkup.Overlap.REJECT);

  private Rapporteur(EditionDescription edition) {
    this.recogniser = TranscriptRecogniser.knowing(persons(edition));
    this.encoder = TeiEncoder.of(edition);
    this.names = RegisterAnnotator.of(edition.register());
    this.publisher = Publisher.of(edition);
    this.validation =
        edition.equals(EditionDescription.none())
            ? Validation.standard()
            : Validation.standard(ids(edition.register()), names(edition.register()));
  }

  /** Returns a Rapporteur for records of no particular edition. */
  public static Rapporteur create() {
    return of(EditionDescription.none());
  }

  /** Returns a Rapporteur for the records of an edition. */
  public static Rapporteur of(EditionDescription edition) {
    return new Rapporteur(edition);
  }

  /** Returns the version of the library. */
  public static String version() {
    return Version.number();
  }

  private static Set<String> ids(Register register) {
    return register.entries().stream().map(RegisterEntry::id).collect(Collectors.toSet());
  }

  private static List<String> names(Register register) {
    return register.entries().stream()
        .flatMap(entry -> Stream.concat(entry.names().stream(), entry.labels().stream()))
        .toList();
  }

  private static List<KnownPerson> persons(EditionDescription edition) {
    List<KnownPerson> persons = new ArrayList<>();
    for (RegisterEntry entry : edition.register().persons()) {
      persons.add(new KnownPerson(entry.id(), entry.name(), entry.names(), entry.labels()));
    }
    return persons;
  }

  /**
   * Reads a transcript's structure: turns, speakers, header facts, and a role for every character.
   */
  public Transcript recognise(SourceText source) {
    return recogniser.recognise(source);
  }

  /**
   * Returns the TEI of a record: encoded, with dates, times and the names of the register marked
   * up, and under its seal.
   */
  public TeiDocument encode(Transcript transcript) {
    try {
      return RecordSeal.seal(annotate(encoder.encode(transcript)), transcript.source());
    } catch (UnreadableTeiException e) {
      throw new IllegalStateException("what the encoder writes is well-formed", e);
    }
  }

  /** Returns the TEI of a transcript: recognised and encoded. */
  public TeiDocument encode(SourceText source) {
    return encode(recognise(source));
  }

  /**
   * Returns the document with dates, times and the names of the edition's register marked up where
   * they were not yet.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public TeiDocument annotate(TeiDocument document) throws UnreadableTeiException {
    return annotated(document).document();
  }

  /**
   * Returns the same, with what deserves a look: names that may be of several, what could not be
   * marked up.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public Annotated annotated(TeiDocument document) throws UnreadableTeiException {
    List<Annotator> annotators = List.of(DateAnnotator.forRecord(document), names);
    List<AnnotationSet> sets = new ArrayList<>();
    Report findings = Report.empty();
    for (TextView view : TextView.all(document)) {
      for (Annotator annotator : annotators) {
        sets.add(annotator.annotate(view));
        findings = findings.and(sets.get(sets.size() - 1).findings());
      }
    }
    Written written = markup.write(document, sets);
    return new Annotated(
        RecordSeal.renew(document, written.document()), findings.and(written.report()));
  }

  /**
   * A document that was marked up.
   *
   * @param document the document after
   * @param report what the annotators noticed, and what was not written
   */
  public record Annotated(TeiDocument document, Report report) {}

  /**
   * Checks a document against the schema, the rules of a record and its links, also those into the
   * register of the edition. For files, {@link org.rapporteur.validation.EditionValidator} follows
   * their links into each other as well.
   */
  public Report validate(TeiDocument document) {
    return validation.validate(document);
  }

  /**
   * Returns what the schema of a record allows where, for asking it before something is written.
   */
  public Grammar grammar() {
    return grammar;
  }

  /**
   * Publishes records; each edition has a folder of its own in {@code out}.
   *
   * @return what was noticed on the way
   * @throws IOException if a file cannot be written
   */
  public Report publish(List<TeiDocument> records, Set<Edition> editions, Path out)
      throws IOException {
    return publisher.publish(records, editions, out);
  }

  /**
   * Returns the transcript that a record was made from: the same characters in the same order,
   * white space aside.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public String extract(TeiDocument document) throws UnreadableTeiException {
    return TranscriptExtractor.extract(document);
  }
}
