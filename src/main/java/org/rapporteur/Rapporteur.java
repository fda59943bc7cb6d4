package org.rapporteur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.rapporteur.publication.Edition;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.transcript.Transcript;

/**
 * The way through: a transcript is recognised, encoded, annotated, validated, published, and given
 * back.
 *
 * <p>Instances are immutable and safe to share between threads; make one and keep it, since it
 * keeps compiled schemas and stylesheets.
 */
public final class Rapporteur {

  private final EditionDescription edition;

  private Rapporteur(EditionDescription edition) {
    this.edition = edition;
  }

  /** Returns a Rapporteur for records of no particular edition. */
  public static Rapporteur create() {
    return of(EditionDescription.none());
  }

  /** Returns a Rapporteur for the records of an edition. */
  public static Rapporteur of(EditionDescription edition) {
    return new Rapporteur(edition);
  }

  /**
   * Reads a transcript's structure: turns, speakers, header facts, and a role for every character.
   */
  public Transcript recognise(SourceText source) {
    throw new UnsupportedOperationException(edition.getClass() + source.name());
  }

  /** Returns the TEI of a transcript as it was recognised, without annotations. */
  public TeiDocument encode(Transcript transcript) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the TEI of a transcript: recognised, encoded and annotated with dates, times and the
   * names of the register.
   */
  public TeiDocument encode(SourceText source) {
    return annotate(encode(recognise(source)));
  }

  /**
   * Returns the document with dates, times and the names of the edition's register marked up where
   * they were not yet.
   */
  public TeiDocument annotate(TeiDocument document) {
    throw new UnsupportedOperationException();
  }

  /** Checks a document against the schema, the Schematron rules and its links. */
  public Report validate(TeiDocument document) {
    throw new UnsupportedOperationException();
  }

  /**
   * Publishes records; each edition has a folder of its own in {@code out}.
   *
   * @return what was noticed on the way
   * @throws IOException if a file cannot be written
   */
  public Report publish(List<TeiDocument> records, Set<Edition> editions, Path out)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the transcript that a record was made from: the same characters in the same order,
   * white space aside.
   */
  public String extract(TeiDocument document) {
    throw new UnsupportedOperationException();
  }
}
