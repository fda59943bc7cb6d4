package org.rapporteur.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much each rule matters to an edition, where that differs from the rule's own severity. A
 * plain file says it, with a line {@code rule-id = info}, {@code warning}, {@code error} or {@code
 * off} for each; what follows a {@code #} is a remark.
 *
 * <p>That a document could not be examined to its end is always said, whatever the file says.
 */
public final class Severities {

  private static final Severities UNCHANGED = new Severities(Map.of());
  private static final List<String> LEVELS = List.of("info", "warning", "error", "off");

  /** No severity stands for off. */
  private final Map<Rule, Optional<Severity>> changed;

  private Severities(Map<Rule, Optional<Severity>> changed) {
    this.changed = changed;
  }

  /** Returns the rules' own severities. */
  public static Severities unchanged() {
    return UNCHANGED;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read, or a line of it cannot be understood; the
   *     message then says which, and what may have been meant
   */
  public static Severities read(Path file) throws IOException {
    Map<Rule, Optional<Severity>> changed = new EnumMap<>(Rule.class);
    List<String> troubles = new ArrayList<>();
    int number = 0;
    for (String line : TextFile.read(file).lines().toList()) {
      number++;
      String words = line.replaceFirst("#.*", "").strip();
      if (!words.isEmpty()) {
        String trouble = read(words, changed);
        if (!trouble.isEmpty()) {
          troubles.add("line " + number + ": " + trouble);
        }
      }
    }
    if (!troubles.isEmpty()) {
      throw new IOException(String.join("\n", troubles));
    }
    return new Severities(changed);
  }

  /** Takes up a line, or returns what is wrong with it. */
  private static String read(String line, Map<Rule, Optional<Severity>> changed) {
    String[] sides = line.split("=", 2);
    String id = sides[0].strip();
    String level = sides.length == 2 ? sides[1].strip() : "";
    Optional<Rule> rule = Rule.of(id);
    if (rule.isEmpty()) {
      return "there is no rule '"
          + id
          + "'"
          + Rule.nearest(id).map(near -> "; did you mean '" + near.id() + "'?").orElse("");
    }
    if (!LEVELS.contains(level)) {
      return "'" + id + "' must be one of " + String.join(", ", LEVELS);
    }
    if (rule.get().leavesUnexamined()) {
      return "'" + id + "' cannot be changed: it says that a file was not examined to its end";
    }
    boolean twice = changed.put(rule.get(), severity(level)) != null;
    return twice ? "'" + id + "' stands here for the second time" : "";
  }

  private static Optional<Severity> severity(String level) {
    return level.equals("off")
        ? Optional.empty()
        : Optional.of(Severity.valueOf(level.toUpperCase(Locale.ROOT)));
  }

  /** Returns the report with these severities, without the findings of rules that are off. */
  public Report apply(Report report) {
    return changed.isEmpty()
        ? report
        : new Report(report.findings().stream().flatMap(found -> apply(found).stream()).toList());
  }

  private Optional<Finding> apply(Finding finding) {
    Optional<Severity> severity = changed.get(finding.rule());
    return severity == null || finding.leavesUnexamined()
        ? Optional.of(finding)
        : severity.map(finding::with);
  }
}
