package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** Reads TEI that is to be worked on, and so must be well-formed; what is not is a finding. */
final class Records {

  private Records() {}

  /** Returns the documents that can be worked on, in the order of their files. */
  static List<TeiDocument> read(Session session, List<Path> files) {
    List<TeiDocument> documents = new ArrayList<>();
    files.forEach(file -> read(session, file).ifPresent(documents::add));
    return documents;
  }

  /** Returns the document in a file, or empty after saying why it cannot be worked on. */
  static Optional<TeiDocument> read(Session session, Path file) {
    return session.read(file, TeiDocument::read).filter(document -> isReadable(session, document));
  }

  private static boolean isReadable(Session session, TeiDocument document) {
    try {
      document.index();
      return true;
    } catch (UnreadableTeiException e) {
      session.found(Report.of(e.finding()));
      return false;
    }
  }
}
