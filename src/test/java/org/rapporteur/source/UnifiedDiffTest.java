package org.rapporteur.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {

  private static Splice replace(String text, String words, String by) {
    int at = text.indexOf(words);
    return new Splice(new TextSpan(at, at + words.length()), by);
  }

  @Test
  void changedLineIsShownWithThreeLinesAroundIt() {
    String text = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n";
    assertEquals(
        """
        --- a.xml
        +++ a.xml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -five
        +5
         6
         7
         8
        """,
        UnifiedDiff.of("a.xml", text, List.of(replace(text, "five", "5"))));
  }

  @Test
  void distantChangesAreTwoHunksAndNearOnesAreOne() {
    String text = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";
    List<Splice> near = List.of(replace(text, "a", "A\nA"), replace(text, "h", ""));
    assertEquals(1, UnifiedDiff.of("x", text, near).split("@@ -", -1).length - 1);
    List<Splice> far = List.of(replace(text, "a", "A\nA"), replace(text, "i\n", ""));
    String diff = UnifiedDiff.of("x", text, far);
    assertEquals(2, diff.split("@@ -", -1).length - 1);
    assertEquals(true, diff.contains("@@ -6,7 +7,6 @@"), diff);
  }

  @Test
  void missingLineEndIsSaid() {
    assertEquals(
        """
        --- x
        +++ x
        @@ -1,1 +1,1 @@
        -a
        \\ No newline at end of file
        +ab
        \\ No newline at end of file
        """,
        UnifiedDiff.of("x", "a", List.of(Splice.insert(1, "b"))));
  }

  @Test
  void nothingChangedIsEmpty() {
    assertEquals("", UnifiedDiff.of("x", "a\n", List.of()));
    assertEquals("", UnifiedDiff.of("x", "a\n", List.of(replace("a\n", "a", "a"))));
  }

  /** What {@code patch} makes of the diff is what the splices make of the text. */
  @Test
  void patchTakesIt(@TempDir Path folder) throws Exception {
    Random random = new Random(7);
    int rounds = 60;
    List<String> results = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < rounds; i++) {
      String text = text(random);
      List<Splice> splices = splices(random, text);
      Files.writeString(folder.resolve(i + ".txt"), text);
      all.append(UnifiedDiff.of(i + ".txt", text, splices));
      results.add(Splice.apply(splices, text));
    }
    patch(folder, all.toString());
    for (int i = 0; i < rounds; i++) {
      assertEquals(results.get(i), Files.readString(folder.resolve(i + ".txt")));
    }
  }

  private static void patch(Path folder, String diff) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("all.diff"), diff);
    ProcessBuilder builder =
        new ProcessBuilder("git", "apply", "-p0", "--unidiff-zero", file.toString());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CEILING_DIRECTORIES", folder.getParent().toString());
    Process git;
    try {
      git = builder.start();
    } catch (IOException noGit) {
      assumeTrue(System.getenv("CI") == null, "git is missing");
      assumeTrue(false, "git is missing");
      return;
    }
    String said =
        new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor(), said);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(40);
    for (int i = 0; i < lines; i++) {
      text.append("line ").append(random.nextInt(9)).append(random.nextInt(5) == 0 ? "\r\n" : "\n");
    }
    return random.nextInt(3) == 0 ? text + "last" : text.toString();
  }

  private static List<Splice> splices(Random random, String text) {
    List<Splice> splices = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at + random.nextInt(40);
      int end = Math.min(text.length(), start + random.nextInt(3) * random.nextInt(8));
      if (start <= end) {
        String by = List.of("", "x", "y\n", "\n", "a\nb\n", "z\nq").get(random.nextInt(6));
        splices.add(new Splice(new TextSpan(start, end), by));
      }
      at = Math.max(start, end) + 1;
    }
    if (Splice.apply(splices, text).isEmpty()) {
      splices.clear();
    }
    return splices;
  }
}
