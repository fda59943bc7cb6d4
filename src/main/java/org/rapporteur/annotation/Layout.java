package org.rapporteur.annotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.tei.TeiElement;

/**
 * What an element does to the lines of readable text. The facts about TEI stand in {@code
 * layout.txt}; it depends on an element's name, on that of its parent and on {@code @break}, so
 * that marking a word in running text changes nothing.
 */
enum Layout {
  /** Its text stands on lines of its own. */
  BLOCK,
  /** It separates words as white space does, on both sides. */
  SPACE,
  /** White space separates it from what stands before it in its parent. */
  NEXT,
  /** It joins what stands before and after it, whatever white space there is. */
  JOIN,
  /** It does nothing. */
  INLINE;

  /** The namespace of the elements shown in an {@code egXML}. */
  private static final String EXAMPLES = "http://www.tei-c.org/ns/Examples";

  /** What stands in lines where all the words of an opener or utterance stand in such elements. */
  private static final Map<String, Set<String>> LINES =
      Map.of("opener", Set.of("seg", "idno", "orgName"), "u", Set.of("seg"));

  /** Returns what an element does where it stands. */
  static Layout of(TeiElement element) {
    if (!isKnown(element)) {
      return INLINE;
    }
    String stated = element.attribute("break").orElse("");
    String parent = element.parent().filter(Layout::isKnown).map(TeiElement::name).orElse("");
    return of(element.name(), stated, parent, isEmpty(element));
  }

  /**
   * Returns what an element of TEI does.
   *
   * @param name its name
   * @param breaks its {@code @break}, or the empty string
   * @param parent the name of the element of TEI in which it stands, or the empty string
   * @param isEmpty whether it has no content
   */
  static Layout of(String name, String breaks, String parent, boolean isEmpty) {
    Table table = Table.OF_TEI;
    if (breaks.equals("no")) {
      return JOIN;
    } else if (table.has("break", name) || breaks.equals("yes")) {
      return SPACE;
    } else if (table.has("point", name) || isEmpty) {
      return INLINE;
    }
    return table.has("line", name) ? BLOCK : within(parent, name, table);
  }

  private static Layout within(String parent, String name, Table table) {
    if (table.has("lines", parent)) {
      return BLOCK;
    }
    if (table.has("apart", name)) {
      return SPACE;
    }
    return table.has("words", parent) || table.has("apart", parent) ? NEXT : INLINE;
  }

  /** Returns whether an element holds only elements, so that white space in it is no text. */
  static boolean holdsOnlyElements(TeiElement element) {
    String name = element.name();
    Table table = Table.OF_TEI;
    return isKnown(element)
        && (table.has("lines", name)
            || table.has("words", name)
            || table.has("apart", name)
            || table.has("parts", name));
  }

  /** Returns whether an element holds blocks and no words of its own. */
  static boolean isStructure(TeiElement element) {
    return isKnown(element) && Table.OF_TEI.has("lines", element.name());
  }

  /** Returns whether what an element does can depend on standing in one of this name. */
  static boolean isFeltWithin(String parent) {
    return Table.OF_TEI.groups().containsKey(parent)
        && Stream.of("lines", "words", "apart", "parts", "mixed")
            .anyMatch(group -> Table.OF_TEI.has(group, parent));
  }

  /** Returns whether of the elements in one of this name only one may be read. */
  static boolean holdsAlternatives(String parent) {
    return Table.OF_TEI.has("parts", parent);
  }

  /** Returns whether an element is a line of its parent if that has no words of its own. */
  static boolean mayBeLineIn(String parent, String name) {
    return LINES.getOrDefault(parent, Set.of()).contains(name);
  }

  private static boolean isKnown(TeiElement element) {
    return element.isTei() || element.namespace().equals(EXAMPLES);
  }

  private static boolean isEmpty(TeiElement element) {
    return element.lastEvent() == element.firstEvent() + 1;
  }

  /** The groups of the list in which each name is. */
  private record Table(Map<String, Set<String>> groups) {

    static final Table OF_TEI = load();

    boolean has(String group, String name) {
      Set<String> known = groups.get(name);
      return known != null && known.contains(group);
    }

    private static void add(Map<String, Set<String>> groups, String name, List<String> words) {
      groups.computeIfAbsent(name, n -> new HashSet<>()).add(words.get(0));
    }

    private static Table load() {
      Map<String, Set<String>> groups = new HashMap<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(Layout.class.getResourceAsStream("layout.txt")),
                  StandardCharsets.UTF_8))) {
        lines
            .lines()
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> List.of(line.split(" ")))
            .forEach(words -> words.stream().skip(1).forEach(name -> add(groups, name, words)));
        return new Table(groups);
      } catch (IOException e) {
        throw new UncheckedIOException("the library's own list of elements cannot be read", e);
      }
    }
  }
}
