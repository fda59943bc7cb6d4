package org.rapporteur.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import org.rapporteur.schema.Pattern.Attribute;
import org.rapporteur.schema.Pattern.Choice;
import org.rapporteur.schema.Pattern.Group;
import org.rapporteur.schema.Pattern.Interleave;
import org.rapporteur.schema.Pattern.OneOrMore;
import org.rapporteur.schema.Pattern.Shape;

/**
 * Makes patterns, each only once, and simplifies what it makes: a pattern that nothing matches is
 * always {@link #notAllowed()}, provided its elements have been pruned.
 *
 * <p>Reads a pattern as Brzozowski does: what is left of it when an attribute, an element or
 * characters have been seen.
 */
final class Patterns {

  private final Map<Shape, Pattern> made = new HashMap<>();
  private final Pattern notAllowed = of(new Pattern.NotAllowed());
  private final Pattern empty = of(new Pattern.Empty());
  private final Pattern text = of(new Pattern.Text());

  /** Returns the one pattern of a shape that needs no simplification. */
  Pattern of(Shape shape) {
    Pattern known = made.get(shape);
    if (known == null) {
      known = new Pattern(made.size(), shape);
      made.put(shape, known);
    }
    return known;
  }

  Pattern notAllowed() {
    return notAllowed;
  }

  Pattern empty() {
    return empty;
  }

  Pattern text() {
    return text;
  }

  /** Returns an attribute; one that can have no value can not be there. */
  Pattern attribute(NameClass name, Pattern value) {
    return value.isNotAllowed() ? notAllowed : of(new Attribute(name, value));
  }

  Pattern words(Pattern words) {
    return words.isNotAllowed() ? notAllowed : of(new Pattern.Words(words));
  }

  Pattern choice(Collection<Pattern> alternatives) {
    Set<Pattern> parts = new TreeSet<>(Comparator.comparingInt(Pattern::number));
    for (Pattern alternative : alternatives) {
      if (alternative.shape() instanceof Choice nested) {
        parts.addAll(nested.parts());
      } else if (!alternative.isNotAllowed()) {
        parts.add(alternative);
      }
    }
    if (parts.stream().anyMatch(part -> part != empty && part.nullable())) {
      parts.remove(empty);
    }
    return parts.isEmpty()
        ? notAllowed
        : parts.size() == 1 ? parts.iterator().next() : of(new Choice(List.copyOf(parts)));
  }

  Pattern optional(Pattern part) {
    return choice(List.of(part, empty));
  }

  Pattern oneOrMore(Pattern part) {
    boolean same =
        part.isNotAllowed() || part == empty || part == text || part.shape() instanceof OneOrMore;
    return same ? part : of(new OneOrMore(part));
  }

  Pattern group(Pattern first, Pattern rest) {
    if (first.isNotAllowed() || rest == empty) {
      return first;
    } else if (rest.isNotAllowed() || first == empty) {
      return rest;
    } else if (first.shape() instanceof Group nested) {
      return group(nested.first(), group(nested.rest(), rest));
    }
    return of(new Group(first, rest));
  }

  Pattern interleave(Pattern one, Pattern other) {
    if (one.isNotAllowed() || other == empty) {
      return one;
    } else if (other.isNotAllowed() || one == empty) {
      return other;
    }
    boolean inOrder = one.number() <= other.number();
    return of(inOrder ? new Interleave(one, other) : new Interleave(other, one));
  }

  /** Returns the pattern with each of its leaves (attributes included) replaced. */
  Pattern replace(Pattern pattern, UnaryOperator<Pattern> leaf) {
    return replace(pattern, part -> true, leaf);
  }

  private Pattern replace(
      Pattern pattern, Predicate<Pattern> concerned, UnaryOperator<Pattern> leaf) {
    if (!concerned.test(pattern)) {
      return pattern;
    }
    List<Pattern> parts = pattern.shape().parts();
    if (parts.isEmpty()) {
      return leaf.apply(pattern);
    }
    List<Pattern> replaced = new ArrayList<>();
    parts.forEach(part -> replaced.add(replace(part, concerned, leaf)));
    return replaced.equals(parts) ? pattern : like(pattern.shape(), replaced);
  }

  private Pattern like(Shape shape, List<Pattern> parts) {
    if (shape instanceof Choice) {
      return choice(parts);
    } else if (shape instanceof Group) {
      return group(parts.get(0), parts.get(1));
    } else if (shape instanceof Interleave) {
      return interleave(parts.get(0), parts.get(1));
    }
    return oneOrMore(parts.get(0));
  }

  /** Returns what is left when the element does not have the attribute. */
  Pattern withoutAttribute(Pattern pattern, QName name) {
    return replace(pattern, Pattern::hasAttributes, leaf -> without(leaf, name));
  }

  private Pattern without(Pattern leaf, QName name) {
    return leaf.shape() instanceof Attribute attribute && attribute.name().contains(name)
        ? attribute
            .name()
            .without(name)
            .map(n -> attribute(n, attribute.value()))
            .orElse(notAllowed)
        : leaf;
  }

  /** Returns what is left when the element has no more attributes. */
  Pattern withoutAttributes(Pattern pattern) {
    return replace(pattern, Pattern::hasAttributes, leaf -> notAllowed);
  }

  /** Returns, for each pattern of values that the attribute may have, what is left with it. */
  Map<Pattern, Pattern> withAttribute(Pattern pattern, QName name) {
    Map<Pattern, Pattern> left = new LinkedHashMap<>();
    Shape shape = pattern.shape();
    if (!pattern.hasAttributes()) {
      return left;
    } else if (shape instanceof Attribute attribute && attribute.name().contains(name)) {
      left.put(attribute.value(), empty);
    } else if (shape instanceof Choice choice) {
      choice.parts().forEach(part -> add(left, withAttribute(part, name), rest -> rest));
    } else if (shape instanceof Group group) {
      Pattern first = group.first();
      Pattern rest = group.rest();
      add(left, withAttribute(first, name), seen -> group(seen, withoutAttribute(rest, name)));
      add(left, withAttribute(rest, name), seen -> group(withoutAttribute(first, name), seen));
    } else if (shape instanceof Interleave both) {
      Pattern first = both.first();
      Pattern rest = both.rest();
      add(left, withAttribute(first, name), seen -> interleave(seen, withoutAttribute(rest, name)));
      add(left, withAttribute(rest, name), seen -> interleave(withoutAttribute(first, name), seen));
    } else if (shape instanceof OneOrMore more) {
      Pattern again = optional(oneOrMore(withoutAttribute(more.part(), name)));
      add(left, withAttribute(more.part(), name), seen -> group(seen, again));
    }
    return left;
  }

  private void add(
      Map<Pattern, Pattern> to, Map<Pattern, Pattern> from, UnaryOperator<Pattern> rest) {
    from.forEach(
        (value, left) -> {
          Pattern all = rest.apply(left);
          if (!all.isNotAllowed()) {
            to.merge(value, all, (a, b) -> choice(List.of(a, b)));
          }
        });
  }

  /**
   * Returns what is left of content after a child or characters.
   *
   * @param leaf what is left of a leaf: {@link #empty()} if it was the one, else {@link
   *     #notAllowed()}
   */
  Pattern after(Pattern pattern, UnaryOperator<Pattern> leaf) {
    Shape shape = pattern.shape();
    if (shape instanceof Choice choice) {
      return choice(choice.parts().stream().map(part -> after(part, leaf)).toList());
    } else if (shape instanceof Group group) {
      Pattern first = group(after(group.first(), leaf), group.rest());
      return group.first().nullable() ? choice(List.of(first, after(group.rest(), leaf))) : first;
    } else if (shape instanceof Interleave both) {
      return choice(
          List.of(
              interleave(after(both.first(), leaf), both.rest()),
              interleave(both.first(), after(both.rest(), leaf))));
    } else if (shape instanceof OneOrMore more) {
      return group(after(more.part(), leaf), optional(pattern));
    }
    return leaf.apply(pattern);
  }

  /** Returns the leaves that content may begin with. */
  static Set<Pattern> first(Pattern pattern) {
    Set<Pattern> first = new LinkedHashSet<>();
    addFirst(pattern, first);
    return first;
  }

  private static void addFirst(Pattern pattern, Set<Pattern> to) {
    Shape shape = pattern.shape();
    if (shape instanceof Choice choice) {
      choice.parts().forEach(part -> addFirst(part, to));
    } else if (shape instanceof Group group) {
      addFirst(group.first(), to);
      if (group.first().nullable()) {
        addFirst(group.rest(), to);
      }
    } else if (shape instanceof Interleave both) {
      addFirst(both.first(), to);
      addFirst(both.rest(), to);
    } else if (shape instanceof OneOrMore more) {
      addFirst(more.part(), to);
    } else if (!(shape instanceof Pattern.Empty || shape instanceof Pattern.NotAllowed)) {
      to.add(pattern);
    }
  }

  /** Returns all leaves, in the order in which they stand, each once. */
  static Set<Pattern> leaves(Pattern pattern) {
    Set<Pattern> leaves = new LinkedHashSet<>();
    addLeaves(pattern, leaves);
    return leaves;
  }

  private static void addLeaves(Pattern pattern, Set<Pattern> to) {
    pattern.shape().parts().forEach(part -> addLeaves(part, to));
    if (pattern.shape().parts().isEmpty()) {
      to.add(pattern);
    }
  }
}
