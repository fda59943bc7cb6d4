package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong command line ends with 2, a file that is not there with 3; both say what to do. */
class UsageTest {

  @TempDir private Path folder;
  private Path talk;
  private Path other;

  @BeforeEach
  void twoTranscripts() throws IOException {
    talk = Files.writeString(folder.resolve("talk.txt"), "A Talk\n\nOrlan: Good day.\n");
    other = Files.writeString(folder.resolve("other.txt"), "Another Talk\n\nTavi: Good day.\n");
  }

  private static void assertFails(int exitCode, String message, Run run) {
    assertAll(
        () -> assertEquals(exitCode, run.exitCode(), run.err()),
        () -> assertTrue(run.err().contains(message), run.err()),
        () -> assertEquals("", run.out()),
        () -> assertFalse(run.err().contains("\tat "), run.err()));
  }

  @Test
  void noCommandNamesTheCommands() {
    assertFails(2, "choose from build, encode", Run.of());
  }

  @Test
  void unknownCommandSuggestsTheNearest() {
    assertFails(2, "there is no command 'biuld'; did you mean 'build'?", Run.of("biuld"));
  }

  @Test
  void unknownOptionSuggestsTheNearest() {
    assertFails(2, "did you mean '--edition'?", Run.of("encode", "--editoin", "x.xml", talk));
    assertFails(2, "Try 'rapporteur encode --help'.", Run.of("encode", "--editoin", "x.xml", talk));
  }

  @Test
  void missingPathIsWrong() {
    assertFails(2, "missing required parameter: 'PATH'", Run.of("extract"));
  }

  @Test
  void optionWithoutItsValueIsWrong() {
    assertFails(2, "missing required parameter for option '--output'", Run.of("build", "-o"));
  }

  @Test
  void argumentTooManyIsNamed() {
    assertFails(2, "one argument too many: 'b'", Run.of("build", "a", "b"));
  }

  @Test
  void unknownEditionNamesTheEditions() {
    assertFails(2, "choose from web, print, text", Run.of("publish", talk, "--to", "pdf"));
  }

  @Test
  void unknownFormatNamesTheFormats() {
    assertFails(2, "text, json", Run.of("validate", talk, "--format", "xml"));
  }

  @Test
  void choiceThatIsNoneNamesTheChoices() {
    assertFails(2, "choose from dates, names", Run.of("annotate", talk, "--only", "places"));
    assertFails(2, "choose from web, json, csv", Run.of("annotate", talk, "--export", "xml"));
    assertFails(
        2, "choose from split, stand-off, reject", Run.of("annotate", talk, "--overlap", "merge"));
    assertFails(
        2,
        "choose from refuse-all, skip, stand-off",
        Run.of("annotate", talk, "--not-allowed", "no"));
  }

  @Test
  void optionsThatDoNotGoTogetherAreNamed() {
    assertFails(2, "choose one", Run.of("annotate", talk, "--only", "dates", "--strip", "term"));
    assertFails(2, "choose one", Run.of("annotate", talk, "--from", "a.csv", "--export", "csv"));
    assertFails(2, "--dry-run", Run.of("annotate", talk, "--export", "csv", "--dry-run"));
    assertFails(2, "--dry-run", Run.of("annotate", talk, "-o", folder, "--dry-run"));
    assertFails(2, "name that one", Run.of("annotate", talk, other, "--from", "a.csv"));
  }

  @Test
  void severalInputsWithoutOutputAreRefused() {
    assertFails(2, "name one with -o", Run.of("encode", talk, other));
    assertFails(2, "name one with -o", Run.of("encode", folder));
    assertFails(2, "name one with -o", Run.of("extract", talk, other));
    assertFails(2, "name one with -o", Run.of("publish", talk, "--to", "web"));
  }

  @Test
  void severalInputsForOneFileAreRefused() {
    Path file = folder.resolve("all.xml");
    assertFails(2, "name a folder", Run.of("encode", talk, other, "-o", file));
    assertFalse(Files.exists(file));
  }

  @Test
  void twoInputsOfTheSameNameAreRefused() throws IOException {
    Path twin = Files.createDirectory(folder.resolve("more")).resolve("talk.txt");
    Files.copy(talk, twin);
    assertFails(2, "rename one", Run.of("encode", talk, twin, "-o", folder.resolve("out")));
  }

  @Test
  void everyMissingInputIsNamed() {
    Run run = Run.of("encode", folder.resolve("no.txt"), folder.resolve("nor.txt"), "-o", folder);
    assertFails(3, "no.txt'; check the path", run);
    assertFails(3, "nor.txt'; check the path", run);
  }

  @Test
  void folderWithoutInputsIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertFails(3, "holds no *.txt", Run.of("explain", empty));
    assertFails(3, "holds no *.xml", Run.of("validate", folder));
  }

  @Test
  void missingEditionFolderIsNamed() {
    assertFails(3, "name your edition's", Run.of("build", folder.resolve("none")));
  }

  @Test
  void outputInsideTheEditionIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("records"));
    assertFails(2, "choose another folder", Run.of("build", folder, "-o", folder));
    assertFails(
        2, "choose another folder", Run.of("build", folder, "-o", folder.resolve("records/x")));
  }

  @Test
  void missingDescriptionIsNamed() {
    Path missing = folder.resolve("edition.xml");
    assertFails(3, "cannot read '" + missing, Run.of("encode", talk, "--edition", missing));
  }

  @Test
  void fileInPlaceOfTheOutputFolderIsNamed() {
    assertFails(3, "cannot write", Run.of("encode", talk, "-o", other.resolve("out")));
  }

  @Test
  void pathThatCannotBeIsNamed() {
    assertFails(3, "is no path here", Run.of("encode", "a\0b"));
    assertFails(2, "is no path here", Run.of("encode", talk, "-o", "a\0b"));
  }
}
