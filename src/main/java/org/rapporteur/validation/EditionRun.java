package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.validation.internal.link.AcrossFiles;
import org.rapporteur.validation.internal.link.Neighbourhood;
import org.rapporteur.validation.internal.reading.DocumentPass;

/** One validation of many files, from the first to what they have to do with one another. */
final class EditionRun {

  private final EditionValidator.Choice validations;
  private final List<Path> folders;
  private final EditionValidator.Listener listener;
  private final Map<Path, Neighbourhood> byFolder = new HashMap<>();
  private final Map<Neighbourhood, AcrossFiles> across = new LinkedHashMap<>();
  private final Set<Check> checks = new LinkedHashSet<>();
  private final Map<String, List<Finding>> found = new LinkedHashMap<>();
  private final Set<Neighbourhood> described = new HashSet<>();
  private final List<String> names = new ArrayList<>();

  EditionRun(
      EditionValidator.Choice validations, List<Path> folders, EditionValidator.Listener listener) {
    this.validations = validations;
    this.folders = folders.stream().map(EditionRun::real).toList();
    this.listener = listener;
  }

  /** Returns the work on each file, its neighbourhood known. */
  List<ExaminedFile> tasks(List<Path> files) {
    List<ExaminedFile> tasks = new ArrayList<>();
    for (Path file : files) {
      Path document = inRealFolder(file);
      Neighbourhood neighbourhood = neighbourhood(file, document);
      across.computeIfAbsent(neighbourhood, edition -> new AcrossFiles());
      if (neighbourhood.isDescription(document)) {
        described.add(neighbourhood);
      }
      tasks.add(new ExaminedFile(file, document, neighbourhood, validations));
    }
    return tasks;
  }

  private Neighbourhood neighbourhood(Path file, Path document) {
    Path beside = Objects.requireNonNull(document.getParent(), "a file has a folder");
    Optional<Path> holding = folders.stream().filter(document::startsWith).findFirst();
    Optional<Path> description =
        EditionFolder.descriptionFor(file)
            .or(() -> holding.flatMap(folder -> new EditionFolder(folder).description()));
    Path folder =
        description
            .map(found -> Objects.requireNonNull(inRealFolder(found).getParent()))
            .or(() -> holding)
            .orElse(beside);
    return byFolder.computeIfAbsent(
        folder,
        key ->
            description.isEmpty()
                ? Neighbourhood.of(folder)
                : Neighbourhood.ofEdition(folder, nameLike(file, description.get())));
  }

  /** Returns the name of a description: relative where the file's own is. */
  private static String nameLike(Path file, Path description) {
    return file.isAbsolute()
        ? description.toString()
        : Path.of("").toAbsolutePath().relativize(description).toString();
  }

  /** Returns the path of a file with the links to its folder resolved; it may be a link itself. */
  private static Path inRealFolder(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(whole.getParent(), "a file has a folder");
    return real(folder).resolve(whole.getFileName());
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException notThere) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** Takes what was found in a file; files come in their order. */
  void take(ExaminedFile.Outcome outcome) {
    ExaminedFile file = outcome.file();
    outcome
        .trouble()
        .ifPresentOrElse(
            cause -> unreadable(file.path(), cause),
            () -> {
              listener.examined(file.path(), outcome.report());
              checks.addAll(outcome.checks());
              names.add(file.path().toString());
              add(outcome.report().findings());
              Objects.requireNonNull(across.get(file.neighbourhood()))
                  .add(file.document(), outcome.place(), outcome.links());
            });
  }

  /** A file that cannot be read is told in the report too: it must not be missing from it. */
  private void unreadable(Path file, IOException cause) {
    listener.unreadable(file, cause);
    String message = String.valueOf(cause.getMessage()).replace(file + " ", "it ");
    names.add(file.toString());
    add(List.of(Finding.of(Rule.XML_UNREADABLE, Location.startOf(file.toString()), message)));
  }

  private void add(List<Finding> findings) {
    findings.forEach(
        finding ->
            found
                .computeIfAbsent(finding.location().file(), name -> new ArrayList<>())
                .add(finding));
  }

  /** Compares the files and returns everything that was found, in their order. */
  Inspection conclude() {
    List<Finding> compared = new ArrayList<>();
    across.forEach(
        (neighbourhood, files) -> {
          compared.addAll(description(neighbourhood));
          compared.addAll(files.findings(neighbourhood.documents()));
        });
    listener.compared(new Report(compared));
    add(compared);
    List<Finding> all = new ArrayList<>();
    new LinkedHashSet<>(names).forEach(name -> moveTo(all, name));
    List.copyOf(found.keySet()).forEach(name -> moveTo(all, name));
    return new Inspection(names, List.copyOf(checks), new Report(all));
  }

  private void moveTo(List<Finding> all, String name) {
    List<Finding> findings = found.remove(name);
    all.addAll(findings == null ? List.of() : DocumentPass.sorted(findings));
  }

  /** Says what keeps the description from being read, where it was not examined itself. */
  private List<Finding> description(Neighbourhood neighbourhood) {
    if (described.contains(neighbourhood)) {
      return List.of();
    }
    neighbourhood
        .unreadable()
        .ifPresent(cause -> listener.unreadable(neighbourhood.description(), cause));
    return neighbourhood.malformed().findings();
  }
}
