package org.rapporteur.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources keep to the style, and each rule is seen to fail where a violation was planted. */
class SourceRulesTest {

  private static final Path MAIN = Path.of("src/main/java");

  private static List<Path> sources(String name) throws IOException {
    try (Stream<Path> walk = Files.walk(MAIN)) {
      return walk.filter(file -> file.toString().endsWith(name)).sorted().toList();
    }
  }

  private static List<String> violationsIn(Path folder, String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Planted.java"), source);
    return SourceRules.in(List.of(file)).violations();
  }

  @Test
  void sourcesKeepToTheStyle() throws IOException {
    SourceRules.Seen seen = SourceRules.in(sources(".java"));
    assertEquals(List.of(), seen.violations());
    assertTrue(seen.percentOfUsualMethods() >= 90, seen.percentOfUsualMethods() + " %");
  }

  @Test
  void everyPackageSaysWhatItIsForAndWhereToBegin() throws IOException {
    for (Path source : sources(".java")) {
      Path about = source.resolveSibling("package-info.java");
      assertTrue(Files.exists(about), about + " is missing");
    }
    for (Path about : sources("package-info.java")) {
      String text = Files.readString(about);
      assertTrue(text.contains("@NullMarked"), about + " lacks @NullMarked");
      boolean begins = text.contains("Begin with {@link") || about.toString().contains("internal");
      assertTrue(begins, about + " does not say where to begin");
    }
  }

  @Test
  void publicMemberWithoutCommentIsFound(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of(
            "Planted.java:1: type Planted has no comment",
            "Planted.java:2: field A has no comment",
            "Planted.java:3: method b has no comment",
            "Planted.java:4: type C has no comment",
            "Planted.java:4: method d has no comment"),
        violationsIn(
            folder,
            """
            public class Planted {
              public static final int A = 1;
              protected void b() {}
              public interface C { void d(); }
              void e() {}
              private static class F { public void g() {} }
              @Override public String toString() { return ""; }
            }
            """));
  }

  @Test
  void constantWithoutCommentIsFound(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("Planted.java:2: field A has no comment"),
        violationsIn(folder, "/** P. */ public enum Planted {\n  A, /** B. */ B }\n"));
  }

  @Test
  void componentsOfARecordNeedNoCommentOfTheirOwn(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of(), violationsIn(folder, "/** P. */ public record Planted(int a, String b) {}\n"));
  }

  @Test
  void longMethodIsFound(@TempDir Path folder) throws IOException {
    String lines = "    a();\n".repeat(39);
    assertEquals(
        List.of("Planted.java:2: a has 41 lines, more than 40"),
        violationsIn(folder, "final class Planted {\n  void a() {\n" + lines + "  }\n}\n"));
  }

  @Test
  void longFileIsFound(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("Planted.java:1: the file has 402 lines, more than 400"),
        violationsIn(folder, "final class Planted {" + "\n".repeat(401) + "}"));
  }

  @Test
  void emptyNameIsFound(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("Planted.java:1: FileHelper does not say what it is for"),
        violationsIn(folder, "final class FileHelper {}\n"));
  }
}
