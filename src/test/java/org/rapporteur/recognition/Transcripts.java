package org.rapporteur.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The transcripts that tests read: the fixtures of recognition, and those of the sample edition.
 */
public final class Transcripts {

  /** The fixtures of recognition. */
  public static final Path FIXTURES = Path.of("src/test/resources/fixtures/recognition");

  /** The transcripts of the sample edition. */
  public static final Path SPECIMENS = Path.of("tei/transcripts");

  private static final String EXPECTED = ".expected.txt";

  private Transcripts() {}

  /** Returns the transcripts among the fixtures, in order. */
  public static List<Path> fixtures() throws IOException {
    return in(FIXTURES).stream().filter(file -> !isExpected(file)).toList();
  }

  /** Returns the fixtures and the transcripts of the sample edition, in order. */
  public static Stream<Path> all() throws IOException {
    return Stream.concat(fixtures().stream(), in(SPECIMENS).stream());
  }

  /** Returns all text files of a folder, in order. */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  static boolean isExpected(Path file) {
    return file.toString().endsWith(EXPECTED);
  }

  /** Returns the file that tells what is expected of a fixture, or the other way round. */
  static Path partner(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(
        isExpected(file) ? name.replace(EXPECTED, ".txt") : name.replaceFirst("\\.txt$", EXPECTED));
  }
}
