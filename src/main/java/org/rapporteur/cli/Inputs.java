package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.internal.file.FolderSearch;
import org.rapporteur.tei.EditionFolder;

/**
 * The files that the PATHs of a command line stand for: a file for itself, a folder for the files
 * in it, at any depth, with the extension; hidden ones left out, and {@code edition.xml} where it
 * is not asked for.
 *
 * @param files the files: PATHs in the order given, a folder's files in the order of their paths
 * @param single whether one file was named, rather than a folder or several
 */
record Inputs(List<Path> files, boolean single) {

  Inputs {
    files = List.copyOf(files);
  }

  /**
   * Finds the files.
   *
   * @param extension the extension that a folder is searched for, with its dot
   * @throws CommandFailure if a PATH does not exist or a folder holds no such file
   */
  static Inputs of(List<String> paths, String extension) throws CommandFailure {
    return of(paths, extension, file -> !isDescription(file));
  }

  /**
   * Finds the documents in TEI: every *.xml, the descriptions of editions too.
   *
   * @throws CommandFailure if a PATH does not exist or a folder holds no such file
   */
  static Inputs documents(List<String> paths) throws CommandFailure {
    return of(paths, ".xml", file -> true);
  }

  private static Inputs of(List<String> paths, String extension, Predicate<Path> wanted)
      throws CommandFailure {
    List<String> troubles = new ArrayList<>();
    Map<Path, Path> files = new LinkedHashMap<>();
    for (String path : paths) {
      try {
        for (Path file : expand(path, extension, wanted)) {
          files.putIfAbsent(file.toAbsolutePath().normalize(), file);
        }
      } catch (CommandFailure e) {
        troubles.add(e.getMessage());
      }
    }
    if (!troubles.isEmpty()) {
      throw new CommandFailure(String.join("\n", troubles));
    }
    return new Inputs(List.copyOf(files.values()), paths.size() == 1 && isFile(paths.get(0)));
  }

  /** Returns the folders among the PATHs. */
  static List<Path> folders(List<String> paths) {
    return paths.stream().map(Path::of).filter(Files::isDirectory).toList();
  }

  private static boolean isFile(String path) {
    return Files.exists(Path.of(path)) && !Files.isDirectory(Path.of(path));
  }

  private static boolean isDescription(Path file) {
    return file.endsWith(EditionFolder.DESCRIPTION);
  }

  private static List<Path> expand(String path, String extension, Predicate<Path> wanted)
      throws CommandFailure {
    Path found = existing(path);
    if (!Files.isDirectory(found)) {
      return List.of(found);
    }
    List<Path> files = search(found, extension).stream().filter(wanted).toList();
    if (files.isEmpty()) {
      throw new CommandFailure(
          "the folder '" + path + "' holds no *" + extension + "; name the folder that does");
    }
    return files;
  }

  private static Path existing(String path) throws CommandFailure {
    try {
      Path found = Path.of(path);
      if (Files.exists(found)) {
        return found;
      }
    } catch (InvalidPathException e) {
      throw new CommandFailure("'" + path + "' is no path here: " + e.getReason());
    }
    throw new CommandFailure("there is no file or folder '" + path + "'; check the path");
  }

  private static List<Path> search(Path folder, String extension) throws CommandFailure {
    try {
      return FolderSearch.in(folder, extension);
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(folder, e));
    }
  }
}
