package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every command line that the README and the guide show is one that the program understands. */
class GuideCommandsTest {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^(?: {4}|\\s*- (?:run: )?)(?:\\S*/?rapporteur|java -jar target/rapporteur\\.jar) (.+)$");

  /** What describes command lines instead of being one. */
  private static final Pattern SYNOPSIS = Pattern.compile(".*(\\[|\\.\\.\\.|[A-Z]{3,} ).*");

  @TestFactory
  Stream<DynamicTest> commandOfTheGuideIsUnderstood() throws IOException {
    List<String> commands = commands();
    assertTrue(commands.size() >= 5, commands::toString);
    return commands.stream()
        .map(command -> DynamicTest.dynamicTest(command, () -> understand(command)));
  }

  @Test
  void commandThatIsWrongIsNoticed() {
    assertThrows(UnmatchedArgumentException.class, () -> understand("validate tei --no-such"));
  }

  private static void understand(String command) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine program = Program.commandLine(new Console(nowhere, nowhere, Ansi.OFF));
    String words = command.replaceFirst(" [|>#].*", "").strip();
    program.parseArgs(words.split("\\s+"));
  }

  private static List<String> commands() throws IOException {
    try (Stream<Path> guide = Files.walk(Path.of("docs/guide"))) {
      List<Path> pages =
          Stream.concat(Stream.of(Path.of("README.md")), guide)
              .filter(page -> page.toString().endsWith(".md"))
              .sorted()
              .toList();
      StringBuilder all = new StringBuilder();
      for (Path page : pages) {
        all.append(Files.readString(page)).append('\n');
      }
      return COMMAND
          .matcher(all)
          .results()
          .map(found -> found.group(1))
          .filter(command -> !SYNOPSIS.matcher(command).matches())
          .distinct()
          .toList();
    }
  }
}
