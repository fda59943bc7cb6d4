package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.Rapporteur;

/**
 * The examples of the guide to reports, one after the other in one edition: {@code console} blocks
 * are run, {@code text FILE} blocks are written to the file, {@code text is FILE} blocks are what
 * it then holds.
 */
class ReportsGuideTest {

  private static final Path GUIDE = Path.of("docs/guide/reports.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(console|text)( is)?( \\S+)?\\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void examplesAreWhatTheProgramSays() throws IOException {
    Path records = Files.createDirectories(folder.resolve("tei/records"));
    Path fixtures = Path.of("src/test/resources/fixtures/guide");
    Files.copy(fixtures.resolve("ferry.xml"), records.resolve("ferry.xml"));
    Files.copy(fixtures.resolve("edition.xml"), folder.resolve("tei/edition.xml"));
    Matcher block = BLOCK.matcher(Files.readString(GUIDE));
    int run = 0;
    while (block.find()) {
      String body = block.group(4);
      if (block.group(1).equals("console")) {
        assertEquals(said(body), body);
        run++;
      } else if (block.group(2) == null) {
        Files.writeString(folder.resolve(block.group(3).strip()), body);
      } else {
        assertEquals(Files.readString(folder.resolve(block.group(3).strip())), body);
      }
    }
    assertTrue(run >= 6, run + " examples");
  }

  /** Returns the block with what the program says to its command, as far as the block goes. */
  private String said(String block) {
    String command = block.lines().findFirst().orElseThrow();
    Object[] words =
        command.replace("$ rapporteur ", "").replace(" tei", " " + folder + "/tei").split(" ");
    String out =
        Run.of(words).out().replace(folder + "/", "").replace(Rapporteur.version(), "0.1.0");
    return command + "\n" + (block.endsWith("\n…\n") ? head(out, block) : out);
  }

  private static String head(String out, String block) {
    long lines = block.lines().count() - 2;
    return String.join("\n", out.lines().limit(lines).toList()) + "\n…\n";
  }
}
