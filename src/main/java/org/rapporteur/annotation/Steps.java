package org.rapporteur.annotation;

import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar.Walk;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/** Leads walks over the events of a document, one step at a time. */
final class Steps {

  private static final String XML = "xml:";

  private final String text;

  Steps(String text) {
    this.text = text;
  }

  /** What may be wrong at an event: at most one of each. */
  enum Kind {
    /** A tag, or text, that may not stand here. */
    PLACE,
    /** An attribute that the element may not have, or its value. */
    ATTRIBUTE,
    /** A missing attribute. */
    MISSING,
    /** Something that an element lacks, or that it is no content of it. */
    CONTENT
  }

  /** Takes note of a step that is not allowed; the walk knows why. */
  @FunctionalInterface
  interface Objector {
    /** Takes note; the detail is the attribute as written, or the empty string. */
    void object(Walk walk, Kind kind, String detail);
  }

  /** Leads a walk over a whole event. */
  void over(TeiEvent event, Walk walk, Objector objector) {
    switch (event.kind()) {
      case START -> start(event.element(), walk, objector);
      case END -> {
        if (!walk.end()) {
          objector.object(walk, Kind.CONTENT, "");
        }
      }
      case TEXT, CDATA, REFERENCE -> text(event, event.span(), walk, objector);
      default -> {}
    }
  }

  private static void start(TeiElement element, Walk walk, Objector objector) {
    if (!walk.start(element.namespace(), element.name())) {
      objector.object(walk, Kind.PLACE, "");
    }
    element.eachAttribute(
        (name, value) -> {
          if (!attribute(element, name, value, walk)) {
            objector.object(walk, Kind.ATTRIBUTE, name);
          }
        });
    if (!walk.attributesEnd()) {
      objector.object(walk, Kind.MISSING, "");
    }
  }

  private static boolean attribute(TeiElement element, String name, String value, Walk walk) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return name.equals("xmlns") || walk.attribute("", name, value);
    }
    String prefix = name.substring(0, colon);
    return prefix.equals("xmlns")
        || walk.attribute(element.namespaceOf(prefix), name.substring(colon + 1), value);
  }

  /** Leads a walk over a part of an event of characters. */
  void text(TeiEvent event, TextSpan part, Walk walk, Objector objector) {
    boolean allowed;
    if (event.kind() == TeiEvent.Kind.REFERENCE) {
      allowed = walk.text(event.value(), 0, event.value().length());
    } else {
      TextSpan content = event.content();
      int start = Math.max(part.start(), content.start());
      int end = Math.min(part.end(), content.end());
      allowed = start >= end || walk.text(text, start, end);
    }
    if (!allowed) {
      objector.object(walk, Kind.PLACE, "");
    }
  }

  /** Enters a new TEI element; returns whether it may stand here with its attributes. */
  static boolean enter(String element, List<Map.Entry<String, String>> attributes, Walk walk) {
    if (!walk.start(TeiIndex.NAMESPACE, element)) {
      return false;
    }
    for (Map.Entry<String, String> attribute : attributes) {
      String name = attribute.getKey();
      boolean xml = name.startsWith(XML);
      String namespace = xml ? XMLConstants.XML_NS_URI : "";
      String local = xml ? name.substring(XML.length()) : name;
      if (!walk.attribute(namespace, local, attribute.getValue())) {
        return false;
      }
    }
    return walk.attributesEnd();
  }
}
