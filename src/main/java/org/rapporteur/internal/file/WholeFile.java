package org.rapporteur.internal.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Writes files whole or not at all: into a file beside, which then takes the place of the old one.
 * A file that has the bytes already is left alone; where a link stands for a file, the file that it
 * leads to is written.
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
      makeFolderOf(file);
      replace(Files.isSymbolicLink(file) ? target(file) : file, bytes);
    }
  }

  private static Path target(Path link) throws IOException {
    return Files.exists(link)
        ? link.toRealPath()
        : link.resolveSibling(Files.readSymbolicLink(link));
  }

  /** Copies a file under the same terms. */
  public static void copy(Path from, Path to) throws IOException {
    write(to, Files.readAllBytes(from));
  }

  private static void makeFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path beside =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(beside, bytes);
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
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
