package org.rapporteur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has its page in the guide, and its id for ever. */
class RulePagesTest {

  private static final Path FOLDER = Path.of("docs/guide/rules");
  private static final Path IDS = Path.of("src/test/resources/fixtures/report/rule-ids.txt");
  private static final Pattern KIND =
      Pattern.compile("\\*(info|warning|error|fatal)\\*( · fixed by --fix)?");

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  private static List<String> ids() {
    return Arrays.stream(Rule.values()).map(Rule::id).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyRuleIsExplained() {
    return Arrays.stream(Rule.values())
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> explained(rule)));
  }

  private static void explained(Rule rule) {
    explains(RulePage.of(rule).orElseThrow(() -> new AssertionError(rule.page())), rule);
  }

  /** Fails unless the page explains the rule. */
  private static void explains(RulePage page, Rule rule) {
    assertTrue(KIND.matcher(page.kind()).matches(), page.kind());
    assertTrue(page.kind().startsWith("*" + rule.severity().word() + "*"), page.kind());
    assertEquals(page.kind().contains("--fix"), page.fixable());
    assertTrue(page.summary().matches("[A-Z@‘“'\"`].{20,}[.:?]"), page.summary());
    assertTrue(page.markdown().contains("**What to do.** "), page.markdown());
    assertTrue(page.markdown().contains("\nSource: "), page.markdown());
    assertTrue(page.html().contains("<p>"), page.html());
  }

  @Test
  void pageThatDoesNotExplainItsRuleIsFound() {
    String good =
        "## rule-title-empty\n\n*error*\n\nA title of the record has no words.\n\n"
            + "**What to do.** Give it one.\n\nSource: TEI.\n";
    explains(RulePages.sections(good).get(0), Rule.RULE_TITLE_EMPTY);
    for (String planted :
        List.of(
            good.replace("*error*", "*warning*"),
            good.replace("*error*", "*error*, fixed by --fix"),
            good.replace("*error*\n\n", ""),
            good.replace("**What to do.** ", ""),
            good.replace("Source: ", ""))) {
      RulePage page = RulePages.sections(planted).get(0);
      assertThrows(AssertionError.class, () -> explains(page, Rule.RULE_TITLE_EMPTY), planted);
    }
  }

  @Test
  void everySectionIsThatOfOneRuleOnItsPage() throws IOException {
    List<String> sections = new ArrayList<>();
    for (Path page : pages()) {
      for (RulePage section : RulePages.sections(Files.readString(page))) {
        String family = page.getFileName().toString().replace(".md", "");
        assertEquals(family, section.id().substring(0, section.id().indexOf('-')), section.id());
        sections.add(section.id());
      }
    }
    assertEquals(new TreeSet<>(ids()), new TreeSet<>(sections));
    assertEquals(ids().size(), sections.size(), "a rule has two sections");
  }

  @Test
  void sectionInAnExampleIsNone() {
    List<RulePage> pages =
        RulePages.sections("# T\n\n## a-b\n\n*info*\n\nP.\n\n```\n## c-d\n```\n");
    assertEquals(1, pages.size());
    assertEquals("P.\n\n```\n## c-d\n```", pages.get(0).markdown());
  }

  @Test
  void indexNamesEveryRuleOnce() throws IOException {
    List<String> links =
        Pattern.compile("(?m)^\\* \\[([^\\]]+)\\]\\(([^)]+)\\)$")
            .matcher(Files.readString(FOLDER.resolve("README.md")))
            .results()
            .peek(link -> assertTrue(link.group(2).endsWith(".md#" + link.group(1)), link.group()))
            .map(link -> "docs/guide/rules/" + link.group(2))
            .toList();
    assertEquals(
        new TreeSet<>(Arrays.stream(Rule.values()).map(Rule::page).toList()), new TreeSet<>(links));
    assertEquals(Rule.values().length, links.size());
  }

  /** An id is for ever: a line of that file is never changed or removed; a new rule adds one. */
  @Test
  void idsArePermanent() throws IOException {
    Set<String> promised = new LinkedHashSet<>(Files.readAllLines(IDS));
    Set<String> lost = new TreeSet<>(promised);
    lost.removeAll(ids());
    assertEquals(Set.of(), lost, "these ids were promised and are gone");
    Set<String> added = new TreeSet<>(ids());
    added.removeAll(promised);
    assertEquals(Set.of(), added, "add these new ids to " + IDS);
  }

  @Test
  void nearestRuleIsFound() {
    assertEquals(Rule.RULE_TURN_EMPTY, Rule.nearest("rule-turn-emty").orElseThrow());
    assertEquals(Rule.LINK_TARGET_MISSING, Rule.nearest("link-traget-missing").orElseThrow());
    assertTrue(Rule.nearest("quite-another-thing").isEmpty());
    assertTrue(Rule.nearest("").isEmpty());
  }

  @Test
  void pageOfARuleIsAFile() {
    for (Rule rule : Rule.values()) {
      String file = rule.page().replaceFirst("#.*", "");
      assertTrue(Files.isRegularFile(Path.of(file)), file);
      assertFalse(rule.page().endsWith("#"), rule.page());
    }
  }
}
