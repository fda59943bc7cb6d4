package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;

/**
 * Follows XPaths of child steps in a document, and writes them. The children of an element are
 * sorted by name once, when the first path leads through it, so that following a path costs as much
 * as it has steps.
 */
final class ElementPaths {

  private static final Pattern BY_ID =
      Pattern.compile(
          "(?:id\\((['\"])([^'\"]+)\\1\\)"
              + "|//[\\w.:*-]+\\[@(?:xml:)?id\\s*=\\s*(['\"])([^'\"]+)\\3\\])");
  private static final String NAME = "(?:[\\w.-]+:|\\*:)?([\\w.-]+|\\*)";
  private static final Pattern STEP =
      Pattern.compile(
          NAME
              + "(?:\\[local-name\\(\\)\\s*=\\s*['\"]([\\w.-]+)['\"]\\])?"
              + "(?:\\[(?:position\\(\\)\\s*=\\s*)?(\\d{1,9})\\])?");
  private static final Pattern TEXT_NODE = Pattern.compile("text\\(\\)(?:\\[(\\d{1,9})\\])?");
  private static final String CUSTOM_ELEMENT = "tei-";

  private final TeiIndex index;
  private final TeiElement context;
  private final StringValues values;
  private final Map<TeiElement, Map<String, List<TeiElement>>> exact = new HashMap<>();
  private final Map<TeiElement, Map<String, List<TeiElement>>> alike = new HashMap<>();

  /** Makes the paths of a document; those that begin with no slash begin at an element. */
  ElementPaths(TeiIndex index, TeiElement context, StringValues values) {
    this.index = index;
    this.context = context;
    this.values = values;
  }

  /** Returns whether a path is one of those that can be followed. */
  static boolean isSimple(String xpath) {
    Matcher byId = BY_ID.matcher(xpath);
    String rest = byId.lookingAt() ? xpath.substring(byId.end()) : xpath;
    for (String step : steps(rest)) {
      if (!STEP.matcher(step).matches() && !TEXT_NODE.matcher(step).matches()) {
        return false;
      }
    }
    return !xpath.isBlank();
  }

  private static List<String> steps(String path) {
    String relative = path.startsWith("./") ? path.substring(2) : path;
    String inner = relative.startsWith("/") ? relative.substring(1) : relative;
    return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
  }

  /** Returns where in the document's string value lies what a path leads to, one or more. */
  List<TextSpan> find(String xpath) {
    Matcher byId = BY_ID.matcher(xpath);
    if (byId.lookingAt()) {
      String id = byId.group(2) == null ? byId.group(4) : byId.group(2);
      return follow(index.byId(id).stream().toList(), steps(xpath.substring(byId.end())));
    }
    List<String> steps = steps(xpath);
    if (!xpath.startsWith("/") || steps.isEmpty()) {
      return follow(List.of(context), steps);
    }
    Matcher first = STEP.matcher(steps.get(0));
    boolean leads = first.matches() && isNamed(index.root(), first) && isFirst(first);
    return leads ? follow(List.of(index.root()), steps.subList(1, steps.size())) : List.of();
  }

  private static boolean isFirst(Matcher step) {
    return step.group(3) == null || Integer.parseInt(step.group(3)) == 1;
  }

  private static boolean isNamed(TeiElement element, Matcher step) {
    String name = name(step);
    return name.equals("*") || plain(name).equals(plain(element.name()));
  }

  private static String name(Matcher step) {
    return Optional.ofNullable(step.group(2)).orElse(step.group(1));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(CUSTOM_ELEMENT) ? lower.substring(CUSTOM_ELEMENT.length()) : lower;
  }

  private List<TextSpan> follow(List<TeiElement> from, List<String> steps) {
    List<TeiElement> here = from;
    for (String step : steps) {
      Matcher text = TEXT_NODE.matcher(step);
      if (text.matches()) {
        return here.stream()
            .flatMap(e -> pick(values.textNodes(e), text.group(1)).stream())
            .toList();
      }
      here = children(here, step);
    }
    return here.stream().map(values::of).toList();
  }

  private List<TeiElement> children(List<TeiElement> parents, String step) {
    Matcher parts = STEP.matcher(step);
    if (!parts.matches()) {
      return List.of();
    }
    List<TeiElement> found = new ArrayList<>();
    for (TeiElement parent : parents) {
      found.addAll(pick(named(parent, name(parts)), parts.group(3)));
    }
    return found;
  }

  /** The children of that name; where there is none, those whose name differs in case alone. */
  private List<TeiElement> named(TeiElement parent, String name) {
    if (name.equals("*")) {
      return parent.children();
    }
    List<TeiElement> same =
        exact.computeIfAbsent(parent, p -> byName(p, false)).getOrDefault(name, List.of());
    return same.isEmpty()
        ? alike.computeIfAbsent(parent, p -> byName(p, true)).getOrDefault(plain(name), List.of())
        : same;
  }

  private static Map<String, List<TeiElement>> byName(TeiElement parent, boolean plain) {
    Map<String, List<TeiElement>> names = new LinkedHashMap<>();
    for (TeiElement child : parent.children()) {
      String name = plain ? plain(child.name()) : child.name();
      names.computeIfAbsent(name, n -> new ArrayList<>()).add(child);
    }
    return names;
  }

  private static <T> List<T> pick(List<T> all, @org.jspecify.annotations.Nullable String number) {
    if (number == null) {
      return all;
    }
    int n = Integer.parseInt(number);
    return n >= 1 && n <= all.size() ? List.of(all.get(n - 1)) : List.of();
  }

  /** Returns the path of an element, every step with its number. */
  String of(TeiElement element) {
    StringBuilder path = new StringBuilder();
    for (TeiElement step : element.path()) {
      path.append('/').append(step.name()).append('[').append(number(step)).append(']');
    }
    return path.toString();
  }

  private int number(TeiElement element) {
    return element
        .parent()
        .map(p -> numbers.computeIfAbsent(p, ElementPaths::numbered).getOrDefault(element, 1))
        .orElse(1);
  }

  private final Map<TeiElement, Map<TeiElement, Integer>> numbers = new HashMap<>();

  private static Map<TeiElement, Integer> numbered(TeiElement parent) {
    Map<String, Integer> counts = new HashMap<>();
    Map<TeiElement, Integer> numbers = new HashMap<>();
    for (TeiElement child : parent.children()) {
      numbers.put(child, counts.merge(child.name(), 1, Integer::sum));
    }
    return numbers;
  }
}
