package org.rapporteur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nu.xom.ParsingException;
import org.rapporteur.publication.Edition;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.RecordSeal;
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

  /** Reads a transcript's structure. */
  public Transcript recognise(SourceText source) {
    Report findings =
        source.text().isBlank()
            ? Report.of(
                Finding.of(
                    Rule.SOURCE_EMPTY, Location.startOf(source.name()), "the transcript is empty"))
            : Report.empty();
    return new Transcript(source, findings);
  }

  /** Returns the TEI of a transcript as it was recognised, without annotations. */
  public TeiDocument encode(Transcript transcript) {
    SourceText source = transcript.source();
    StringBuilder body = new StringBuilder();
    for (String line : source.text().lines().toList()) {
      if (!line.isBlank()) {
        body.append("<sp><p>")
            .append(line.replaceAll("\\p{Cntrl}", "").replace("&", "&amp;").replace("<", "&lt;"));
        body.append("</p></sp>\n");
      }
    }
    return TeiDocument.of(
        source.name(),
        RecordSeal.sealed(
            source.text(),
            "\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>\n"
                + body
                + "</body></text></TEI>\n"));
  }

  /** Returns the TEI of a transcript. */
  public TeiDocument encode(SourceText source) {
    return annotate(encode(recognise(source)));
  }

  /** Returns the document annotated. */
  public TeiDocument annotate(TeiDocument document) {
    return document;
  }

  /** Checks a document against the schema, the Schematron rules and its links. */
  public Report validate(TeiDocument document) {
    try {
      return document.tree().getRootElement().getLocalName().equals("TEI")
          ? Report.empty()
          : Report.of(
              Finding.of(
                  Rule.RELAXNG_ELEMENT_NOT_ALLOWED,
                  Location.startOf(document.name()),
                  "element not allowed here"));
    } catch (ParsingException e) {
      return Report.of(
          Finding.of(
              Rule.XML_NOT_WELL_FORMED,
              Location.of(document.name(), Math.max(1, e.getLineNumber()), 1),
              "not well-formed"));
    }
  }

  /**
   * Publishes records.
   *
   * @return what was noticed on the way
   * @throws IOException if a file cannot be written
   */
  public Report publish(List<TeiDocument> records, Set<Edition> editions, Path out)
      throws IOException {
    for (Edition kind : editions) {
      String folder = kind.name().toLowerCase(Locale.ROOT);
      String end = Map.of("web", ".html", "print", ".pdf", "text", ".txt").get(folder);
      Files.createDirectories(out.resolve(folder));
      for (TeiDocument record : records) {
        String file = Path.of(record.name()).getFileName().toString().replaceAll("\\.xml$", "");
        Files.writeString(out.resolve(folder).resolve(file + end), extract(record));
      }
      if (kind == Edition.WEB) {
        Files.writeString(out.resolve("web/index.html"), "index");
      }
    }
    return Report.empty();
  }

  /** Returns the transcript that a record was made from. */
  public String extract(TeiDocument document) {
    try {
      return document.tree().getValue().strip() + "\n";
    } catch (ParsingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns the edition's description. */
  EditionDescription edition() {
    return edition;
  }
}
