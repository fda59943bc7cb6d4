package org.rapporteur.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nu.xom.Attribute;
import nu.xom.Element;
import nu.xom.Elements;
import nu.xom.ParsingException;
import org.rapporteur.report.Words;
import org.rapporteur.tei.TeiDocument;

/** What an edition holds, in numbers: records, turns, persons, and the dates in the text. */
final class Tally {

  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private int records;
  private int turns;
  private int dates;
  private final Set<String> persons = new HashSet<>();

  private Tally() {}

  /** Counts what is in the documents; one that is not well-formed counts for nothing. */
  static Tally of(List<TeiDocument> documents) {
    Tally tally = new Tally();
    documents.forEach(tally::count);
    return tally;
  }

  private void count(TeiDocument document) {
    try {
      Element root = document.tree().getRootElement();
      records++;
      each(root.getChildElements("teiHeader", TEI), element -> countFact(element, document.name()));
      each(root.getChildElements("text", TEI), this::countText);
    } catch (ParsingException e) {
      // It has been reported, and has no elements to count.
      return;
    }
  }

  private static void each(Elements roots, Consumer<Element> action) {
    Deque<Element> open = new ArrayDeque<>();
    roots.forEach(open::push);
    while (!open.isEmpty()) {
      Element element = open.pop();
      if (element.getNamespaceURI().equals(TEI)) {
        action.accept(element);
      }
      element.getChildElements().forEach(open::push);
    }
  }

  private void countFact(Element element, String document) {
    if (element.getLocalName().equals("person")) {
      persons.add(key(element, document));
    }
  }

  private void countText(Element element) {
    switch (element.getLocalName()) {
      case "sp", "u" -> turns++;
      case "date" -> dates++;
      default -> {}
    }
  }

  /** A person of the register is one person in all records; any other belongs to its record. */
  private static String key(Element person, String document) {
    Attribute register = person.getAttribute("corresp");
    return register != null
        ? register.getValue()
        : document + "#" + person.getAttributeValue("id", XML);
  }

  @Override
  public String toString() {
    return Words.number(records, "record")
        + ": "
        + Words.number(turns, "turn")
        + ", "
        + Words.number(persons.size(), "person")
        + ", "
        + Words.number(dates, "date")
        + ".";
  }
}
