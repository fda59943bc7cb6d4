package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotation.Amendment;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.ElementEdits;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.InlineMarkup.NotAllowed;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.annotation.Written;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.Validation;

/** Puts mark-up into documents and takes it out as the command line says, and never harms them. */
final class Markup {

  private final Overlap overlap;
  private final NotAllowed notAllowed;
  private final SchemaUse schemas;

  Markup(Overlap overlap, NotAllowed notAllowed, SchemaUse schemas) {
    this.overlap = overlap;
    this.notAllowed = notAllowed;
    this.schemas = schemas;
  }

  /** Returns whether nothing is to be written where one annotation cannot be. */
  boolean wantsAll() {
    return notAllowed == NotAllowed.REFUSE_ALL;
  }

  /** Returns what comes of writing annotations into a document. */
  Written write(TeiDocument document, List<AnnotationSet> sets) {
    Validation validation = validation(document);
    return InlineMarkup.within(grammar(validation))
        .overlapping(overlap)
        .notAllowed(notAllowed)
        .reviewedBy(validation::validate)
        .write(document, sets);
  }

  /** Returns what comes of taking the tags of elements out of a document. */
  Amendment strip(TeiDocument document, List<String> elements) throws UnreadableTeiException {
    return ElementEdits.within(grammar(validation(document)))
        .strip(document, elements.toArray(String[]::new));
  }

  /** A schema that is not in RELAX NG reviews what is written, but cannot be asked before. */
  private static Grammar grammar(Validation validation) {
    return validation.grammar().orElseGet(RelaxNgValidator.rapporteur()::grammar);
  }

  private Validation validation(TeiDocument document) {
    Path file = Path.of(document.name());
    Path folder =
        EditionFolder.descriptionFor(file)
            .map(Path::getParent)
            .or(() -> Optional.ofNullable(file.toAbsolutePath().getParent()))
            .orElse(file);
    return schemas.of(document, folder);
  }
}
