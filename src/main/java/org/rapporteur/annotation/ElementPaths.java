package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * Names the elements of a document as pointers do: by id, or by the steps that lead to them from
 * the nearest id or from the root. Keeps what it has counted, so that naming many is linear.
 */
final class ElementPaths {

  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._·-]*");
  private static final Pattern BEGINNING = Pattern.compile("id\\((['\"])([^'\"]+)\\1\\)");
  private static final Pattern STEP =
      Pattern.compile(
          "(/descendant::|//?)(?:[\\w.-]+:(?!:))?([\\p{L}_][\\p{L}\\p{N}_.-]*|\\*)((?:\\[[^\\]]*\\])*)");
  private static final Pattern COUNTED =
      Pattern.compile("(.*[^/])/(descendant::)?([\\p{L}_][\\p{L}\\p{N}_.-]*)\\[(\\d{1,9})\\]");
  private static final Pattern PREDICATE =
      Pattern.compile("\\[(?:(\\d+)|@([\\w:.-]+)=(['\"])(.*?)\\3)\\]");

  private final TeiIndex index;
  private final Map<TeiElement, Map<TeiElement, Integer>> children = new HashMap<>();
  private final Map<TeiElement, Map<TeiElement, Integer>> descendants = new HashMap<>();
  private final Map<TeiElement, Map<String, List<TeiElement>>> named = new HashMap<>();
  private final Map<TeiElement, Map<String, List<TeiElement>>> deepNamed = new HashMap<>();
  private final Map<TeiElement, String> made = new HashMap<>();
  private final Map<String, Optional<TeiElement>> found = new HashMap<>();

  ElementPaths(TeiIndex index) {
    this.index = index;
  }

  /** Returns whether the characters can be an {@code xml:id}. */
  static boolean isId(String characters) {
    return ID.matcher(characters).matches();
  }

  /** Returns the id of an element, or else an XPath without white space. */
  String of(TeiElement element) {
    String known = made.get(element);
    if (known == null) {
      known = idOf(element).orElseGet(() -> path(element));
      made.put(element, known);
    }
    return known;
  }

  private Optional<String> idOf(TeiElement element) {
    return element
        .attribute("xml:id")
        .filter(id -> isId(id) && index.byId(id).filter(e -> e == element).isPresent());
  }

  private String path(TeiElement element) {
    StringBuilder path = new StringBuilder();
    TeiElement here = element;
    while (true) {
      Optional<String> id = idOf(here);
      if (id.isPresent()) {
        return path.insert(0, "id('" + id.get() + "')").toString();
      }
      Optional<TeiElement> parent = here.parent();
      if (parent.isEmpty()) {
        return path.insert(0, "/" + name(here)).toString();
      }
      TeiElement outer = Pointers.blockOf(parent.get());
      boolean child = outer == parent.get() && Layout.of(here) == Layout.BLOCK;
      Map<TeiElement, Integer> numbers =
          child
              ? children.computeIfAbsent(outer, o -> numbered(o.children()))
              : descendants.computeIfAbsent(outer, this::numberedWithin);
      path.insert(0, (child ? "/" : "/descendant::") + name(here) + "[" + numbers.get(here) + "]");
      here = outer;
    }
  }

  private static String name(TeiElement element) {
    return element.isTei() ? element.name() : "*";
  }

  private Map<TeiElement, Integer> numberedWithin(TeiElement outer) {
    return numbered(descendants(outer));
  }

  /** TEI elements are counted by name, others among all. */
  private static Map<TeiElement, Integer> numbered(List<TeiElement> elements) {
    Map<TeiElement, Integer> numbers = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (TeiElement element : elements) {
      all++;
      numbers.put(element, element.isTei() ? counts.merge(element.name(), 1, Integer::sum) : all);
    }
    return numbers;
  }

  /**
   * Returns the one element that an id or a path leads to; empty where it leads to none or to
   * several, or asks for more than steps, numbers and attributes.
   */
  Optional<TeiElement> find(String name) {
    Optional<TeiElement> known = found.get(name);
    if (known == null) {
      known = isId(name) ? index.byId(name) : follow(name);
      found.put(name, known);
    }
    return known;
  }

  /** Steps on from what is known already where the last step only counts. */
  private Optional<TeiElement> follow(String path) {
    Matcher counted = COUNTED.matcher(path);
    if (counted.matches()) {
      Optional<TeiElement> outer = find(counted.group(1));
      if (outer.isPresent()) {
        boolean deep = counted.group(2) != null;
        Map<TeiElement, Map<String, List<TeiElement>>> known = deep ? deepNamed : named;
        List<TeiElement> here =
            known
                .computeIfAbsent(outer.get(), o -> byName(deep ? descendants(o) : o.children()))
                .getOrDefault(counted.group(3), List.of());
        int number = Integer.parseInt(counted.group(4));
        return number < 1 || number > here.size()
            ? Optional.empty()
            : Optional.of(here.get(number - 1));
      }
    }
    return walk(path);
  }

  private static Map<String, List<TeiElement>> byName(List<TeiElement> elements) {
    return elements.stream()
        .filter(TeiElement::isTei)
        .collect(Collectors.groupingBy(TeiElement::name));
  }

  private Optional<TeiElement> walk(String path) {
    Matcher beginning = BEGINNING.matcher(path);
    List<TeiElement> here = new ArrayList<>();
    int at = 0;
    boolean fromRoot = !beginning.lookingAt();
    if (!fromRoot) {
      index.byId(beginning.group(2)).ifPresent(here::add);
      at = beginning.end();
    }
    Matcher step = STEP.matcher(path);
    while (at < path.length()) {
      if (!step.region(at, path.length()).lookingAt()) {
        return Optional.empty();
      }
      here = step(here, fromRoot, step);
      fromRoot = false;
      at = step.end();
    }
    return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }

  private List<TeiElement> step(List<TeiElement> here, boolean fromRoot, Matcher step) {
    boolean deep = step.group(1).equals("//");
    if (step.group(1).length() > 2) {
      return here.stream().flatMap(e -> chosen(descendants(e), step).stream()).toList();
    }
    List<TeiElement> reached = new ArrayList<>();
    if (fromRoot) {
      reached.addAll(chosen(List.of(index.root()), step));
    }
    List<TeiElement> parents = here;
    if (deep) {
      parents = fromRoot ? index.elements() : here.stream().flatMap(this::within).toList();
    }
    for (TeiElement parent : parents) {
      reached.addAll(chosen(parent.children(), step));
    }
    return reached;
  }

  private Stream<TeiElement> within(TeiElement element) {
    return Stream.concat(Stream.of(element), descendants(element).stream());
  }

  private List<TeiElement> descendants(TeiElement outer) {
    return index.events().subList(outer.firstEvent() + 1, outer.lastEvent()).stream()
        .filter(event -> event.kind() == TeiEvent.Kind.START)
        .map(TeiEvent::element)
        .toList();
  }

  private static List<TeiElement> chosen(List<TeiElement> children, Matcher step) {
    String name = step.group(2);
    List<TeiElement> chosen =
        children.stream().filter(c -> name.equals("*") || c.is(name)).toList();
    String predicates = step.group(3);
    Matcher predicate = PREDICATE.matcher(predicates);
    int at = 0;
    while (at < predicates.length()) {
      if (!predicate.region(at, predicates.length()).lookingAt()) {
        return List.of();
      }
      chosen = chosen.isEmpty() ? chosen : kept(chosen, predicate);
      at = predicate.end();
    }
    return chosen;
  }

  private static List<TeiElement> kept(List<TeiElement> elements, Matcher predicate) {
    if (predicate.group(1) == null) {
      String value = predicate.group(4);
      return elements.stream()
          .filter(e -> e.attribute(predicate.group(2)).filter(value::equals).isPresent())
          .toList();
    }
    String digits = predicate.group(1);
    int number = digits.length() > 9 ? 0 : Integer.parseInt(digits);
    return number < 1 || number > elements.size() ? List.of() : List.of(elements.get(number - 1));
  }
}
