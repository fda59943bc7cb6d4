package org.rapporteur.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an element may have with us and not with them: its attributes and children up to the first
 * thing that they refuse.
 *
 * @param element the name of the element
 * @param steps what it has; the last step is the one refused
 * @param instead the names of some of the children that they would take there
 */
record Counterexample(String element, List<Step> steps, Set<String> instead) {

  private static final int SHOWN = 6;

  /** Returns the beginning of the element, as in a document. */
  String fragment() {
    StringBuilder text = new StringBuilder("<" + element);
    for (Step step : steps) {
      if (step instanceof Step.With with) {
        text.append(' ').append(Step.written(with.name()));
        text.append("=\"").append(with.value()).append('"');
      }
    }
    text.append('>');
    for (Step step : steps) {
      if (step instanceof Step.Child child) {
        text.append('<').append(child.name().getLocalPart()).append("/>");
      } else if (step instanceof Step.Characters characters) {
        text.append(characters.text());
      } else if (step instanceof Step.End) {
        text.append("</").append(element).append('>');
      }
    }
    return text.toString();
  }

  /** Returns why they refuse it. */
  String reason() {
    Step last = steps.get(steps.size() - 1);
    if (last instanceof Step.With with) {
      return "@" + Step.written(with.name()) + " is not allowed, or not with this value";
    } else if (last instanceof Step.Without without) {
      return "@" + Step.written(without.name()) + " is required";
    } else if (last instanceof Step.Child child) {
      return "<" + child.name().getLocalPart() + "> is not allowed here" + alternatives();
    } else if (last instanceof Step.Characters) {
      return "these characters are not allowed here" + alternatives();
    }
    return "something is missing" + alternatives();
  }

  private String alternatives() {
    String names =
        instead.stream()
            .limit(SHOWN)
            .map(name -> "<" + name + ">")
            .collect(Collectors.joining(" "));
    return instead.isEmpty() ? "" : "; allowed is " + names + (instead.size() > SHOWN ? " …" : "");
  }

  @Override
  public String toString() {
    return fragment() + "  " + reason();
  }
}
