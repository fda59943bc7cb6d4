package org.rapporteur.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule pages of the guide, each file read when the first of its rules is asked for. */
final class RulePages {

  private static final String HEADING = "## ";
  private static final String FENCE = "```";

  private final Map<String, List<RulePage>> families = new HashMap<>();
  private final Map<Rule, Optional<RulePage>> pages = new EnumMap<>(Rule.class);

  /** Returns the section of a rule, or empty where the guide has none. */
  Optional<RulePage> of(Rule rule) {
    return pages.computeIfAbsent(
        rule,
        asked ->
            families.computeIfAbsent(asked.family(), RulePages::read).stream()
                .filter(page -> page.id().equals(asked.id()))
                .findFirst());
  }

  /** Returns the sections of a file of the guide, as it was packed with the library. */
  static List<RulePage> read(String family) {
    try (InputStream stream =
        RulePages.class.getResourceAsStream("/org/rapporteur/rules/" + family + ".md")) {
      return stream == null
          ? List.of()
          : sections(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a page of the guide cannot be read", e);
    }
  }

  /** Returns the sections of a page: each begins with the id of its rule as a heading. */
  static List<RulePage> sections(String page) {
    List<List<String>> sections = new ArrayList<>();
    boolean code = false;
    for (String line : page.lines().toList()) {
      code ^= line.startsWith(FENCE);
      if (!code && line.startsWith(HEADING)) {
        sections.add(new ArrayList<>());
      }
      if (!sections.isEmpty()) {
        sections.get(sections.size() - 1).add(line);
      }
    }
    return sections.stream().map(RulePages::section).toList();
  }

  private static RulePage section(List<String> lines) {
    String id = lines.get(0).substring(HEADING.length()).strip();
    List<String> rest = lines.subList(1, lines.size()).stream().dropWhile(String::isBlank).toList();
    String kind = rest.isEmpty() ? "" : rest.get(0).strip();
    String markdown = String.join("\n", rest.subList(Math.min(1, rest.size()), rest.size()));
    return new RulePage(id, kind, markdown.strip());
  }
}
