package org.rapporteur.annotation;

import java.util.List;
import java.util.Set;
import org.rapporteur.tei.TeiElement;

/** Knows what a document marks already. */
final class Marked {

  /** What a word is once: a date in a date, or a name in a name of the same kind, says nothing. */
  private static final Set<String> ONCE =
      Set.of(
          "date",
          "time",
          "name",
          "persName",
          "forename",
          "surname",
          "genName",
          "addName",
          "nameLink",
          "roleName",
          "placeName",
          "geogName",
          "settlement",
          "district",
          "region",
          "country",
          "bloc",
          "orgName",
          "objectName",
          "eventName",
          "num",
          "measure",
          "term",
          "idno",
          "email");

  private Marked() {}

  /** Returns whether an element of this name in another of this name says nothing more. */
  static boolean isOnce(String element) {
    return ONCE.contains(element);
  }

  /** Returns whether the document says already what an annotation says. */
  static boolean isKnown(Plan plan) {
    Annotation annotation = plan.annotation();
    if (annotation.isPoint()) {
      return new PointPlaces(plan.view(), annotation.span().start()).hold(annotation);
    }
    String name = annotation.element();
    return !plan.steps().isEmpty()
        && plan.steps().stream().allMatch(step -> isMarked(step.stretch(), name));
  }

  private static boolean isMarked(Stretch stretch, String name) {
    if (!isIn(stretch.innermost(), name, stretch.view().element())) {
      return false;
    }
    if (stretch.isMarked(name)
        || (isOnce(name)
            && isIn(stretch.places().get(0).container(), name, stretch.view().element()))) {
      return true;
    }
    return areMarked(stretch.divided(), name) || areMarked(stretch.dividedAtParts(name), name);
  }

  private static boolean areMarked(List<Stretch> parts, String name) {
    return parts.size() > 1 && parts.stream().allMatch(part -> isMarked(part, name));
  }

  private static boolean isIn(TeiElement element, String name, TeiElement last) {
    for (TeiElement e = element; e != null; e = e.parent().orElse(null)) {
      if (e.is(name)) {
        return true;
      }
      if (e == last) {
        return false;
      }
    }
    return false;
  }
}
