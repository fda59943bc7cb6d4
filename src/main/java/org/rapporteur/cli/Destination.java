package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.tei.EditionFolder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Where the results of a command go: standard output or one file for a single input, a folder for
 * any number; in a folder a result is called as its record, with the extension of its kind.
 */
final class Destination {

  private final Map<Path, Path> files;

  private Destination(Map<Path, Path> files) {
    this.files = Map.copyOf(files);
  }

  /**
   * Decides where results go.
   *
   * @param out what {@code -o} names
   * @param extension the extension of a result, with its dot
   * @throws ParameterException if several results would go to one place
   */
  static Destination of(Optional<Path> out, Inputs inputs, String extension, CommandLine command) {
    if (out.isEmpty()) {
      if (!inputs.single()) {
        throw new ParameterException(
            command,
            "several inputs need a folder for their results; name one with -o, such as -o out");
      }
      return new Destination(Map.of());
    }
    if (isFile(out.get(), extension)) {
      return new Destination(Map.of(theOne(inputs, out.get(), command), out.get()));
    }
    return inFolder(out.get(), inputs.files(), extension, command);
  }

  /** Returns the file that the result of an input goes to, or empty for standard output. */
  Optional<Path> of(Path input) {
    return Optional.ofNullable(files.get(input));
  }

  private static boolean isFile(Path out, String extension) {
    return !Files.isDirectory(out) && out.toString().toLowerCase(Locale.ROOT).endsWith(extension);
  }

  private static Path theOne(Inputs inputs, Path out, CommandLine command) {
    if (!inputs.single()) {
      throw new ParameterException(
          command, "-o names the file '" + out + "' for several inputs; name a folder");
    }
    return inputs.files().get(0);
  }

  private static Destination inFolder(
      Path folder, List<Path> inputs, String extension, CommandLine command) {
    Map<Path, Path> files = new HashMap<>();
    Map<Path, Path> taken = new HashMap<>();
    for (Path input : inputs) {
      Path file = folder.resolve(EditionFolder.nameWithoutExtension(input) + extension);
      Path other = taken.putIfAbsent(file, input);
      if (other != null) {
        throw new ParameterException(
            command,
            "'"
                + other
                + "' and '"
                + input
                + "' would both be written to '"
                + file
                + "'; rename one");
      }
      files.put(input, file);
    }
    return new Destination(files);
  }
}
