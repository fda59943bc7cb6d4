package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.tei.TeiDocument;

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

    /** Returns how a file in this form ends. */
    String extension() {
      return this == CSV ? ".csv" : ".json";
    }
  }

  private Exchange() {}

  /** Returns the annotations of a document that a file holds. */
  static List<AnnotationSet> read(Path file, TeiDocument document) throws CommandFailure {
    throw notYet("reading annotations of '" + document.name() + "' from '" + file + "'");
  }

  /** Returns the mark-up of a document as annotations, written in a form. */
  static String export(TeiDocument document, Form form) throws CommandFailure {
    throw notYet("giving '" + document.name() + "' as " + Wording.name(form));
  }

  static CommandFailure notYet(String what) {
    return new CommandFailure(what + " is not possible yet");
  }
}
