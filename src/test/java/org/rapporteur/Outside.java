package org.rapporteur;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a test needs that is not in the repository: material beside it, a browser. Where it is
 * absent the test is skipped, and says what it missed; in CI ({@code CI=true} in the environment,
 * as {@code .ci/run} sets it) it fails, so that nothing goes unchecked in silence.
 */
public final class Outside {

  private static final Path SHARED = Path.of("..", "shared");

  private Outside() {}

  /** Returns a file or folder of the material beside the project, such as {@code gold/dev}. */
  public static Path shared(String path) {
    Path wanted = SHARED.resolve(path);
    return Files.exists(wanted) ? wanted : missing("../shared/" + path);
  }

  /** Returns a program from the PATH, the first of the names that is there. */
  public static Path program(String... names) {
    for (String name : names) {
      Optional<Path> found = onPath(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return missing("the program " + String.join(" or ", names));
  }

  /** Returns Chromium, under either of the names it goes by. */
  public static Path browser() {
    return program("chromium", "chromium-browser", "google-chrome");
  }

  private static Optional<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return List.of(path.split(java.io.File.pathSeparator, -1)).stream()
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path missing(String what) {
    return "true".equals(System.getenv("CI"))
        ? fail(what + " is missing, and CI must not do without it")
        : abort("skipped without " + what);
  }
}
