package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.tei.StableIds;
import org.rapporteur.tei.TeiElement;

/**
 * Gives the elements of one annotation their attributes. Several are chained: each has an id that
 * comes from its words and points to the next and the one before, and says which part it is where
 * TEI has a word for that.
 */
final class Chains {

  private static final String ID = "xml:id";
  private static final String PART = "part";

  /** The elements that TEI gives {@code @part} (att.fragmentable). */
  private static final Set<String> FRAGMENTABLE =
      Set.of("ab", "cl", "div", "l", "lg", "m", "p", "pc", "phr", "s", "seg", "w", "c");

  private final StableIds ids;
  private final Map<Plan.Step, List<Map.Entry<String, String>>> attributes = new HashMap<>();

  Chains(StableIds ids) {
    this.ids = ids;
  }

  /** Returns whether the parts of an annotation say which of them they are. */
  static boolean sayPart(Plan plan) {
    return plan.isWithPart()
        && FRAGMENTABLE.contains(plan.annotation().element())
        && !plan.annotation().attributes().containsKey(PART);
  }

  /** Returns whether an element is one of several that make an annotation. */
  static boolean isPart(TeiElement element) {
    return element.attribute("next").isPresent() || element.attribute("prev").isPresent();
  }

  /** Returns the attributes of one element, in order. */
  List<Map.Entry<String, String>> attributes(Plan.Step step) {
    Plan plan = step.plan();
    if (plan.steps().size() == 1) {
      return plan.annotation().written();
    }
    if (!attributes.containsKey(step)) {
      chain(plan);
    }
    return attributes.getOrDefault(step, List.of());
  }

  private void chain(Plan plan) {
    List<Plan.Step> steps = plan.steps();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String own = i == 0 ? plan.annotation().attributes().getOrDefault(ID, "") : "";
      names.add(own.isEmpty() ? generated(steps.get(i)) : own);
    }
    for (int i = 0; i < steps.size(); i++) {
      attributes.put(steps.get(i), part(plan, i, names));
    }
  }

  private String generated(Plan.Step step) {
    String words = step.plan().view().text(step.stretch().span());
    return ids.of("a", step.plan().annotation().element() + '\n' + words);
  }

  private static List<Map.Entry<String, String>> part(Plan plan, int number, List<String> names) {
    int last = names.size() - 1;
    Map<String, String> all = new LinkedHashMap<>();
    plan.annotation().written().forEach(a -> all.put(a.getKey(), a.getValue()));
    all.put(ID, names.get(number));
    if (number > 0) {
      all.put("prev", "#" + names.get(number - 1));
    }
    if (number < last) {
      all.put("next", "#" + names.get(number + 1));
    }
    if (sayPart(plan)) {
      all.put(PART, number == 0 ? "I" : number == last ? "F" : "M");
    }
    return List.copyOf(all.entrySet());
  }
}
