package org.rapporteur.tei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;

/** Reads the entries of a register out of a document. */
final class RegisterReader {

  private final TeiDocument document;
  private final TeiIndex index;
  private final Map<String, RegisterEntry> entries = new LinkedHashMap<>();

  private RegisterReader(TeiDocument document) throws UnreadableTeiException {
    this.document = document;
    this.index = document.index();
  }

  static Register read(TeiDocument document) throws UnreadableTeiException {
    RegisterReader reader = new RegisterReader(document);
    for (TeiElement element : reader.index.elements("person", "place", "org").toList()) {
      if (element.path().stream().anyMatch(e -> e.is("standOff"))) {
        reader.add(element);
      }
    }
    return Register.of(List.copyOf(reader.entries.values()));
  }

  private void add(TeiElement element) throws UnreadableTeiException {
    Optional<String> id = element.attribute("xml:id");
    if (id.isEmpty()) {
      throw wrong(
          document,
          element,
          "An entry of the register has no xml:id.",
          "Give this " + element.name() + " an xml:id of its own.");
    }
    RegisterEntry entry = entry(element, id.get());
    if (entries.putIfAbsent(entry.id(), entry) != null) {
      throw wrong(
          document,
          element,
          "The xml:id '" + entry.id() + "' is used by two entries of the register.",
          "Give one of them another xml:id.");
    }
  }

  private RegisterEntry entry(TeiElement element, String id) throws UnreadableTeiException {
    RegisterEntry.Kind kind = kind(element.name());
    List<String> names = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (TeiElement name : element.children(kind.nameElement())) {
      boolean label = name.attribute("type").filter("label"::equals).isPresent();
      (label ? labels : names).add(index.words(name));
    }
    names.removeIf(String::isEmpty);
    labels.removeIf(String::isEmpty);
    if (names.isEmpty() && labels.isEmpty()) {
      throw wrong(
          document,
          element,
          "The entry '" + id + "' of the register has no name.",
          "Add a " + kind.nameElement() + ".");
    }
    String note = element.child("note").map(index::words).orElse("");
    String name = names.isEmpty() ? labels.get(0) : names.get(0);
    return new RegisterEntry(id, kind, name, names, labels, note);
  }

  private static RegisterEntry.Kind kind(String element) {
    for (RegisterEntry.Kind kind : RegisterEntry.Kind.values()) {
      if (kind.entryElement().equals(element)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no entry of a register: " + element);
  }

  static UnreadableTeiException wrong(
      TeiDocument document, TeiElement element, String message, String remedy) {
    return new UnreadableTeiException(
        Finding.of(Rule.EDITION_DESCRIPTION, document.source(), element.startTag(), message)
            .withRemedy(remedy));
  }
}
