package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/** Takes annotations out of a document, with the white space before each, and empty holders. */
final class StandOffRemoval {

  private static final Set<String> HOLDERS = Set.of("listAnnotation", "spanGrp", "standOff");

  private StandOffRemoval() {}

  /** Returns the deletions. */
  static List<Splice> of(Collection<TeiElement> elements, TeiIndex index, String text) {
    Set<TeiElement> gone = new LinkedHashSet<>(elements);
    Set<TeiElement> holders = parents(elements);
    while (!holders.isEmpty()) {
      List<TeiElement> empty =
          holders.stream().filter(holder -> isEmptyWithout(gone, holder, index, text)).toList();
      gone.addAll(empty);
      holders = parents(empty);
    }
    List<Splice> splices = new ArrayList<>();
    for (TeiElement element : gone) {
      if (element.parent().filter(gone::contains).isEmpty()) {
        int start = StandOffInsertion.spaceBefore(element, index, text);
        splices.add(new Splice(new TextSpan(start, element.span().end()), ""));
      }
    }
    return splices;
  }

  private static Set<TeiElement> parents(Collection<TeiElement> elements) {
    Set<TeiElement> parents = new LinkedHashSet<>();
    for (TeiElement element : elements) {
      element.parent().filter(p -> p.isTei() && HOLDERS.contains(p.name())).ifPresent(parents::add);
    }
    return parents;
  }

  /** Whether nothing but white space is left in an element. */
  private static boolean isEmptyWithout(
      Set<TeiElement> gone, TeiElement holder, TeiIndex index, String text) {
    for (int i = holder.firstEvent() + 1; i < holder.lastEvent(); i++) {
      TeiEvent event = index.events().get(i);
      boolean passed = event.kind() == TeiEvent.Kind.START && gone.contains(event.element());
      boolean blank = event.kind() == TeiEvent.Kind.TEXT && event.span().of(text).isBlank();
      if (!passed && !blank) {
        return false;
      }
      i = passed ? event.element().lastEvent() : i;
    }
    return true;
  }
}
