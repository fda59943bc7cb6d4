package org.rapporteur.annotation.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.register.RegisterProposals.Proposal;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.RegisterEntry;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/** Where in {@code edition.xml} something goes, indented like what stands beside it. */
final class RegisterText {

  private static final Set<String> ENTRIES = Set.of("person", "place", "org");
  private static final Set<String> LISTS = Set.of("listPerson", "listPlace", "listOrg");
  private static final String STEP = "  ";

  private final TeiDocument edition;
  private final TeiIndex index;

  RegisterText(TeiDocument edition) throws UnreadableTeiException {
    this.edition = edition;
    this.index = edition.index();
  }

  /** Returns whether an element is an entry of a register. */
  static boolean isEntry(TeiElement element) {
    return element.isTei()
        && ENTRIES.contains(element.name())
        && element.path().stream().anyMatch(e -> e.is("standOff"));
  }

  /**
   * Puts an element into an entry: after the last of its name; names first of all, and nothing
   * after the entries that stand in an entry.
   */
  Splice into(TeiElement entry, String name, String written) {
    Optional<TeiElement> last = last(entry.children(name));
    if (last.isEmpty() && !isName(name)) {
      last = last(entry.children().stream().filter(e -> !isNested(e)).toList());
    }
    String indent = entry.children().isEmpty() ? "" : indent(entry.children().get(0));
    int place = last.map(e -> e.span().end()).orElse(entry.content().start());
    return Splice.insert(place, indent + written);
  }

  private static boolean isName(String name) {
    for (RegisterEntry.Kind kind : RegisterEntry.Kind.values()) {
      if (kind.nameElement().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNested(TeiElement element) {
    return ENTRIES.contains(element.name()) || LISTS.contains(element.name());
  }

  private static Optional<TeiElement> last(List<TeiElement> elements) {
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(elements.size() - 1));
  }

  /** Returns what has to go with an entry: the white space before it, and a list left empty. */
  TextSpan removal(TeiElement entry) {
    TeiElement goes = entry;
    while (LISTS.contains(goes.parent().orElse(goes).name())
        && goes.parent().orElse(goes).children().size() == 1) {
      goes = goes.parent().orElse(goes);
    }
    return new TextSpan(goes.span().start() - spaceBefore(goes).length(), goes.span().end());
  }

  /** Returns the changes that add entries to the list of their kind, made if there is none. */
  List<Splice> adding(Map<RegisterEntry.Kind, List<Proposal>> entries) {
    List<Splice> splices = new ArrayList<>();
    Map<RegisterEntry.Kind, List<Proposal>> without = new LinkedHashMap<>();
    entries.forEach(
        (kind, added) -> {
          Optional<TeiElement> beside = lastEntry(kind);
          beside.ifPresentOrElse(
              entry ->
                  splices.add(
                      Splice.insert(
                          entry.span().end(), written(added, entry.prefix(), indent(entry)))),
              () -> without.put(kind, added));
        });
    if (!without.isEmpty()) {
      splices.add(lists(without));
    }
    return splices;
  }

  /** The last entry of the first list that has entries of a kind. */
  private Optional<TeiElement> lastEntry(RegisterEntry.Kind kind) {
    String name = kind.entryElement();
    return index
        .elements(name)
        .filter(e -> isEntry(e) && LISTS.contains(e.parent().orElse(e).name()))
        .findFirst()
        .flatMap(e -> last(e.parent().orElse(e).children(name)));
  }

  /** New lists: after those of the register, or in a standOff of their own. */
  private Splice lists(Map<RegisterEntry.Kind, List<Proposal>> entries) {
    Optional<TeiElement> beside =
        index
            .elements("standOff")
            .filter(e -> e.children().stream().anyMatch(RegisterText::isNested))
            .findFirst()
            .flatMap(e -> last(e.children()));
    if (beside.isPresent()) {
      String indent = indent(beside.get());
      return Splice.insert(
          beside.get().span().end(), lists(entries, beside.get().prefix(), indent));
    }
    TeiElement header = index.elements("teiHeader").findFirst().orElse(index.root());
    String indent = indent(header);
    String name = qualified("standOff", header.prefix());
    String lists = lists(entries, header.prefix(), inside(indent));
    return Splice.insert(
        header.span().end(), indent + "<" + name + ">" + lists + indent + "</" + name + ">");
  }

  private static String lists(
      Map<RegisterEntry.Kind, List<Proposal>> entries, String prefix, String indent) {
    StringBuilder lists = new StringBuilder();
    entries.forEach(
        (kind, added) -> {
          String entry = kind.entryElement();
          String list = "list" + Character.toUpperCase(entry.charAt(0)) + entry.substring(1);
          String name = qualified(list, prefix);
          lists.append(indent).append("<" + name + ">");
          lists.append(written(added, prefix, inside(indent)));
          lists.append(indent).append("</" + name + ">");
        });
    return lists.toString();
  }

  private static String qualified(String name, String prefix) {
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String inside(String indent) {
    return indent.isEmpty() ? "" : indent + STEP;
  }

  private static String written(List<Proposal> entries, String prefix, String indent) {
    StringBuilder written = new StringBuilder();
    entries.forEach(entry -> written.append(indent).append(entry.written(prefix, indent)));
    return written.toString();
  }

  /** Returns the line break and the spaces before an element, or nothing where it has no line. */
  private String indent(TeiElement element) {
    String space = spaceBefore(element);
    int line = Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r'));
    if (line < 0) {
      return "";
    }
    boolean both = line > 0 && space.charAt(line) == '\n' && space.charAt(line - 1) == '\r';
    return space.substring(both ? line - 1 : line);
  }

  private String spaceBefore(TeiElement element) {
    int start = element.span().start();
    int at = start;
    while (at > 0 && XmlCharacters.isSpace(edition.text().charAt(at - 1))) {
      at--;
    }
    return edition.text().substring(at, start);
  }
}
