package org.rapporteur.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes files whole or not at all: into a file beside, which then takes the place of the old one.
 * A file that has the bytes already is left alone; where a link stands for a file, the file that it
 * leads to is written. Permissions stay as they are.
 */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes the bytes, making the folder where it is missing.
   *
   * @throws IOException if that is not possible; then the file is as it was
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    if (isDevice(file)) {
      Files.write(file, bytes);
    } else if (!holds(file, bytes)) {
      try (PendingFile pending = PendingFile.beside(file, bytes)) {
        pending.replace();
      }
    }
  }

  /** Copies a file under the same terms. */
  public static void copy(Path from, Path to) throws IOException {
    write(to, Files.readAllBytes(from));
  }

  private static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }
}
