package org.rapporteur.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files by which continuous integration runs the library say what those services expect. {@code
 * .ci/setups} runs them.
 */
class SetUpsTest {

  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.(\\w+) }}");

  @TempDir private Path folder;

  private static Object yaml(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  @Test
  void actionIsCompositeAndTakesItsInputsThroughTheEnvironment() throws IOException {
    String text = Files.readString(Path.of("action.yml"));
    Map<?, ?> action = map(yaml(text));
    Map<?, ?> runs = map(action.get("runs"));
    assertEquals("composite", runs.get("using"));
    Map<?, ?> step = map(((List<?>) runs.get("steps")).get(1));
    assertEquals("bash", step.get("shell"));
    assertFalse(INPUT.matcher(step.get("run").toString()).find(), "an input would be run");
    Set<String> passed =
        INPUT
            .matcher(step.get("env").toString())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertEquals(map(action.get("inputs")).size(), passed.size(), passed::toString);
  }

  @Test
  void stepsOfTheActionAndTheHookExist() throws IOException {
    Map<?, ?> hook =
        map(((List<?>) yaml(Files.readString(Path.of(".pre-commit-hooks.yaml")))).get(0));
    Path entry = Path.of(hook.get("entry").toString().split(" ", 2)[0]);
    assertTrue(Files.isExecutable(entry), entry::toString);
    assertTrue(Files.isExecutable(Path.of("integration/github-action")));
  }

  /** The action's step with a program that tells its format and ends as that format's run shall. */
  private int action(int sarif, int github) throws IOException, InterruptedException {
    Path step = folder.resolve("github-action");
    Files.copy(
        Path.of("integration/github-action"),
        step,
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
    Path program = folder.resolve("rapporteur");
    Files.writeString(
        program,
        """
        #!/usr/bin/env bash
        case "$*" in
          *sarif*) echo sarif >> '%1$s'; exit %2$d;;
          *) echo github >> '%1$s'; exit %3$d;;
        esac
        """
            .formatted(folder.resolve("runs"), sarif, github));
    assertTrue(program.toFile().setExecutable(true));
    Files.deleteIfExists(folder.resolve("runs"));
    ProcessBuilder process = new ProcessBuilder("bash", step.toString());
    process.environment().putAll(Map.of("RAPPORTEUR_PATHS", "tei", "RAPPORTEUR_SARIF", "out"));
    return process.start().waitFor();
  }

  @Test
  void actionTellsFindingsInBothFormsUnlessTheCommandLineIsWrong()
      throws IOException, InterruptedException {
    for (int code : List.of(0, 1, 3)) {
      assertEquals(code, action(code, code));
      assertEquals(List.of("sarif", "github"), Files.readAllLines(folder.resolve("runs")));
    }
    assertEquals(0, action(1, 0));
    assertEquals(2, action(2, 2));
    assertEquals(List.of("sarif"), Files.readAllLines(folder.resolve("runs")));
  }

  @Test
  void setUpsOfTheGuideAreYaml() throws IOException {
    List<MatchResult> fenced =
        FENCED.matcher(Files.readString(Path.of("docs/guide/ci.md"))).results().toList();
    List<String> setUps =
        fenced.stream().filter(f -> f.group(1).equals("yaml")).map(f -> f.group(2)).toList();
    assertEquals(5, setUps.size());
    setUps.forEach(SetUpsTest::yaml);
  }

  @Test
  void exampleProjectAndGuideNameThisVersionAndTheSameLine() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
    String guide = Files.readString(Path.of("docs/guide/ci.md"));
    String example = Files.readString(Path.of("integration/example/pom.xml"));
    assertTrue(guide.contains("<version>" + version + "</version>"), "the guide's dependency");
    assertTrue(guide.contains("@v" + version + "\n"), "the guide's action");
    assertTrue(example.contains("<version>" + version + "</version>"), "the example project");
    String line = "class OurEditionTest implements EditionTests {}\n";
    assertTrue(guide.contains(line));
    assertTrue(Files.readString(Path.of("integration/example/OurEditionTest.java")).endsWith(line));
  }
}
