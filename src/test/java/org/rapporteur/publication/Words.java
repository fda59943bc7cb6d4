package org.rapporteur.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nu.xom.Document;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.Text;

/**
 * What a record says, gathered from its TEI without any stylesheet: the letters and digits of the
 * reading text in their order, those of its notes, and the labels of its speakers.
 */
record Words(String text, String notes, List<String> speakers) {

  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** Page furniture and breaks are no words of the text. */
  private static final Set<String> SILENT = Set.of("fw", "graphic", "index", "linkGrp", "spanGrp");

  static Words of(Document tei) {
    StringBuilder text = new StringBuilder();
    List<Element> notes = new ArrayList<>();
    List<String> speakers = new ArrayList<>();
    for (Element root : all(tei.getRootElement(), Words::isText)) {
      say(root, tei, text, notes);
      for (Element turn : all(root, e -> is(e, "sp") || is(e, "u"))) {
        String label = label(turn, tei);
        if (!label.isEmpty()) {
          speakers.add(letters(label));
        }
      }
    }
    return new Words(letters(text.toString()), notesOf(notes, tei), speakers);
  }

  /** Letters, marks and digits: what is left when signs, brackets and spaces are taken away. */
  static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  /** Returns all elements in the order of the document. */
  static List<Element> all(Element from, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    collect(from, wanted, found);
    return found;
  }

  private static void collect(Element from, Predicate<Element> wanted, List<Element> found) {
    if (wanted.test(from)) {
      found.add(from);
    }
    from.getChildElements().forEach(child -> collect(child, wanted, found));
  }

  private static boolean isText(Element element) {
    return is(element, "text") && is((Element) element.getParent(), "TEI");
  }

  private static boolean is(Element element, String name) {
    return TEI.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static String notesOf(List<Element> notes, Document tei) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < notes.size(); i++) {
      sayChildren(notes.get(i), tei, text, notes);
    }
    return letters(text.toString());
  }

  private static void say(Element element, Document tei, StringBuilder out, List<Element> notes) {
    if (is(element, "note")) {
      notes.add(element);
    } else if (is(element, "ptr")) {
      out.append(element.getAttributeValue("target"));
    } else if (is(element, "choice")) {
      sayReadings(element, tei, out, notes);
    } else if (is(element, "ref") && "note".equals(element.getAttributeValue("type"))) {
      return; // the mark of a note
    } else if (!SILENT.contains(element.getLocalName())) {
      boolean unlabelled = is(element, "u") || is(element, "sp");
      if (unlabelled && element.getFirstChildElement("speaker", TEI) == null) {
        out.append(label(element, tei));
      }
      sayChildren(element, tei, out, notes);
    }
  }

  private static void sayChildren(
      Element element, Document tei, StringBuilder out, List<Element> notes) {
    for (int i = 0; i < element.getChildCount(); i++) {
      Node child = element.getChild(i);
      if (child instanceof Text text) {
        out.append(text.getValue());
      } else if (child instanceof Element inner) {
        say(inner, tei, out, notes);
      }
    }
  }

  /** The printed reading first. */
  private static void sayReadings(
      Element choice, Document tei, StringBuilder out, List<Element> notes) {
    Set<String> printed = Set.of("sic", "orig", "abbr");
    List<Element> readings = new ArrayList<>();
    choice.getChildElements().forEach(readings::add);
    readings.sort((a, b) -> rank(a, printed) - rank(b, printed));
    readings.forEach(reading -> say(reading, tei, out, notes));
  }

  private static int rank(Element reading, Set<String> printed) {
    return printed.contains(reading.getLocalName()) ? 0 : 1;
  }

  /** The label as printed, else the names of those whom {@code who} points to. */
  private static String label(Element turn, Document tei) {
    Element speaker = turn.getFirstChildElement("speaker", TEI);
    if (speaker != null) {
      return speaker.getValue();
    }
    String who = turn.getAttributeValue("who");
    StringBuilder names = new StringBuilder();
    for (String pointer : who == null ? new String[0] : who.strip().split("\\s+")) {
      String id = pointer.substring(pointer.indexOf('#') + 1);
      names.append(
          all(tei.getRootElement(), e -> id.equals(e.getAttributeValue("id", XML))).stream()
              .map(person -> person.getFirstChildElement("persName", TEI).getValue())
              .findFirst()
              .orElse(id));
    }
    return names.toString();
  }
}
