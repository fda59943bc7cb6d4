package org.rapporteur.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder that editions are written into. A file is written beside its place and moved there
 * when it is whole, so that nobody reads half of one.
 *
 * @param path the folder; it is made when the first file is written
 */
record EditionFolder(Path path) {

  void write(String folder, String file, String text) throws IOException {
    write(folder, file, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String folder, String file, byte[] bytes) throws IOException {
    Path target = Files.createDirectories(path.resolve(folder)).resolve(file);
    Path beside = target.resolveSibling("." + file + ".part");
    try {
      Files.write(beside, bytes);
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
