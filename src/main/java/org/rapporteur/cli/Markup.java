package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.PhraseGrammar;
import org.rapporteur.annotation.Written;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;

/** Writes annotations into documents as the command line says, and nothing that harms them. */
final class Markup {

  private final MarkupOptions.Overlap overlap;
  private final MarkupOptions.NotAllowed notAllowed;
  private final SchemaUse schemas;

  Markup(MarkupOptions.Overlap overlap, MarkupOptions.NotAllowed notAllowed, SchemaUse schemas) {
    this.overlap = overlap;
    this.notAllowed = notAllowed;
    this.schemas = schemas;
  }

  /** Returns what comes of writing annotations into a document. */
  Written write(TeiDocument document, List<AnnotationSet> sets) throws CommandFailure {
    if (overlap == MarkupOptions.Overlap.STAND_OFF
        || notAllowed == MarkupOptions.NotAllowed.STAND_OFF) {
      throw Exchange.notYet("writing annotations stand-off");
    }
    Written written = InlineMarkup.within(PhraseGrammar.INSTANCE).write(document, sets);
    return notAllowed == MarkupOptions.NotAllowed.REFUSE && !written.refused().isEmpty()
        ? new Written(
            Edit.of(written.edit().title(), document, List.of()),
            document,
            List.of(),
            written.known(),
            written.refused())
        : written;
  }

  /** Returns the errors of an edited document that it did not have before. */
  Report worse(TeiDocument before, TeiDocument after) {
    Set<String> known = new HashSet<>();
    errors(before).forEach(finding -> known.add(kind(finding)));
    return new Report(
        errors(after).stream().filter(finding -> !known.contains(kind(finding))).toList());
  }

  private List<Finding> errors(TeiDocument document) {
    Path file = Path.of(document.name());
    Path folder =
        EditionFolder.descriptionFor(file)
            .map(Path::getParent)
            .or(() -> Optional.ofNullable(file.toAbsolutePath().getParent()))
            .orElse(file);
    return schemas.of(document, folder).validate(document).findings().stream()
        .filter(finding -> finding.severity().compareTo(Severity.ERROR) >= 0)
        .toList();
  }

  private static String kind(Finding finding) {
    return finding.rule() + finding.message();
  }
}
