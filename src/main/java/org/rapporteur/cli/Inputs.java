package org.rapporteur.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that the PATHs of a command line stand for: a file for itself, a folder for the files
 * in it, at any depth, with the extension; hidden ones and {@code edition.xml} left out.
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
    List<String> troubles = new ArrayList<>();
    Set<Path> files = new LinkedHashSet<>();
    for (String path : paths) {
      try {
        files.addAll(expand(path, extension));
      } catch (CommandFailure e) {
        troubles.add(e.getMessage());
      }
    }
    if (!troubles.isEmpty()) {
      throw new CommandFailure(String.join("\n", troubles));
    }
    return new Inputs(List.copyOf(files), paths.size() == 1 && isFile(paths.get(0)));
  }

  /** Returns a file's name without folder and extension: the name of its record. */
  static String recordName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Returns the files with the extension in a folder, at any depth, in the order of paths. */
  static List<Path> in(Path folder, String extension) throws CommandFailure {
    return search(folder, extension, Integer.MAX_VALUE);
  }

  /** Returns the files with the extension in the folder itself, in the order of their names. */
  static List<Path> directlyIn(Path folder, String extension) throws CommandFailure {
    return search(folder, extension, 1);
  }

  private static boolean isFile(String path) {
    return Files.exists(Path.of(path)) && !Files.isDirectory(Path.of(path));
  }

  private static List<Path> expand(String path, String extension) throws CommandFailure {
    Path found = existing(path);
    if (!Files.isDirectory(found)) {
      return List.of(found);
    }
    List<Path> files = in(found, extension);
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

  private static List<Path> search(Path folder, String extension, int depth) throws CommandFailure {
    try (Stream<Path> walk = Files.walk(folder, depth)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> isWanted(folder.relativize(file), extension))
          .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
          .toList();
    } catch (UncheckedIOException e) {
      throw new CommandFailure(FileTrouble.reading(folder, Objects.requireNonNull(e.getCause())));
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(folder, e));
    }
  }

  private static boolean isWanted(Path below, String extension) {
    for (Path step : below) {
      if (step.toString().startsWith(".")) {
        return false;
      }
    }
    String name = String.valueOf(below.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(extension) && !name.equals(EditionFolder.DESCRIPTION);
  }
}
