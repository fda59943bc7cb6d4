package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Words;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.Requirements;
import org.rapporteur.validation.SchemaChoice;
import org.rapporteur.validation.Validation;

/** Says what each document of a run is held against, and remembers where nobody chose. */
final class SchemaUse {

  private final SchemaChoice choice;
  private final Set<String> assumed = ConcurrentHashMap.newKeySet();

  SchemaUse(SchemaChoice choice) {
    this.choice = choice;
  }

  /** Returns what a document is held against; several threads may ask. */
  Validation of(TeiDocument document, Path folder) {
    Path file = Path.of(document.name());
    Requirements requirements = choice.of(document, file, folder, Validation.standard());
    boolean ours = Files.exists(folder.resolve(EditionFolder.DESCRIPTION));
    if (requirements.origin() == Requirements.Origin.ASSUMED && !ours) {
      assumed.add(document.name());
    }
    return requirements.withRemarks();
  }

  /** Returns what to say where documents failed a schema that neither they nor the user chose. */
  Optional<String> assumption(Inspection inspection) {
    long failed =
        inspection.report().findings().stream()
            .filter(SchemaUse::isOfTheGrammar)
            .map(finding -> finding.location().file())
            .filter(assumed::contains)
            .distinct()
            .count();
    return failed == 0
        ? Optional.empty()
        : Optional.of(
            Words.number(failed, "invalid document")
                + (failed == 1 ? " names" : " name")
                + " no schema, so Rapporteur's own was used, which is stricter than TEI;"
                + " for TEI of another project give its schema: --schema tei_all.rng");
  }

  private static boolean isOfTheGrammar(Finding finding) {
    return finding.rule().family().equals("relaxng");
  }
}
