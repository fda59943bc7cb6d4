package org.rapporteur.annotation;

import java.util.List;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/** Characters as XML writes them, and as it means them. */
final class XmlText {

  private XmlText() {}

  /** Returns {@code name="value"} with a space before; what XML cannot hold is left out. */
  static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlCharacters.value(value) + "\"";
  }

  /** Returns an attribute, or nothing where it has no value. */
  static String optional(String name, String value) {
    return value.isEmpty() ? "" : attribute(name, value);
  }

  /** Returns all characters in an element as XML means them, none left out. */
  static String of(TeiElement element, TeiIndex index, String text) {
    return between(element.content(), index, text);
  }

  /** Returns all characters in a span of the source text as XML means them, none left out. */
  static String between(TextSpan span, TeiIndex index, String text) {
    StringBuilder characters = new StringBuilder();
    List<TeiEvent> events = index.events();
    for (int i = index.numberOf(span.start()); i < events.size(); i++) {
      TeiEvent event = events.get(i);
      if (event.start() >= span.end()) {
        break;
      }
      switch (event.kind()) {
        case TEXT, CDATA -> characters.append(meant(event.content(), span, text));
        case REFERENCE -> characters.append(event.value());
        default -> {}
      }
    }
    return characters.toString();
  }

  private static String meant(TextSpan characters, TextSpan span, String text) {
    int from = Math.max(characters.start(), span.start());
    int to = Math.min(characters.end(), span.end());
    return from >= to ? "" : text.substring(from, to).replace("\r\n", "\n").replace('\r', '\n');
  }
}
