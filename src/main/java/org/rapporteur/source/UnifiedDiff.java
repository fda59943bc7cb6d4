package org.rapporteur.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What splices change in a text, as a unified diff: what {@code patch} and {@code git apply} take.
 * Lines end at line feeds, as they do there.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final String text;
  private final int[] starts;

  private UnifiedDiff(String text) {
    this.text = text;
    this.starts = startsOf(text);
  }

  /** Old lines, from the first to before the last, give way to new ones. */
  private record Change(int from, int to, List<String> lines) {}

  /**
   * Returns the diff; it is empty where the splices change nothing.
   *
   * @param name the name of the file, for the two lines at the head
   * @param text the text before any change
   * @param splices the changes, none of which overlap
   */
  public static String of(String name, String text, List<Splice> splices) {
    UnifiedDiff diff = new UnifiedDiff(text);
    List<Change> changes = diff.changes(splices);
    if (changes.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append("--- ").append(name).append("\n+++ ").append(name).append('\n');
    diff.writeHunks(changes, out);
    return out.toString();
  }

  private static int[] startsOf(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.add(at + 1);
    }
    if (starts.get(starts.size() - 1) != text.length()) {
      starts.add(text.length());
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private int lineCount() {
    return starts.length - 1;
  }

  private int lineAt(int offset) {
    if (offset == text.length() && !text.isEmpty() && !text.endsWith("\n")) {
      return lineCount() - 1;
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private List<Change> changes(List<Splice> splices) {
    List<Splice> sorted = new ArrayList<>(splices);
    sorted.sort(Comparator.comparingInt(splice -> splice.span().start()));
    List<Change> changes = new ArrayList<>();
    int next = 0;
    while (next < sorted.size()) {
      List<Splice> here = new ArrayList<>();
      int from = lineAt(sorted.get(next).span().start());
      int to = from;
      while (next < sorted.size()
          && (here.isEmpty() || lineAt(sorted.get(next).span().start()) < to)) {
        to = Math.max(to, lastLine(sorted.get(next).span()));
        here.add(sorted.get(next));
        next++;
      }
      Change change = trimmed(from, to, replaced(from, to, here));
      if (change.from() < change.to() || !change.lines().isEmpty()) {
        changes.add(change);
      }
    }
    return changes;
  }

  /** Returns the line before which a change of the span ends; a line that loses its end goes on. */
  private int lastLine(TextSpan span) {
    return Math.min(lineCount(), lineAt(span.end()) + 1);
  }

  private List<String> replaced(int from, int to, List<Splice> splices) {
    int start = starts[from];
    String old = text.substring(start, starts[to]);
    List<Splice> shifted =
        splices.stream()
            .map(splice -> new Splice(splice.span().shift(-start), splice.replacement()))
            .toList();
    return lines(Splice.apply(shifted, old));
  }

  private static List<String> lines(String text) {
    UnifiedDiff split = new UnifiedDiff(text);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < split.lineCount(); i++) {
      lines.add(split.line(i));
    }
    return lines;
  }

  private String line(int number) {
    return text.substring(starts[number], starts[number + 1]);
  }

  /** Leaves out the lines that are the same before and after. */
  private Change trimmed(int from, int to, List<String> lines) {
    int first = 0;
    while (from + first < to
        && first < lines.size()
        && line(from + first).equals(lines.get(first))) {
      first++;
    }
    int last = 0;
    while (from + first < to - last
        && first < lines.size() - last
        && line(to - last - 1).equals(lines.get(lines.size() - last - 1))) {
      last++;
    }
    return new Change(from + first, to - last, lines.subList(first, lines.size() - last));
  }

  private void writeHunks(List<Change> changes, StringBuilder out) {
    int shift = 0;
    int next = 0;
    while (next < changes.size()) {
      int end = next + 1;
      while (end < changes.size()
          && changes.get(end).from() - changes.get(end - 1).to() <= 2 * CONTEXT) {
        end++;
      }
      shift += writeHunk(changes.subList(next, end), shift, out);
      next = end;
    }
  }

  /** Writes neighbouring changes with what is around them; returns how many lines they add. */
  private int writeHunk(List<Change> changes, int shift, StringBuilder out) {
    int from = Math.max(0, changes.get(0).from() - CONTEXT);
    int to = Math.min(lineCount(), changes.get(changes.size() - 1).to() + CONTEXT);
    int added = 0;
    StringBuilder body = new StringBuilder();
    int at = from;
    for (Change change : changes) {
      append(' ', at, change.from(), body);
      append('-', change.from(), change.to(), body);
      change.lines().forEach(line -> append('+', line, body));
      added += change.lines().size() - (change.to() - change.from());
      at = change.to();
    }
    append(' ', at, to, body);
    out.append("@@ -").append(range(from, to - from));
    out.append(" +").append(range(from + shift, to - from + added)).append(" @@\n").append(body);
    return added;
  }

  /** Where there is no line, the one before is named. */
  private static String range(int from, int count) {
    return (count == 0 ? from : from + 1) + "," + count;
  }

  private void append(char sign, int from, int to, StringBuilder body) {
    for (int i = from; i < to; i++) {
      append(sign, line(i), body);
    }
  }

  private static void append(char sign, String line, StringBuilder body) {
    body.append(sign).append(line);
    if (!line.endsWith("\n")) {
      body.append("\n\\ No newline at end of file\n");
    }
  }
}
