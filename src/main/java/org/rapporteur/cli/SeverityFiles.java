package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severities;
import org.rapporteur.tei.EditionFolder;

/**
 * Finds how much the rules matter for a file: as the file named on the command line says, or else
 * {@value #NAME} beside the description of the edition that the file belongs to.
 */
final class SeverityFiles {

  /** The name of the file in the folder of an edition. */
  static final String NAME = "validation.severities";

  private final Optional<Path> named;
  private final Map<Path, Severities> known = new HashMap<>();

  SeverityFiles(Optional<Path> named) {
    this.named = named;
  }

  /** Returns the severities for the findings about a file. */
  Severities of(Path file) throws CommandFailure {
    Optional<Path> source = named.or(() -> beside(file));
    return source.isEmpty() ? Severities.unchanged() : read(source.get());
  }

  /** Returns an inspection with the severities that hold for each of its files. */
  Inspection grade(Inspection inspection) throws CommandFailure {
    List<Finding> graded = new ArrayList<>();
    for (Finding finding : inspection.report().findings()) {
      Severities severities = of(Path.of(finding.location().file()));
      graded.addAll(severities.apply(Report.of(finding)).findings());
    }
    return inspection.with(new Report(graded));
  }

  private static Optional<Path> beside(Path file) {
    return EditionFolder.descriptionFor(file)
        .map(description -> description.resolveSibling(NAME))
        .filter(Files::isRegularFile);
  }

  private Severities read(Path source) throws CommandFailure {
    Severities severities = known.get(source);
    if (severities == null) {
      try {
        severities = Severities.read(source);
      } catch (IOException e) {
        throw new CommandFailure(FileTrouble.reading(source, e));
      }
      known.put(source, severities);
    }
    return severities;
  }
}
