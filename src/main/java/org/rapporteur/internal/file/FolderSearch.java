package org.rapporteur.internal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds files in a folder; hidden ones, and those in hidden folders, are left out. */
public final class FolderSearch {

  private FolderSearch() {}

  /**
   * Returns the files with the extension in a folder and below, in the order of their paths.
   *
   * @param extension with its dot; case does not count
   * @throws IOException if a folder cannot be read
   */
  public static List<Path> in(Path folder, String extension) throws IOException {
    return search(folder, extension, Integer.MAX_VALUE);
  }

  /**
   * Returns the files with the extension in the folder itself, in the order of their names.
   *
   * @param extension with its dot; case does not count
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> directlyIn(Path folder, String extension) throws IOException {
    return search(folder, extension, 1);
  }

  private static List<Path> search(Path folder, String extension, int depth) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, depth)) {
      return walk.filter(file -> isWanted(folder.relativize(file), extension))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
          .toList();
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static boolean isWanted(Path below, String extension) {
    for (Path step : below) {
      if (step.toString().startsWith(".")) {
        return false;
      }
    }
    return below.toString().toLowerCase(Locale.ROOT).endsWith(extension);
  }
}
