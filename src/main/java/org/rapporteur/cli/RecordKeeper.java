package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rapporteur.Rapporteur;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.internal.file.WholeFile;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.RecordSeal;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.transcript.Transcript;

/**
 * Encodes transcripts into files, and never over the work of a person: a record that was edited, or
 * that something else wrote, stays as it is, or is copied first where that is asked for.
 */
final class RecordKeeper {

  /** What becomes of an edited record. */
  enum Edited {
    /** It stays, and a finding says so. */
    STAYS,
    /** It is copied beside, and then replaced. */
    REPLACED;

    static Edited of(boolean force) {
      return force ? REPLACED : STAYS;
    }
  }

  private final Session session;
  private final Edited edited;

  RecordKeeper(Session session, Edited edited) {
    this.session = session;
    this.edited = edited;
  }

  /** Encodes a transcript into a file, or to standard output where there is none. */
  void encode(Path transcript, Rapporteur rapporteur, Optional<Path> record) {
    Optional<SourceText> source = session.read(transcript, SourceText::read);
    if (source.isPresent() && (record.isEmpty() || isFree(record.get(), source.get()))) {
      Transcript recognised = rapporteur.recognise(source.get());
      session.found(recognised.findings());
      if (!recognised.source().text().isBlank()) {
        session.write(record, rapporteur.encode(recognised).text());
      }
    }
  }

  /** Returns whether the place of a record may be written to; makes it so where that is asked. */
  private boolean isFree(Path record, SourceText source) {
    if (!Files.exists(record)) {
      return true;
    }
    Optional<TeiDocument> present = session.read(record, TeiDocument::read);
    if (present.isEmpty()) {
      return false;
    }
    Optional<RecordSeal> seal = RecordSeal.of(present.get());
    if (seal.isPresent() && !seal.get().isEdited()) {
      return true;
    }
    if (edited == Edited.REPLACED) {
      return isCopied(record);
    }
    session.found(Report.of(finding(record, seal, source)));
    return false;
  }

  private static Finding finding(Path record, Optional<RecordSeal> seal, SourceText source) {
    Location place = Location.startOf(record.toString());
    if (seal.isEmpty()) {
      return Finding.of(
          Rule.RECORD_EDITED,
          place,
          "this record was not written by Rapporteur, so it was left as it is");
    }
    return seal.get().isFrom(source)
        ? Finding.of(
            Rule.RECORD_EDITED,
            place,
            "this record was edited since it was encoded, so it was left as it is")
        : Finding.of(
            Rule.RECORD_OUTDATED,
            place,
            "this record was edited since it was encoded, so it was left as it is, but '"
                + source.name()
                + "' has changed too");
  }

  private boolean isCopied(Path record) {
    Path copy = freeName(record);
    try {
      WholeFile.copy(record, copy);
      session.console().say("the edited record is kept as '" + copy + "'");
      return true;
    } catch (IOException e) {
      session.trouble(FileTrouble.writing(copy, e));
      return false;
    }
  }

  /** Returns a name beside the record that no copy has yet. */
  private static Path freeName(Path record) {
    Path copy = record.resolveSibling(record.getFileName() + ".bak");
    for (int i = 2; Files.exists(copy); i++) {
      copy = record.resolveSibling(record.getFileName() + ".bak" + i);
    }
    return copy;
  }
}
