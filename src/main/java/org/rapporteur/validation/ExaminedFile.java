package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.internal.link.DocumentSurroundings;
import org.rapporteur.validation.internal.link.Neighbourhood;
import org.rapporteur.validation.internal.reading.DocumentPass;
import org.rapporteur.validation.internal.reading.FileLinks;

/**
 * A file to be examined by itself.
 *
 * @param path the file as the caller named it
 * @param document the same, the links to its folder resolved
 * @param neighbourhood where its pointers are followed
 * @param validations says what it is checked against
 */
record ExaminedFile(
    Path path, Path document, Neighbourhood neighbourhood, EditionValidator.Choice validations) {

  /** Reads and checks the file, and lets it go. */
  Outcome examine() {
    try {
      return examine(TeiDocument.read(path));
    } catch (IOException e) {
      return new Outcome(this, Report.empty(), "", Optional.empty(), List.of(), e);
    }
  }

  /** Checks a document in place of what the file holds. */
  Outcome examine(TeiDocument read) {
    Validation validation = validations.of(read, neighbourhood.folder());
    DocumentSurroundings around = new DocumentSurroundings(neighbourhood, document);
    Report report = validation.validate(read, around);
    if (around.isRegister() && !DocumentPass.isUnreadable(report)) {
      report = described(read, report);
    }
    return new Outcome(this, report, around.place(), around.links(), validation.checks(), null);
  }

  /** Adds what keeps a document from describing an edition. */
  private static Report described(TeiDocument document, Report report) {
    try {
      EditionDescription.of(document);
      return report;
    } catch (UnreadableTeiException e) {
      List<Finding> all = new ArrayList<>(report.findings());
      all.add(e.finding());
      return new Report(DocumentPass.sorted(all));
    }
  }

  /**
   * What was found in a file.
   *
   * @param file the file
   * @param report what was found
   * @param place the file's path in the folder of its edition
   * @param links what it has to do with others, where that was examined
   * @param checks what it was held against
   * @param cause why it could not be read, or nothing
   */
  record Outcome(
      ExaminedFile file,
      Report report,
      String place,
      Optional<FileLinks> links,
      List<Check> checks,
      @Nullable IOException cause) {

    /** Returns why the file could not be read, or empty. */
    Optional<IOException> trouble() {
      return Optional.ofNullable(cause);
    }
  }
}
