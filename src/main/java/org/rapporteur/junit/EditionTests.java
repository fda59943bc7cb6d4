package org.rapporteur.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.rapporteur.report.Severity;
import org.rapporteur.validation.EditionValidator;

/**
 * An edition as tests: each of its files is a test of its own, named by the file, which fails with
 * what was found in it. One line in a user's project is enough:
 *
 * <pre>{@code
 * class OurEditionTest implements EditionTests {}
 * }</pre>
 *
 * <p>The edition is examined as a whole, so that links from file to file are followed, and what its
 * {@code validation.severities} says holds. An edition without a single file fails. So does the
 * test of a file that cannot be read; the others are run.
 */
public interface EditionTests {

  /** Returns the edition's folder: {@code tei} in the project's, where not overridden. */
  default Path edition() {
    return Path.of("tei");
  }

  /** Returns the least severity that fails a test: error, where not overridden. */
  default Severity failing() {
    return Severity.ERROR;
  }

  /** Returns what the files are checked against: the standard, where not overridden. */
  default EditionValidator validator() {
    return EditionValidator.standard();
  }

  /**
   * Returns the tests, one for each file.
   *
   * @param reporter told of what was found and fails no test
   * @throws IOException if the folder, or its {@code validation.severities}, cannot be read
   */
  @TestFactory
  default Stream<DynamicTest> files(TestReporter reporter) throws IOException {
    return EditionSuite.examine(edition(), validator(), failing()).tests(reporter);
  }
}
