package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.internal.text.Alignment;
import org.rapporteur.report.Words;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A unified diff as a person looks at it on a terminal: removed lines red, added lines green, the
 * tags and words that make the difference reversed, and of long lines only what is around them.
 * Nothing in it is obeyed by the terminal.
 */
final class DiffView {

  /** How many characters are shown beside a change in a line, and of a line without one. */
  private static final int AROUND = 60;

  private static final int CONTEXT = 100;
  private static final Pattern TOKEN = Pattern.compile("<[^<>]*>|[\\p{L}\\p{M}\\p{N}]+|\\s+|.");

  private final StringBuilder out = new StringBuilder();
  private final List<String> removed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private DiffView() {}

  /** Returns the diff in colours. */
  static String of(String diff) {
    DiffView view = new DiffView();
    diff.lines().forEach(view::take);
    view.flush();
    return view.out.toString();
  }

  private void take(String line) {
    if (line.startsWith("--- ") || line.startsWith("+++ ")) {
      flush();
      styled(line, Style.bold);
    } else if (line.startsWith("-")) {
      removed.add(line.substring(1));
    } else if (line.startsWith("+")) {
      added.add(line.substring(1));
    } else if (!line.startsWith("\\")) {
      flush();
      styled(shortened(line), line.startsWith("@@") ? Style.fg_cyan : Style.reset);
    }
  }

  /** Writes the lines that were removed and what came for them, each beside its fellow. */
  private void flush() {
    if (removed.size() == added.size()) {
      for (int i = 0; i < removed.size(); i++) {
        List<String> old = tokens(removed.get(i));
        List<String> now = tokens(added.get(i));
        changed('-', Style.fg_red, marks(old, now));
        changed('+', Style.fg_green, marks(now, old));
      }
    } else {
      removed.forEach(line -> styled("-" + shortened(line), Style.fg_red));
      added.forEach(line -> styled("+" + shortened(line), Style.fg_green));
    }
    removed.clear();
    added.clear();
  }

  private static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(line);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  /** A stretch of a line, and whether it is what the other line lacks. */
  private record Stretch(StringBuilder text, boolean isNew) {}

  /** Returns a line in stretches; where the other line has more, an empty one is new. */
  private static List<Stretch> marks(List<String> line, List<String> other) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] partners = Alignment.of(numbered(line, numbers), numbered(other, numbers));
    List<Stretch> stretches = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] > next) {
        add("", true, stretches);
      }
      next = partners[i] < 0 ? next : partners[i] + 1;
      add(line.get(i), partners[i] < 0, stretches);
    }
    if (next < other.size()) {
      add("", true, stretches);
    }
    return stretches;
  }

  private static int[] numbered(List<String> tokens, Map<String, Integer> numbers) {
    return tokens.stream()
        .mapToInt(token -> numbers.computeIfAbsent(token, key -> numbers.size()))
        .toArray();
  }

  private static void add(String token, boolean isNew, List<Stretch> stretches) {
    int last = stretches.size() - 1;
    if (last < 0 || stretches.get(last).isNew() != isNew) {
      stretches.add(new Stretch(new StringBuilder(token), isNew));
    } else {
      stretches.get(last).text().append(token);
    }
  }

  private void changed(char sign, Style colour, List<Stretch> stretches) {
    out.append(colour.on()).append(sign);
    for (int i = 0; i < stretches.size(); i++) {
      String text = stretches.get(i).text().toString();
      if (text.isEmpty()) {
        continue;
      }
      if (stretches.get(i).isNew()) {
        out.append(Style.reverse.on()).append(visible(text)).append(Style.reset.off());
        out.append(colour.on());
      } else {
        out.append(visible(between(text, i > 0, i < stretches.size() - 1)));
      }
    }
    out.append(Style.reset.off()).append('\n');
  }

  /** Returns what is the same in both lines, as much of it as stands near a change. */
  private static String between(String text, boolean follows, boolean leads) {
    if (!follows && !leads) {
      return shortened(text);
    }
    int start = follows ? boundary(text, Math.min(text.length(), AROUND)) : 0;
    int end = leads ? boundary(text, Math.max(0, text.length() - AROUND)) : text.length();
    return end - start <= 1 ? text : text.substring(0, start) + "\u2026" + text.substring(end);
  }

  private static String shortened(String line) {
    return line.length() <= CONTEXT ? line : line.substring(0, boundary(line, CONTEXT)) + "\u2026";
  }

  /** Returns the offset, or the next, so that no character of two code units is cut. */
  private static int boundary(String text, int offset) {
    boolean inside =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset + 1 : offset;
  }

  private void styled(String line, Style style) {
    out.append(style.on()).append(visible(line)).append(Style.reset.off()).append('\n');
  }

  private static String visible(String text) {
    return Words.visible(text.replace('\t', ' ').replace("\r", ""));
  }
}
