package org.rapporteur.annotation.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;

/** The elements of a text that mark words of it, with what they mark. */
final class MarkedElements {

  private MarkedElements() {}

  /** Returns those of the given names; without names, those of phrase level that hold text. */
  static List<CopiedTag> of(TextView view, Set<String> names) {
    Set<TeiElement> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    view.leftOut().forEach(left -> leftOut.add(left.element()));
    List<CopiedTag> found = new ArrayList<>();
    List<TeiEvent> events = view.index().events();
    for (int i = view.element().firstEvent() + 1; i < view.element().lastEvent(); i++) {
      TeiElement element = events.get(i).element();
      if (events.get(i).kind() == TeiEvent.Kind.START && element.isTei()) {
        boolean isRead = !leftOut.contains(element);
        if (isWanted(element, names) && (isRead || element.content().isEmpty())) {
          TextSpan span = view.map().toView(element.content());
          found.add(new CopiedTag(span, tag(element), element.span()));
        }
        i = isRead ? i : element.lastEvent();
      }
    }
    return found;
  }

  private static boolean isWanted(TeiElement element, Set<String> names) {
    return names.isEmpty()
        ? PhraseNames.ALL.contains(element.name()) && !element.content().isEmpty()
        : names.contains(element.name());
  }

  private static Tag tag(TeiElement element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (TeiAttribute attribute : element.attributes()) {
      if (Tag.isName(attribute.name()) && !attribute.name().equals("xmlns")) {
        attributes.put(attribute.name(), attribute.value());
      }
    }
    return new Tag(element.name(), attributes);
  }
}
