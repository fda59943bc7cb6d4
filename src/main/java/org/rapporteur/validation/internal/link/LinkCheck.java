package org.rapporteur.validation.internal.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.rapporteur.internal.link.Address;
import org.rapporteur.internal.link.PointerAttributes;
import org.rapporteur.internal.link.Prefixes;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.link.Pointer.Bearer;
import org.rapporteur.validation.internal.reading.FileLinks;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Surroundings;
import org.rapporteur.validation.internal.reading.Tei;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the ids and the pointers of a document, to be compared at its end. */
public final class LinkCheck extends DefaultHandler {

  private final PointerAttributes attributesOfTei = PointerAttributes.ofTei();
  private final Sightings sightings;
  private final Surroundings around;
  private final Map<String, String> elementById = new HashMap<>();
  private final List<Pointer> pointers = new ArrayList<>();
  private final List<FileLinks.Named> roots = new ArrayList<>();
  private final Participants participants = new Participants();
  private final RegisterEntries register;
  private final Prefixes prefixes = new Prefixes();
  private final Deque<String> bases = new ArrayDeque<>();

  /** Takes what the reading tells, and what is known around the document. */
  public LinkCheck(Sightings sightings, Surroundings around) {
    this.sightings = sightings;
    this.around = around;
    this.register = new RegisterEntries(sightings);
    bases.push("");
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    bases.push(base(attributes));
    String id = id(attributes);
    if (!id.isEmpty()) {
      elementById.putIfAbsent(id, localName);
    }
    if (!uri.equals(Tei.NAMESPACE)) {
      return;
    }
    if (!id.isEmpty()) {
      if (localName.equals("TEI") || localName.equals("teiCorpus")) {
        root(id, qName);
      }
    }
    if (localName.equals("prefixDef")) {
      prefixes.define(
          attributes.getValue("ident"),
          attributes.getValue("matchPattern"),
          attributes.getValue("replacementPattern"));
    }
    register.begin(localName, id, qName, attributes);
    pointers(localName, id, qName, attributes);
  }

  private String base(Attributes attributes) {
    String own = attributes.getValue(XMLConstants.XML_NS_URI, "base");
    String outer = bases.element();
    return own == null ? outer : Address.of(own.strip()).from(outer).toString();
  }

  private static String id(Attributes attributes) {
    String id = attributes.getValue(XMLConstants.XML_NS_URI, "id");
    return id == null ? "" : id.strip();
  }

  private void root(String id, String qName) {
    roots.add(
        new FileLinks.Named(
            id,
            sightings.attribute(Rule.LINK_ID_ACROSS_EDITION, sightings.tag(qName), "xml:id", "")));
  }

  private void pointers(String element, String id, String qName, Attributes attributes) {
    boolean participant = participants.begin(element, id);
    Bearer bearer = null;
    for (int i = 0; i < attributes.getLength(); i++) {
      Optional<PointerAttributes.Kind> kind =
          attributes.getURI(i).isEmpty()
              ? attributesOfTei.kind(element, attributes.getLocalName(i))
              : Optional.empty();
      if (kind.isPresent()) {
        bearer = bearer == null ? bearer(element, id, qName, participant) : bearer;
        words(bearer, attributes.getQName(i), kind.get().toElement(), attributes.getValue(i));
      }
    }
  }

  private Bearer bearer(String element, String id, String qName, boolean participant) {
    return new Bearer(element, id, sightings.tag(qName), bases.element(), participant);
  }

  private void words(Bearer bearer, String attribute, boolean toElement, String value) {
    List<String> words = Tei.tokens(value);
    for (int i = 0; i < words.size(); i++) {
      boolean alone = words.size() == 1;
      pointers.add(new Pointer(bearer, attribute, toElement, words.get(i), i, alone));
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    bases.pop();
    if (uri.equals(Tei.NAMESPACE)) {
      participants.end(localName);
      register.end();
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (register.wantsText()) {
      register.text(text, start, length);
    }
  }

  @Override
  public void endDocument() {
    PointerJudge judge = new PointerJudge(sightings, around, elementById, prefixes, participants);
    judge.judge(pointers);
    AlikeEntries.report(register.entries(), sightings);
    around.tell(new FileLinks(roots, judge.registerUses(), entries(), judge.steps()));
  }

  private List<FileLinks.Named> entries() {
    return !around.isRegister()
        ? List.of()
        : register.entries().stream()
            .map(
                entry ->
                    new FileLinks.Named(
                        entry.id(),
                        sightings.tag(Rule.LINK_REGISTER_ENTRY_UNUSED, entry.tag(), "")))
            .toList();
  }
}
