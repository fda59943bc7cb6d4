package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.fidelity.FidelityValidator;

/**
 * The transcripts that documents are held against: one for one document, or a folder in which each
 * is found, at any depth, by the name of its record. Without any, nothing is held against them.
 */
final class Transcripts {

  private final Map<String, Path> byName;
  private final Optional<Path> only;
  private final boolean asked;
  private final boolean tellsUnused;
  private final Set<String> unused;

  private Transcripts(Map<String, Path> byName, Optional<Path> only, Asked asked) {
    this.byName = byName;
    this.only = only;
    this.asked = asked != Asked.NOTHING;
    this.tellsUnused = asked == Asked.FOLDER;
    this.unused = new TreeSet<>(byName.keySet());
  }

  private enum Asked {
    NOTHING,
    ONE,
    FOLDER
  }

  /**
   * Finds the transcripts.
   *
   * @param source the transcript or the folder of transcripts, if one was named
   * @param documents the documents to be held against them
   * @throws CommandFailure if there is no such file, if one transcript is named for several
   *     documents, or if two transcripts have one name
   */
  static Transcripts of(Optional<Path> source, Inputs documents) throws CommandFailure {
    if (source.isEmpty()) {
      return new Transcripts(Map.of(), Optional.empty(), Asked.NOTHING);
    }
    Path path = source.get();
    if (Files.isDirectory(path)) {
      Asked asked = documents.single() ? Asked.ONE : Asked.FOLDER;
      return new Transcripts(named(path), Optional.empty(), asked);
    }
    if (!Files.exists(path)) {
      throw new CommandFailure("there is no file or folder '" + path + "'; check --source");
    }
    if (documents.files().size() != 1) {
      throw new CommandFailure(
          "'"
              + path
              + "' is one transcript for "
              + documents.files().size()
              + " documents;"
              + " name the folder of their transcripts with --source");
    }
    return new Transcripts(Map.of(), source, Asked.ONE);
  }

  private static Map<String, Path> named(Path folder) throws CommandFailure {
    Map<String, Path> named = new HashMap<>();
    for (Path file : Inputs.in(folder, ".txt")) {
      Path other = named.putIfAbsent(Inputs.recordName(file), file);
      if (other != null) {
        throw new CommandFailure(
            "'" + other + "' and '" + file + "' have one name; which is the transcript?");
      }
    }
    return named;
  }

  /** Holds a document against its transcript. */
  Report check(TeiDocument document, Path file, Session session) {
    if (!asked) {
      return Report.empty();
    }
    String name = Inputs.recordName(file);
    unused.remove(name);
    Optional<Path> transcript = only.or(() -> Optional.ofNullable(byName.get(name)));
    if (transcript.isEmpty()) {
      String message = "there is no transcript '" + name + ".txt' in the folder of transcripts";
      return Report.of(
          Finding.of(Rule.FIDELITY_SOURCE_MISSING, Location.startOf(document.name()), message));
    }
    return session
        .read(transcript.get(), SourceText::read)
        .map(text -> FidelityValidator.against(text).validate(document))
        .orElse(Report.empty());
  }

  /** Returns which transcripts of the folder had no document, where a folder was checked. */
  Report unused() {
    List<Finding> findings =
        unused.stream()
            .filter(name -> tellsUnused)
            .map(name -> String.valueOf(byName.get(name)))
            .sorted()
            .map(
                file ->
                    Finding.of(
                        Rule.FIDELITY_SOURCE_UNUSED,
                        Location.startOf(file),
                        "no document checked was made from this transcript"))
            .toList();
    return new Report(findings);
  }
}
