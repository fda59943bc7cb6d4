package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.cli.GuidePage.Shown;

/** The examples on the command line that pages of the guide show. */
class ConsoleGuideTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/guide");

  @TempDir private Path folder;

  private int run(String page, Shown shown) throws IOException {
    return new GuidePage(Path.of("docs/guide", page), folder, shown).run();
  }

  private void copy(String fixture, String place) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.resolveSibling(""));
    Files.copy(FIXTURES.resolve(fixture), file);
  }

  @Test
  void examplesOfReportsAreWhatTheProgramSays() throws IOException {
    copy("ferry.xml", "tei/records/ferry.xml");
    copy("edition.xml", "tei/edition.xml");
    int commands = run("reports.md", Shown.RESULT);
    assertTrue(commands >= 6, commands + " commands");
  }

  @Test
  void examplesOfStandOffAreWhatTheProgramSays() throws IOException {
    Files.createDirectory(folder.resolve("tei"));
    int commands = run("stand-off.md", Shown.TERMINAL);
    assertTrue(commands >= 3, commands + " commands");
  }

  @Test
  void examplesOfAnnotatingAreWhatTheProgramSays() throws IOException {
    copy("edition.xml", "tei/edition.xml");
    int commands = run("annotating.md", Shown.TERMINAL);
    assertTrue(commands >= 5, commands + " commands");
  }
}
