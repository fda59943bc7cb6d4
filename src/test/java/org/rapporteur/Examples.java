package org.rapporteur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The examples in Java that pages for users show, and the tests that hold them word for word. */
final class Examples {

  private static final Pattern IN_PAGE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern IN_TEST =
      Pattern.compile("(?ms)^ *// \\[example\\n(.*?)^ *// example\\]$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private Examples() {}

  /** Returns the examples of a page. */
  static List<String> ofPage(Path page) throws IOException {
    return examples(IN_PAGE, page);
  }

  /** Returns the examples that stand, marked as such, in the source of a test. */
  static List<String> ofTest(Class<?> test) throws IOException {
    return examples(IN_TEST, Path.of("src/test/java", test.getName().replace('.', '/') + ".java"));
  }

  private static List<String> examples(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(result -> result.group(1).stripTrailing().stripIndent())
        .toList();
  }

  /** Returns the relative links of a page that lead to no file. */
  static List<String> brokenLinks(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !Files.exists(page.resolveSibling(link)))
        .toList();
  }
}
