package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rapporteur.fidelity.FidelityValidator;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.Validator;

/**
 * The transcripts that documents are held against: one for one document, or a folder in which each
 * is found, at any depth, by the name of its record. Without any, nothing is held against them.
 */
final class Transcripts {

  private final Map<String, Path> byName;
  private final Optional<Path> only;
  private final boolean asked;
  private final List<Path> unused;
  private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

  private Transcripts(
      Map<String, Path> byName, Optional<Path> only, boolean asked, List<Path> unused) {
    this.byName = byName;
    this.only = only;
    this.asked = asked;
    this.unused = unused;
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
      return new Transcripts(Map.of(), Optional.empty(), false, List.of());
    }
    Path path = source.get();
    if (Files.isDirectory(path)) {
      Map<String, Path> byName = named(path);
      List<Path> unused = documents.single() ? List.of() : unused(byName, documents);
      return new Transcripts(byName, Optional.empty(), true, unused);
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
    return new Transcripts(Map.of(), source, true, List.of());
  }

  private static Map<String, Path> named(Path folder) throws CommandFailure {
    Map<String, Path> named = new HashMap<>();
    for (Path file : Inputs.of(List.of(folder.toString()), ".txt").files()) {
      Path other = named.putIfAbsent(EditionFolder.nameWithoutExtension(file), file);
      if (other != null) {
        throw new CommandFailure(
            "'" + other + "' and '" + file + "' have one name; which is the transcript?");
      }
    }
    return named;
  }

  private static List<Path> unused(Map<String, Path> byName, Inputs documents) {
    Map<String, Path> unused = new HashMap<>(byName);
    documents.files().stream()
        .filter(file -> !file.endsWith(EditionFolder.DESCRIPTION))
        .forEach(file -> unused.remove(EditionFolder.nameWithoutExtension(file)));
    return unused.values().stream().sorted().toList();
  }

  /** Returns what holds a document against its transcript; several threads may ask. */
  List<Validator> of(TeiDocument document) {
    Path file = Path.of(document.name());
    return !asked || file.endsWith(EditionFolder.DESCRIPTION)
        ? List.of()
        : List.of(new AgainstTranscript(EditionFolder.nameWithoutExtension(file)));
  }

  /** Returns why transcripts could not be read, in the order of their names. */
  List<String> troubles() {
    return troubles.stream().sorted().distinct().toList();
  }

  /** Holds a document against the transcript of a name. */
  private final class AgainstTranscript implements Validator {
    private final String name;

    AgainstTranscript(String name) {
      this.name = name;
    }

    @Override
    public List<Check> checks() {
      return List.of(new Check("transcripts", ""));
    }

    @Override
    public Report validate(TeiDocument document) {
      Optional<Path> transcript = only.or(() -> Optional.ofNullable(byName.get(name)));
      if (transcript.isEmpty()) {
        String message = "there is no transcript '" + name + ".txt' in the folder of transcripts";
        return Report.of(
            Finding.of(Rule.FIDELITY_SOURCE_MISSING, Location.startOf(document.name()), message));
      }
      try {
        return FidelityValidator.against(SourceText.read(transcript.get())).validate(document);
      } catch (IOException e) {
        troubles.add(FileTrouble.reading(transcript.get(), e));
        return Report.empty();
      }
    }
  }

  /** Returns which transcripts of the folder had no document, where a folder was checked. */
  Report unused() {
    List<Finding> findings =
        unused.stream()
            .map(
                file ->
                    Finding.of(
                        Rule.FIDELITY_SOURCE_UNUSED,
                        Location.startOf(file.toString()),
                        "no document checked was made from this transcript"))
            .toList();
    return new Report(findings);
  }
}
