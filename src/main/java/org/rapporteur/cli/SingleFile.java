package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the time of one publication, of which a single file is wanted. */
final class SingleFile implements AutoCloseable {

  private final Path folder;

  private SingleFile(Path folder) {
    this.folder = folder;
  }

  static SingleFile inTemporaryFolder() throws IOException {
    return new SingleFile(Files.createTempDirectory("rapporteur"));
  }

  Path folder() {
    return folder;
  }

  /** Returns the first file with the extension, in the order of paths. */
  Path file(String extension) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(extension))
          .min(Comparator.naturalOrder())
          .orElseThrow(() -> new IOException("the edition has no file of its own"));
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
