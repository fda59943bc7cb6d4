package org.rapporteur.annotation.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.Reading;
import org.rapporteur.annotation.TextView;
import org.rapporteur.internal.file.Digest;
import org.rapporteur.internal.text.Folding;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.report.Location;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.Register;
import org.rapporteur.tei.RegisterEntry;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Entries that an edition's register lacks: the names that its records mark as {@code persName},
 * {@code placeName} or {@code orgName} without {@code @ref} or {@code @key}, and that no entry of
 * that kind has. Names that differ in letter case, diacritics and white space only are taken for
 * one. Proposing changes nothing; what is accepted is an {@link Edit}.
 *
 * <p>The names of documents are paths, from which addresses are made. Instances are immutable and
 * safe to share between threads.
 */
public final class RegisterProposals {

  private static final Folding ALIKE = new Folding(true, true, true);

  private final TeiDocument edition;
  private final Map<Proposal, List<Name>> names = new LinkedHashMap<>();

  private RegisterProposals(TeiDocument edition) {
    this.edition = edition;
  }

  /**
   * A name as marked in a record.
   *
   * @param document the record
   * @param element the element that marks it
   * @param kind what it names
   * @param words its words
   */
  private record Name(
      TeiDocument document, TeiElement element, RegisterEntry.Kind kind, String words) {

    Location place() {
      return Location.of(document.source(), element.span());
    }
  }

  /**
   * A proposed entry. A value.
   *
   * @param kind what it is
   * @param id its id, which comes from its name and is not used in the edition's description
   * @param forms the forms of its name, the most frequent first
   */
  public record Proposal(RegisterEntry.Kind kind, String id, List<Form> forms) {

    /** Copies the list. */
    public Proposal {
      forms = List.copyOf(forms);
    }

    /** Returns the entry in TEI, as it would be inserted. */
    public String tei() {
      return written("", "\n");
    }

    String written(String prefix, String indent) {
      String colon = prefix.isEmpty() ? "" : prefix + ":";
      String entry = colon + kind.entryElement();
      String name = colon + kind.nameElement();
      String inner = indent.isEmpty() ? "" : indent + "  ";
      StringBuilder tei = new StringBuilder("<" + entry + " xml:id=\"" + id + "\">");
      for (Form form : forms) {
        tei.append(inner).append("<" + name + ">" + XmlCharacters.text(form.words()));
        tei.append("</" + name + ">");
      }
      return tei.append(indent).append("</" + entry + ">").toString();
    }
  }

  /**
   * A form of a name.
   *
   * @param words its words
   * @param places where it is marked, in the order of the records
   */
  public record Form(String words, List<Location> places) {

    /** Copies the list. */
    public Form {
      places = List.copyOf(places);
    }
  }

  /**
   * Returns what an edition's records propose for its register.
   *
   * @param edition the description of the edition, {@code edition.xml}
   * @param records the records, in the order in which their places are told
   * @throws UnreadableTeiException if a document is not well-formed, or the first is no description
   *     of an edition
   */
  public static RegisterProposals of(TeiDocument edition, List<TeiDocument> records)
      throws UnreadableTeiException {
    RegisterProposals made = new RegisterProposals(edition);
    Register register = EditionDescription.of(edition).register();
    Map<String, List<Name>> alike = new LinkedHashMap<>();
    for (TeiDocument record : records) {
      for (Name name : marked(record)) {
        if (register.named(name.words).stream().noneMatch(e -> e.kind() == name.kind)) {
          String key = name.kind + " " + ALIKE.fold(name.words).strip();
          alike.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
        }
      }
    }
    Set<String> ids = new HashSet<>();
    edition.index().elements().forEach(e -> e.attribute("xml:id").ifPresent(ids::add));
    alike.values().forEach(same -> made.names.put(proposal(same, ids), same));
    return made;
  }

  private static List<Name> marked(TeiDocument record) throws UnreadableTeiException {
    List<Name> marked = new ArrayList<>();
    for (RegisterEntry.Kind kind : RegisterEntry.Kind.values()) {
      for (TeiElement element : record.index().elements(kind.nameElement()).toList()) {
        if (isWithoutEntry(element, kind)) {
          String words =
              TextView.of(record, element, Reading.SOURCE).text().replace('\n', ' ').strip();
          if (!words.isEmpty()) {
            marked.add(new Name(record, element, kind, words));
          }
        }
      }
    }
    marked.sort(Comparator.comparingInt(name -> name.element.span().start()));
    return marked;
  }

  private static boolean isWithoutEntry(TeiElement element, RegisterEntry.Kind kind) {
    List<TeiElement> path = element.path();
    return element.attribute("ref").isEmpty()
        && element.attribute("key").isEmpty()
        && path.stream().anyMatch(e -> e.is("text"))
        && path.stream().noneMatch(e -> e.is(kind.entryElement()));
  }

  private static Proposal proposal(List<Name> names, Set<String> ids) {
    Map<String, List<Location>> forms = new LinkedHashMap<>();
    for (Name name : names) {
      forms.computeIfAbsent(name.words, words -> new ArrayList<>()).add(name.place());
    }
    List<Form> sorted = new ArrayList<>();
    forms.forEach((words, places) -> sorted.add(new Form(words, places)));
    sorted.sort(Comparator.comparingInt(form -> -form.places.size()));
    RegisterEntry.Kind kind = names.get(0).kind;
    return new Proposal(kind, unique(id(sorted.get(0).words, kind), ids), sorted);
  }

  /** Returns an id from a name, the same for the same name in every run. */
  private static String id(String name, RegisterEntry.Kind kind) {
    String plain = ALIKE.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (plain.isEmpty()) {
      plain = HexFormat.of().formatHex(Digest.sha256(name), 0, 3);
    }
    return Character.isLetter(plain.charAt(0)) ? plain : kind.entryElement() + "-" + plain;
  }

  private static String unique(String id, Set<String> ids) {
    String free = id;
    for (int i = 2; !ids.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  /** Returns the proposed entries, in the order in which their names first stand. */
  public List<Proposal> proposals() {
    return List.copyOf(names.keySet());
  }

  /**
   * Returns the edit that makes entries of proposals: each is put into the list of its kind, and
   * its names in the records point to it.
   *
   * @throws UnreadableTeiException if the description of the edition is not well-formed
   * @throws IllegalArgumentException if one is not among these proposals
   */
  public Edit accept(List<Proposal> accepted) throws UnreadableTeiException {
    Map<RegisterEntry.Kind, List<Proposal>> byKind = new LinkedHashMap<>();
    Map<TeiDocument, List<Splice>> byRecord = new LinkedHashMap<>();
    for (Proposal proposal : accepted) {
      byKind.computeIfAbsent(proposal.kind, kind -> new ArrayList<>()).add(proposal);
      for (Name name : Optional.ofNullable(names.get(proposal)).orElse(List.of())) {
        byRecord
            .computeIfAbsent(name.document, record -> new ArrayList<>())
            .add(pointing(name, proposal));
      }
    }
    if (!names.keySet().containsAll(accepted)) {
      throw new IllegalArgumentException("an entry was accepted that was not proposed");
    }
    return edit(byKind, byRecord);
  }

  private Edit edit(
      Map<RegisterEntry.Kind, List<Proposal>> byKind, Map<TeiDocument, List<Splice>> byRecord)
      throws UnreadableTeiException {
    RegisterText text = new RegisterText(edition);
    List<Edit.Change> changes = new ArrayList<>();
    changes.add(new Edit.Change(edition, text.adding(byKind)));
    byRecord.forEach((record, splices) -> changes.add(new Edit.Change(record, splices)));
    return new Edit("add to the register of " + edition.name(), changes);
  }

  private Splice pointing(Name name, Proposal proposal) {
    TeiElement element = name.element;
    List<TeiAttribute> attributes = element.attributes();
    int prefix = element.prefix().isEmpty() ? 0 : element.prefix().length() + 1;
    int end =
        attributes.isEmpty()
            ? element.span().start() + 1 + prefix + element.name().length()
            : attributes.get(attributes.size() - 1).span().end();
    String address = EditionPointers.address(name.document, edition, proposal.id);
    return Splice.insert(end, " ref=\"" + XmlCharacters.value(address) + "\"");
  }
}
