package org.rapporteur.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.rapporteur.schema.NameClass.Names;
import org.rapporteur.schema.Pattern.Ref;
import org.rapporteur.schema.Pattern.Text;

/**
 * A walk through two patterns at once, ours and theirs, that ends where ours goes on and theirs
 * does not. The attributes come first, in the order of their names, each there or not there; what
 * is optional and independent leaves no trace, so the number of states grows with the number of
 * attributes, not with that of their combinations. Then come children and characters. The shortest
 * way is found first.
 */
final class Walk {

  private final Grammar ours;
  private final Grammar theirs;
  private final Values values;
  private final Deque<Way> open = new ArrayDeque<>();
  private List<QName> attributes = List.of();

  Walk(Grammar ours, Grammar theirs, Values values) {
    this.ours = ours;
    this.theirs = theirs;
    this.values = values;
  }

  /** Where the walk is: before which attribute, and what is left of both patterns. */
  private record State(int attribute, Pattern ours, Pattern theirs) {}

  /** How it came there. */
  private record Way(State state, @Nullable Way before, @Nullable Supplier<Step> step) {}

  /** Returns the shortest list of words that ours takes and theirs does not. */
  static Optional<String> words(Pattern ours, Pattern theirs, Values values) {
    Walk walk = new Walk(Grammar.none(), Grammar.none(), values);
    return walk.counterexample("list", ours, theirs)
        .map(
            found ->
                found.steps().stream()
                    .filter(Step.Characters.class::isInstance)
                    .map(step -> ((Step.Characters) step).text())
                    .collect(Collectors.joining(" ")));
  }

  /** Returns the shortest element that the one pattern takes and the other does not. */
  Optional<Counterexample> counterexample(String name, Pattern our, Pattern their) {
    attributes = List.copyOf(names(our, their));
    open.clear();
    open.add(new Way(new State(0, our, their), null, null));
    Set<State> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Way way = open.removeFirst();
      if (seen.add(way.state())) {
        if (isOver(way.state())) {
          return Optional.of(found(name, way));
        }
        goOn(way);
      }
    }
    return Optional.empty();
  }

  private static Set<QName> names(Pattern our, Pattern their) {
    boolean wildcard =
        Patterns.leaves(our).stream()
            .anyMatch(leaf -> leaf.shape() instanceof Pattern.Attribute a && a.name().open());
    if (wildcard) {
      throw new IllegalArgumentException("an attribute of any name cannot be compared: " + our);
    }
    Set<QName> all = new HashSet<>(Grammar.attributeNames(our));
    all.addAll(Grammar.attributeNames(their));
    return Names.sorted(all);
  }

  private boolean isOver(State state) {
    boolean complete = state.attribute() > attributes.size() && state.ours().nullable();
    return state.theirs().isNotAllowed() || (complete && !state.theirs().nullable());
  }

  private void goOn(Way way) {
    State state = way.state();
    if (state.attribute() < attributes.size()) {
      withAttribute(way, attributes.get(state.attribute()));
      withoutAttribute(way, attributes.get(state.attribute()));
    } else if (state.attribute() == attributes.size()) {
      Pattern their = theirs.patterns().withoutAttributes(state.theirs());
      open.addFirst(new Way(new State(attributes.size() + 1, state.ours(), their), way, null));
    } else {
      withChildren(way);
      withCharacters(way);
    }
  }

  private void withoutAttribute(Way way, QName name) {
    Pattern our = ours.patterns().withoutAttribute(way.state().ours(), name);
    Pattern their = theirs.patterns().withoutAttribute(way.state().theirs(), name);
    if (!our.isNotAllowed()) {
      State next = new State(way.state().attribute() + 1, our, their);
      open.addFirst(new Way(next, way, () -> new Step.Without(name)));
    }
  }

  private void withAttribute(Way way, QName name) {
    Map<Pattern, Pattern> their = theirs.patterns().withAttribute(way.state().theirs(), name);
    ours.patterns()
        .withAttribute(way.state().ours(), name)
        .forEach(
            (value, left) -> {
              for (Pattern atom : Values.atoms(value)) {
                Supplier<Step> step = () -> new Step.With(name, values.shown(atom, their.keySet()));
                for (Pattern theirLeft : after(atom, their)) {
                  go(way, left, theirLeft, step);
                }
              }
            });
  }

  /** Returns what is left of theirs: once, where one of their patterns takes all the values. */
  private Collection<Pattern> after(Pattern atom, Map<Pattern, Pattern> their) {
    List<Pattern> taken = new LinkedList<>();
    their.forEach(
        (value, left) -> {
          if (values.refused(atom, List.of(value)).isEmpty()) {
            taken.add(left);
          }
        });
    if (taken.isEmpty() && values.refused(atom, their.keySet()).isEmpty()) {
      return their.values();
    }
    return List.of(theirs.patterns().choice(taken));
  }

  private void withChildren(Way way) {
    Set<QName> names = new HashSet<>();
    for (Pattern leaf : Patterns.first(way.state().ours())) {
      if (leaf.shape() instanceof Ref ref) {
        names.addAll(ours.element(ref.define()).names().names());
      }
    }
    for (QName name : Names.sorted(names)) {
      Pattern our = child(ours, way.state().ours(), name);
      go(way, our, child(theirs, way.state().theirs(), name), () -> new Step.Child(name));
    }
  }

  private static Pattern child(Grammar grammar, Pattern content, QName name) {
    Patterns patterns = grammar.patterns();
    return patterns.after(
        content,
        leaf ->
            leaf.shape() instanceof Ref ref && grammar.element(ref.define()).names().contains(name)
                ? patterns.empty()
                : patterns.notAllowed());
  }

  private void withCharacters(Way way) {
    List<Pattern> taken = characters(way.state().theirs());
    for (Pattern atom : characters(way.state().ours())) {
      Pattern our = after(ours, way.state().ours(), leaf -> leaf == atom);
      Pattern their =
          after(
              theirs, way.state().theirs(), leaf -> values.refused(atom, List.of(leaf)).isEmpty());
      go(way, our, their, () -> new Step.Characters(values.shown(atom, taken)));
    }
  }

  private static List<Pattern> characters(Pattern content) {
    return Patterns.first(content).stream().filter(leaf -> !(leaf.shape() instanceof Ref)).toList();
  }

  private static Pattern after(Grammar grammar, Pattern content, Predicate<Pattern> taken) {
    Patterns patterns = grammar.patterns();
    return patterns.after(
        content,
        leaf -> {
          boolean is = !(leaf.shape() instanceof Ref) && taken.test(leaf);
          Pattern left = leaf.shape() instanceof Text ? leaf : patterns.empty();
          return is ? left : patterns.notAllowed();
        });
  }

  private void go(Way way, Pattern our, Pattern their, Supplier<Step> step) {
    int attribute = way.state().attribute();
    int next = attribute > attributes.size() ? attribute : attribute + 1;
    open.addLast(new Way(new State(next, our, their), way, step));
  }

  private Counterexample found(String name, Way end) {
    LinkedList<Step> steps = new LinkedList<>();
    for (Way at = end; at != null; at = at.before()) {
      if (at.step() != null) {
        steps.addFirst(at.step().get());
      }
    }
    boolean refused = end.state().theirs().isNotAllowed() && end.step() != null;
    Way before = refused && end.before() != null ? end.before() : end;
    if (!refused) {
      steps.addLast(new Step.End());
    }
    return new Counterexample(name, steps, elements(before.state().theirs()));
  }

  private Set<String> elements(Pattern content) {
    List<String> names = new ArrayList<>();
    for (Pattern leaf : Patterns.first(content)) {
      if (leaf.shape() instanceof Ref ref) {
        theirs.element(ref.define()).names().names().forEach(n -> names.add(n.getLocalPart()));
      }
    }
    return new TreeSet<>(names);
  }
}
