package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

/** The help is part of the contract: {@code fixtures/cli/help-COMMAND.expected.txt} holds it. */
class HelpTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/cli");

  static List<String> commands() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Program.commandLine(new Console(nowhere, nowhere, Ansi.OFF))
        .getSubcommands()
        .keySet()
        .stream()
        .filter(name -> !name.equals("help") && !name.equals("generate-completion"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommandIsAsWritten(String command) throws IOException {
    assertEquals(expected(command), Run.of(command, "--help").out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommandIsTheSameByEitherWay(String command) {
    assertEquals(Run.of(command, "--help").out(), Run.of("help", command).out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommandHasExamplesThatAreUnderstood(String command) {
    List<String> examples =
        Run.of(command, "--help")
            .out()
            .lines()
            .filter(line -> line.startsWith("  rapporteur"))
            .toList();
    assertTrue(!examples.isEmpty());
    for (String example : examples) {
      Object[] words = example.strip().replaceAll(" > .*", "").split(" ");
      Object[] args = List.of(words).subList(1, words.length).toArray();
      String err = parse(args);
      assertEquals("", err, example);
    }
  }

  private static String parse(Object... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    try {
      Program.commandLine(new Console(nowhere, nowhere, Ansi.OFF))
          .parseArgs(Stream.of(args).map(String::valueOf).toArray(String[]::new));
      return "";
    } catch (picocli.CommandLine.ParameterException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void helpOfTheProgramIsAsWritten() throws IOException {
    Run run = Run.of("--help");
    assertEquals(expected("rapporteur"), run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void everyFixtureHasItsCommand() throws IOException {
    TreeSet<String> expected = new TreeSet<>(List.of("help-rapporteur.expected.txt"));
    commands().forEach(command -> expected.add("help-" + command + ".expected.txt"));
    try (Stream<Path> files = Files.list(FIXTURES)) {
      TreeSet<String> present = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("help-"))
          .forEach(present::add);
      assertEquals(expected, present);
    }
  }

  @Test
  void theContractHasTheseCommands() {
    assertTrue(
        commands()
            .containsAll(List.of("build", "encode", "explain", "validate", "publish", "extract")));
  }

  @Test
  void versionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
    assertEquals("rapporteur " + version + "\n", Run.of("--version").out().replace("\r\n", "\n"));
  }

  @Test
  void completionScriptKnowsTheCommandsAndTheirOptions() {
    String script = Run.of("generate-completion").out();
    for (String word : List.of("build", "encode", "--edition", "--schematron", "compinit")) {
      assertTrue(script.contains(word), word);
    }
  }

  private static String expected(String command) throws IOException {
    return Files.readString(FIXTURES.resolve("help-" + command + ".expected.txt"));
  }
}
