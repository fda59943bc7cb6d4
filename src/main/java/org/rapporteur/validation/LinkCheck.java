package org.rapporteur.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.Sightings.Tag;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the ids and the pointers of a document, and compares them at its end. */
final class LinkCheck extends DefaultHandler {

  private static final String REGISTER_FILE = "edition.xml";

  /** The attributes of TEI whose values are pointers. */
  private static final Set<String> POINTERS =
      Set.of(
          "active",
          "ana",
          "calendar",
          "change",
          "code",
          "corresp",
          "edRef",
          "end",
          "facs",
          "from",
          "hand",
          "mutual",
          "next",
          "nymRef",
          "origin",
          "passive",
          "period",
          "prev",
          "ref",
          "rendition",
          "resp",
          "sameAs",
          "scheme",
          "since",
          "source",
          "spanTo",
          "start",
          "synch",
          "target",
          "targetEnd",
          "to",
          "toWhom",
          "where",
          "who");

  private static final Set<String> PEOPLE = Set.of("person", "personGrp", "org");
  private static final Map<String, Set<String>> KINDS =
      Map.of("who", PEOPLE, "toWhom", PEOPLE, "rendition", Set.of("rendition"));

  private final Optional<Set<String>> register;
  private final Sightings sightings;
  private final Map<String, String> elementById = new HashMap<>();
  private final List<Pointer> pointers = new ArrayList<>();

  LinkCheck(Optional<Set<String>> register, Sightings sightings) {
    this.register = register;
    this.sightings = sightings;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (!uri.equals(Tei.NAMESPACE)) {
      return;
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.getValue(i);
      if (attributes.getURI(i).equals(XMLConstants.XML_NS_URI)) {
        if (attributes.getLocalName(i).equals("id")) {
          elementById.putIfAbsent(value.strip(), localName);
        }
      } else if (value.indexOf('#') >= 0 && POINTERS.contains(attributes.getQName(i))) {
        pointers(localName, attributes.getQName(i), value, sightings.tag(qName));
      }
    }
  }

  private void pointers(String element, String attribute, String value, Tag tag) {
    for (String token : Tei.tokens(value)) {
      int hash = token.indexOf('#');
      if (hash >= 0 && token.indexOf('(', hash) < 0) {
        String file = token.substring(0, hash);
        pointers.add(new Pointer(file, token.substring(hash + 1), element, attribute, tag));
      }
    }
  }

  @Override
  public void endDocument() {
    for (Pointer pointer : pointers) {
      if (pointer.file().isEmpty()) {
        intoFile(pointer);
      } else if (pointer.intoRegister()) {
        intoRegister(pointer);
      }
    }
  }

  private void intoFile(Pointer pointer) {
    String target = elementById.get(pointer.id());
    Set<String> kinds = pointer.kinds();
    if (target == null) {
      add(Rule.LINK_TARGET_MISSING, pointer, "no element has the xml:id '" + pointer.id() + "'");
    } else if (!kinds.isEmpty() && !kinds.contains(target)) {
      String wanted = String.join(" or ", kinds.stream().sorted().toList());
      String message =
          "@"
              + pointer.attribute()
              + " points to '"
              + pointer.id()
              + "', which is '"
              + target
              + "' and not "
              + wanted;
      add(Rule.LINK_TARGET_KIND, pointer, message);
    }
  }

  private void intoRegister(Pointer pointer) {
    if (register.isPresent() && !register.get().contains(pointer.id())) {
      String message = "the register of " + REGISTER_FILE + " has no '" + pointer.id() + "'";
      add(Rule.LINK_REGISTER_ENTRY_MISSING, pointer, message);
    }
  }

  private void add(Rule rule, Pointer pointer, String message) {
    sightings.atAttribute(rule, pointer.tag(), pointer.attribute(), message);
  }

  private record Pointer(String file, String id, String element, String attribute, Tag tag) {

    boolean intoRegister() {
      return file.equals(REGISTER_FILE) || file.endsWith("/" + REGISTER_FILE);
    }

    /** A change may be made by whoever is named in the header; words are spoken by people. */
    Set<String> kinds() {
      return element.equals("change") ? Set.of() : KINDS.getOrDefault(attribute, Set.of());
    }
  }
}
