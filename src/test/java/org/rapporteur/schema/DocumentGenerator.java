package org.rapporteur.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.namespace.QName;
import org.rapporteur.schema.Grammar.Element;
import org.rapporteur.schema.Pattern.Attribute;
import org.rapporteur.schema.Pattern.Choice;
import org.rapporteur.schema.Pattern.Data;
import org.rapporteur.schema.Pattern.Empty;
import org.rapporteur.schema.Pattern.OneOrMore;
import org.rapporteur.schema.Pattern.Ref;
import org.rapporteur.schema.Pattern.Shape;

/**
 * Makes documents from a grammar, the same in every run, until every alternative of every element
 * has been taken: each child and attribute there and not there, each value of an enumeration, each
 * datatype. Each document leads to one element, which then takes what has not been taken before;
 * around it the document is as small as the grammar lets it be.
 */
final class DocumentGenerator {

  private static final int REPEATED = 60;
  private static final int WIDE_LEVELS = 2;
  private static final int ELEMENTS = 150;
  private static final int UNKNOWN = 10_000;

  private final Grammar grammar;
  private final Random random;
  private final Samples samples = new Samples(new Lexical());
  private final Map<String, Integer> elementSizes = new HashMap<>();
  private final Map<Pattern, Integer> sizes = new HashMap<>();
  private final Map<String, List<String>> paths = new HashMap<>();
  private final Map<Pattern, Set<String>> children = new HashMap<>();
  private final Map<Pattern, Integer> used = new HashMap<>();
  private final Set<Alternative> open = new LinkedHashSet<>();
  private final Deque<String> goals = new ArrayDeque<>();
  private int ids;
  private int made;

  DocumentGenerator(Grammar grammar, long seed) {
    this.grammar = grammar;
    this.random = new Random(seed);
    measure();
    findPaths();
    grammar.elements().forEach((define, element) -> addAlternatives(define, element.content()));
  }

  /** One way to go on at a choice in the attributes or the content of an element. */
  record Alternative(String define, Pattern choice, Pattern taken) {}

  /** An element that is being written: its start tag, and what is between the tags. */
  private record Writing(String define, int wide, StringBuilder tag, StringBuilder content) {}

  /** Returns how many alternatives there are that no document has taken yet. */
  int alternativesLeft() {
    return open.size();
  }

  /** Returns a document that takes alternatives which no other has taken, as long as there are. */
  String next() {
    String define =
        open.isEmpty()
            ? any(List.copyOf(grammar.elements().keySet()))
            : open.iterator().next().define();
    goals.addAll(paths.get(define));
    made = 0;
    ids = 0;
    Writing document = new Writing("", 0, new StringBuilder(), new StringBuilder());
    write(grammar.start(), document);
    return document.content().toString();
  }

  private void write(Pattern pattern, Writing to) {
    Shape shape = pattern.shape();
    if (shape instanceof Choice choice) {
      Pattern taken = chosen(pattern, choice.parts(), to);
      open.remove(new Alternative(to.define(), pattern, taken));
      write(taken, to);
    } else if (shape instanceof OneOrMore more) {
      writeAll(more.part(), to);
    } else if (shape instanceof Ref ref) {
      writeElement(ref.define(), to);
    } else if (shape instanceof Attribute attribute) {
      QName name = attribute.name().names().iterator().next();
      to.tag().append(' ').append(Step.written(name)).append("=\"");
      to.tag().append(escaped(value(attribute.value(), to))).append('"');
    } else if (shape.parts().isEmpty()) {
      to.content().append(escaped(value(pattern, to)));
    } else {
      shape.parts().forEach(part -> write(part, to));
    }
  }

  private void writeAll(Pattern part, Writing to) {
    int times = 0;
    do {
      write(part, to);
      times++;
    } while (times < REPEATED && (hasOpen(part, to) || (isWide(to) && random.nextInt(3) == 0)));
  }

  private void writeElement(String define, Writing to) {
    boolean goal = define.equals(goals.peek());
    if (goal) {
      goals.remove();
    }
    made++;
    Element element = grammar.element(define);
    int wide = goal && goals.isEmpty() ? WIDE_LEVELS : to.wide() - 1;
    String name = element.names().names().iterator().next().getLocalPart();
    Writing writing = new Writing(define, wide, new StringBuilder("<" + name), new StringBuilder());
    if (to.define().isEmpty()) {
      writing.tag().append(" xmlns=\"http://www.tei-c.org/ns/1.0\"");
    }
    write(element.content(), writing);
    to.content().append(writing.tag()).append('>').append(writing.content());
    to.content().append("</").append(name).append('>');
  }

  private Pattern chosen(Pattern choice, List<Pattern> parts, Writing to) {
    List<Pattern> ahead = parts.stream().filter(this::leadsToGoal).toList();
    if (!ahead.isEmpty()) {
      return any(ahead);
    }
    if (isWide(to)) {
      List<Pattern> untaken = parts.stream().filter(part -> isOpen(choice, part, to)).toList();
      return any(untaken.isEmpty() ? parts : untaken);
    }
    int least = parts.stream().mapToInt(this::size).min().orElseThrow();
    List<Pattern> small = parts.stream().filter(part -> size(part) == least).toList();
    return small.stream()
        .filter(part -> part.shape() instanceof Empty)
        .findAny()
        .orElse(any(small));
  }

  private boolean isWide(Writing to) {
    return to.wide() > 0 && (to.wide() == WIDE_LEVELS || made < ELEMENTS) && goals.isEmpty();
  }

  private boolean isOpen(Pattern choice, Pattern part, Writing to) {
    return open.contains(new Alternative(to.define(), choice, part));
  }

  /** Returns whether something has not been taken that another turn of a repetition could take. */
  private boolean hasOpen(Pattern pattern, Writing to) {
    Shape shape = pattern.shape();
    boolean here =
        shape instanceof Choice choice
            && choice.parts().stream().anyMatch(part -> isOpen(pattern, part, to));
    return isWide(to) && (here || shape.parts().stream().anyMatch(part -> hasOpen(part, to)));
  }

  private boolean leadsToGoal(Pattern pattern) {
    return !goals.isEmpty()
        && children.computeIfAbsent(pattern, Grammar::children).contains(goals.peek());
  }

  /** Returns a value, each time another; an id is used once in a document. */
  private String value(Pattern values, Writing to) {
    if (values.shape() instanceof Choice choice) {
      Pattern taken = chosen(values, choice.parts(), to);
      open.remove(new Alternative(to.define(), values, taken));
      return value(taken, to);
    } else if (values.shape() instanceof Data data && data.type().name().equals("ID")) {
      return "id" + ++ids;
    }
    List<String> some = samples.of(values);
    return some.get(used.merge(values, 1, Integer::sum) % some.size());
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && "<>&\"".indexOf(c) < 0;
      escaped.append(plain ? Character.toString(c) : "&#" + (int) c + ";");
    }
    return escaped.toString();
  }

  private void addAlternatives(String define, Pattern pattern) {
    if (pattern.shape() instanceof Choice choice) {
      choice.parts().forEach(part -> open.add(new Alternative(define, pattern, part)));
    } else if (pattern.shape() instanceof Attribute attribute) {
      addAlternatives(define, attribute.value());
    }
    pattern.shape().parts().forEach(part -> addAlternatives(define, part));
  }

  /** Finds out how many elements the smallest of each kind holds. */
  private void measure() {
    Map<String, Integer> before;
    do {
      before = Map.copyOf(elementSizes);
      sizes.clear();
      grammar
          .elements()
          .forEach((define, element) -> elementSizes.put(define, 1 + size(element.content())));
    } while (!before.equals(elementSizes));
  }

  private int size(Pattern pattern) {
    Integer known = sizes.get(pattern);
    if (known == null) {
      known = Math.min(UNKNOWN, sizeOf(pattern.shape()));
      sizes.put(pattern, known);
    }
    return known;
  }

  private int sizeOf(Shape shape) {
    if (shape instanceof Choice choice) {
      return choice.parts().stream().mapToInt(this::size).min().orElseThrow();
    } else if (shape instanceof Ref ref) {
      return elementSizes.getOrDefault(ref.define(), UNKNOWN);
    }
    return shape.parts().stream().mapToInt(this::size).sum();
  }

  /** Finds a shortest way to each element. */
  private void findPaths() {
    Deque<String> next = new ArrayDeque<>();
    extend(List.of(), grammar.start(), next);
    while (!next.isEmpty()) {
      String define = next.remove();
      extend(paths.get(define), grammar.element(define).content(), next);
    }
  }

  private void extend(List<String> path, Pattern content, Deque<String> next) {
    for (String define : Grammar.children(content)) {
      if (!paths.containsKey(define)) {
        List<String> longer = new ArrayList<>(path);
        longer.add(define);
        paths.put(define, longer);
        next.add(define);
      }
    }
  }
}
