package org.rapporteur.annotation.register;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.internal.link.Address;
import org.rapporteur.internal.link.FragmentIds;
import org.rapporteur.internal.link.Prefixes;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Where the pointers of one document of an edition lead. Names of documents are paths; prefixes are
 * those that the document declares and those of the edition.
 */
final class EditionPointers {

  private final TeiDocument document;
  private final Prefixes own = new Prefixes();
  private final Prefixes shared = new Prefixes();

  private EditionPointers(TeiDocument document) {
    this.document = document;
  }

  static EditionPointers of(TeiDocument document, TeiDocument edition)
      throws UnreadableTeiException {
    EditionPointers pointers = new EditionPointers(document);
    define(document, pointers.own);
    define(edition, pointers.shared);
    return pointers;
  }

  private static void define(TeiDocument document, Prefixes prefixes)
      throws UnreadableTeiException {
    document
        .index()
        .elements("prefixDef")
        .forEach(
            def ->
                prefixes.define(
                    def.attribute("ident").orElse(null),
                    def.attribute("matchPattern").orElse(null),
                    def.attribute("replacementPattern").orElse(null)));
  }

  /**
   * What a pointer names.
   *
   * @param file the name of a document, with / between its steps
   * @param ids the ids of its elements
   */
  record Target(String file, List<String> ids) {

    boolean isOnly(String document, String id) {
      return file.equals(document) && ids.equals(List.of(id));
    }

    boolean names(String document, String id) {
      return file.equals(document) && ids.contains(id);
    }
  }

  /** Returns what a pointer of an element names, or empty where that is no element of a file. */
  Optional<Target> target(TeiElement element, String pointer) {
    Address address = Address.of(pointer).from(base(element));
    if (!address.scheme().isEmpty()) {
      address = expanded(address).map(a -> a.from(base(element))).orElse(address);
    }
    if (!address.scheme().isEmpty()
        || !address.hash()
        || address.isForeign()
        || address.isAbsolute()) {
      return Optional.empty();
    }
    List<String> ids = FragmentIds.of(address.fragment());
    return file(address).map(file -> new Target(file, ids));
  }

  /** Returns whether a pointer begins with a prefix that nothing declares. */
  boolean hasUnknownPrefix(String pointer) {
    Address address = Address.of(pointer);
    return !address.scheme().isEmpty()
        && !address.isForeign()
        && !address.isAbsolute()
        && expanded(address).isEmpty();
  }

  private Optional<Address> expanded(Address address) {
    String rest = address.toString().substring(address.scheme().length() + 1);
    return own.expand(address.scheme(), rest)
        .or(() -> shared.expand(address.scheme(), rest))
        .map(Address::of);
  }

  private Optional<String> file(Address address) {
    if (address.isHere()) {
      return Optional.of(path(document.name()));
    }
    try {
      return Optional.of(path(Path.of(document.name()).resolveSibling(address.file()).toString()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns the address of an entry as a document has to write it. */
  static String address(TeiDocument from, TeiDocument edition, String id) {
    Path here = Path.of(path(from.name()));
    Path there = Path.of(path(edition.name()));
    if (here.equals(there)) {
      return "#" + id;
    }
    Path folder = here.getParent();
    boolean alike = here.isAbsolute() == there.isAbsolute();
    Path way = folder == null || !alike ? there : folder.relativize(there);
    return path(way.toString()) + "#" + id;
  }

  /** Returns a name of a document in the form in which names are compared. */
  static String path(String name) {
    return Path.of(name).normalize().toString().replace('\\', '/');
  }

  private static String base(TeiElement element) {
    for (TeiElement e = element; e != null; e = e.parent().orElse(null)) {
      Optional<String> base = e.attribute("xml:base");
      if (base.isPresent()) {
        return base.get();
      }
    }
    return "";
  }

  /**
   * A word of an attribute.
   *
   * @param value the word, references resolved
   * @param span where it stands in the source
   */
  record Word(String value, TextSpan span) {}

  /** Returns the pointers in the value of an attribute. */
  static List<String> words(String value) {
    return Stream.of(value.split("[ \\t\\r\\n]+")).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * Returns the words of an attribute. Where white space is written as a reference, so that no word
   * has a place of its own, there are none.
   */
  static List<Word> words(TeiDocument document, TeiAttribute attribute) {
    List<String> values = words(attribute.value());
    List<TextSpan> spans = new ArrayList<>();
    String source = document.text();
    int end = attribute.valueSpan().end();
    for (int at = attribute.valueSpan().start(); at < end; ) {
      int to = at;
      while (to < end && !XmlCharacters.isSpace(source.charAt(to))) {
        to++;
      }
      if (to > at) {
        spans.add(new TextSpan(at, to));
      }
      at = to + 1;
    }
    if (spans.size() != values.size()) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      words.add(new Word(values.get(i), spans.get(i)));
    }
    return words;
  }
}
