package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severities;
import org.rapporteur.tei.EditionFolder;

/**
 * How much the rules matter for a file: as a named file says, or else {@value #NAME} beside the
 * description of the edition that the file belongs to.
 */
public final class SeverityFiles {

  /** The name of the file in the folder of an edition. */
  public static final String NAME = "validation.severities";

  private final Optional<Severities> named;
  private final Map<Path, Severities> known = new HashMap<>();

  private SeverityFiles(Optional<Severities> named) {
    this.named = named;
  }

  /** Returns what the editions themselves say. */
  public static SeverityFiles ofEditions() {
    return new SeverityFiles(Optional.empty());
  }

  /**
   * Reads the file that holds for every edition.
   *
   * @throws IOException if it cannot be read or understood; the message names it and says why
   */
  public static SeverityFiles named(Path file) throws IOException {
    return new SeverityFiles(Optional.of(read(file)));
  }

  /**
   * Returns the severities for the findings about a file.
   *
   * @throws IOException if those of its edition cannot be read or understood; the message names
   *     their file and says why
   */
  public Severities of(Path file) throws IOException {
    if (named.isPresent()) {
      return named.get();
    }
    Optional<Path> beside =
        EditionFolder.descriptionFor(file)
            .map(description -> description.resolveSibling(NAME))
            .filter(Files::isRegularFile);
    return beside.isEmpty() ? Severities.unchanged() : known(beside.get());
  }

  /**
   * Returns an inspection with the severities that hold for each of its files.
   *
   * @throws IOException if those of an edition cannot be read or understood
   */
  public Inspection grade(Inspection inspection) throws IOException {
    Map<String, Severities> byFile = new HashMap<>();
    List<Finding> graded = new ArrayList<>();
    for (Finding finding : inspection.report().findings()) {
      String file = finding.location().file();
      Severities severities = byFile.get(file);
      if (severities == null) {
        severities = of(Path.of(file));
        byFile.put(file, severities);
      }
      graded.addAll(severities.apply(Report.of(finding)).findings());
    }
    return inspection.with(new Report(graded));
  }

  private Severities known(Path source) throws IOException {
    Severities severities = known.get(source);
    if (severities == null) {
      severities = read(source);
      known.put(source, severities);
    }
    return severities;
  }

  private static Severities read(Path source) throws IOException {
    try {
      return Severities.read(source);
    } catch (IOException e) {
      throw new IOException(FileTrouble.reading(source, e), e);
    }
  }
}
