package org.rapporteur.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.validation.Requirements;

/** Remembers what the documents of a run were held against, and what nobody chose. */
final class Held {

  private final Set<Check> checks = new LinkedHashSet<>();
  private int assumed;

  /** Takes note of a document; returns its report. */
  Report note(Requirements requirements, Report report) {
    checks.addAll(requirements.checks());
    boolean refused = report.findings().stream().anyMatch(Held::isOfTheGrammar);
    if (requirements.origin() == Requirements.Origin.ASSUMED && refused) {
      assumed++;
    }
    return report;
  }

  private static boolean isOfTheGrammar(Finding finding) {
    return finding.rule().id().startsWith("relaxng-");
  }

  /** Returns what the documents were held against, in the order in which it was first used. */
  List<Check> checks() {
    return List.copyOf(checks);
  }

  /** Returns what to say where documents failed a schema that neither they nor the user chose. */
  Optional<String> assumption() {
    String who = Count.of(assumed, "invalid document");
    return assumed == 0
        ? Optional.empty()
        : Optional.of(
            who
                + (assumed == 1 ? " names" : " name")
                + " no schema, so Rapporteur's own was used, which is stricter than TEI;"
                + " for TEI of another project give its schema: --schema tei_all.rng");
  }
}
