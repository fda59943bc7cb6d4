package org.rapporteur.schema;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.rapporteur.schema.Datatypes.Type;
import org.rapporteur.schema.Pattern.Choice;
import org.rapporteur.schema.Pattern.Data;
import org.rapporteur.schema.Pattern.Group;
import org.rapporteur.schema.Pattern.OneOrMore;
import org.rapporteur.schema.Pattern.Value;
import org.rapporteur.schema.Pattern.Words;

/**
 * Values of each datatype, the same in every run: usual ones, those at the edge, and found ones.
 */
final class Samples {

  private static final int FOUND = 12;

  private static final List<String> COMMON =
      List.of(
          "",
          "a",
          "#a",
          "a b",
          "é-1",
          "two words",
          "0",
          "1",
          "0.5",
          "-1.5E-3",
          "100",
          "7",
          "true",
          "false",
          "en",
          "de-Latn-1996",
          "1.0",
          "1961-02-28",
          "2024-02-29Z",
          "1961-02",
          "1961",
          "-0044",
          "--02",
          "--02-29",
          "---31",
          "23:59:59",
          "23:59:59.5+13:00",
          "1961-02-28T00:00:00",
          "1961-02-28T12:30:00-05:00",
          "P1Y2M",
          "PT5S",
          "http://example.org/a?b=c#d",
          "edition.xml#a",
          "%20");

  private final Lexical lexical;
  private final Map<Pattern, List<String>> known = new HashMap<>();

  Samples(Lexical lexical) {
    this.lexical = lexical;
  }

  /** Returns values that a pattern takes, at least one. */
  List<String> of(Pattern values) {
    List<String> some = known.get(values);
    if (some == null) {
      some = find(values);
      known.put(values, some);
    }
    return some;
  }

  private List<String> find(Pattern values) {
    if (values.shape() instanceof Data data) {
      return ofType(data.type());
    } else if (values.shape() instanceof Value value) {
      return List.of(value.text());
    } else if (values.shape() instanceof Choice choice) {
      return choice.parts().stream().flatMap(part -> of(part).stream()).toList();
    } else if (values.shape() instanceof Words words) {
      return words(words.words()).stream().filter(t -> Values.accepts(List.of(values), t)).toList();
    } else if (values.shape() instanceof OneOrMore more) {
      List<String> once = words(more.part());
      return joined(once, List.of("", once.get(0)));
    } else if (values.shape() instanceof Group group) {
      return joined(words(group.first()), words(group.rest()));
    } else if (values.shape() instanceof Pattern.Empty) {
      return List.of("");
    }
    return COMMON;
  }

  /** Words in a list cannot be empty nor hold a space. */
  private List<String> words(Pattern words) {
    boolean single = words.shape() instanceof Data || words.shape() instanceof Value;
    return of(words).stream().filter(text -> !single || text.matches("\\S+")).toList();
  }

  private static List<String> joined(List<String> first, List<String> rest) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Math.max(first.size(), rest.size()); i++) {
      all.add((first.get(i % first.size()) + " " + rest.get(i % rest.size())).strip());
    }
    return all;
  }

  private List<String> ofType(Type type) {
    Set<String> all = new LinkedHashSet<>();
    COMMON.stream().filter(type::accepts).forEach(all::add);
    Random random = new Random(type.toString().hashCode());
    Automaton texts = lexical.wide(type);
    for (int i = 0; i < FOUND * 4 && all.size() < COMMON.size() + FOUND; i++) {
      String text = walk(texts, random);
      if (type.accepts(text)) {
        all.add(text);
      }
    }
    if (all.isEmpty()) {
      throw new IllegalStateException("no value is known of " + type);
    }
    return List.copyOf(all);
  }

  /** Returns a text that the automaton takes, by a way through it. */
  private static String walk(Automaton automaton, Random random) {
    StringBuilder text = new StringBuilder();
    State at = automaton.getInitialState();
    for (int i = 0; i < 40 && !(at.isAccept() && random.nextInt(3) == 0); i++) {
      List<Transition> ways = at.getSortedTransitions(false);
      if (ways.isEmpty()) {
        break;
      }
      Transition way = ways.get(random.nextInt(ways.size()));
      text.append((char) (way.getMin() + random.nextInt(way.getMax() - way.getMin() + 1)));
      at = way.getDest();
    }
    return text.toString();
  }
}
