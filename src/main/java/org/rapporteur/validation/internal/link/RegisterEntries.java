package org.rapporteur.validation.internal.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.xml.sax.Attributes;

/**
 * The entries of a register as they pass: persons, places and organisations that have an {@code
 * xml:id} and stand outside the header, with their names and numbers.
 */
final class RegisterEntries {

  private static final Set<String> ENTRIES = Set.of("person", "personGrp", "place", "org");
  private static final Set<String> NAMES =
      Set.of("persName", "placeName", "orgName", "geogName", "name");

  private final Sightings sightings;
  private final List<Entry> entries = new ArrayList<>();
  private final Deque<Entry> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String idnoType;
  private int depth;
  private int headerDepth;
  private int textDepth;

  RegisterEntries(Sightings sightings) {
    this.sightings = sightings;
  }

  /** Takes the beginning of an element of TEI. */
  void begin(String element, String id, String qName, Attributes attributes) {
    depth++;
    if (element.equals("teiHeader")) {
      headerDepth = depth;
    }
    Entry entry = open.peek();
    if (headerDepth == 0 && !id.isEmpty() && ENTRIES.contains(element)) {
      open.push(new Entry(element, id, sightings.tag(qName), attributes.getValue("type"), depth));
      entries.add(open.element());
    } else if (entry != null && depth == entry.depth + 1) {
      part(entry, element, attributes);
    }
  }

  private void part(Entry entry, String element, Attributes attributes) {
    if (NAMES.contains(element) && !"label".equals(attributes.getValue("type"))) {
      textDepth = depth;
      idnoType = null;
      entry.address(attributes.getValue("ref"));
    } else if (element.equals("idno")) {
      textDepth = depth;
      String type = attributes.getValue("type");
      idnoType = type == null ? "" : type;
    } else if (element.equals("birth") && attributes.getValue("when") != null) {
      entry.born = attributes.getValue("when");
    }
  }

  /** Returns whether the characters that come are wanted. */
  boolean wantsText() {
    return textDepth > 0;
  }

  /** Takes characters. */
  void text(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  /** Takes the end of an element of TEI. */
  void end() {
    if (depth == textDepth) {
      finishText(open.element());
    }
    if (depth == headerDepth) {
      headerDepth = 0;
    }
    if (!open.isEmpty() && open.element().depth == depth) {
      open.pop();
    }
    depth--;
  }

  private void finishText(Entry entry) {
    String words = text.toString().strip().replaceAll("\\s+", " ");
    text.setLength(0);
    textDepth = 0;
    if (words.isEmpty()) {
      return;
    }
    if (idnoType == null) {
      entry.names.add(words);
    } else {
      entry.numbers.add((idnoType + " " + words).strip());
      entry.numberTypes.add(idnoType);
    }
  }

  /** Returns the entries in the order of the document. */
  List<Entry> entries() {
    return entries;
  }

  /** An entry, filled while it is read. */
  static final class Entry {
    private final String element;
    private final String id;
    private final Tag tag;
    private final @Nullable String type;
    private final int depth;
    private final List<String> names = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> numberTypes = new ArrayList<>();
    private @Nullable String born;

    Entry(String element, String id, Tag tag, @Nullable String type, int depth) {
      this.element = element;
      this.id = id;
      this.tag = tag;
      this.type = type;
      this.depth = depth;
    }

    /** Takes the address of an authority's page, which is as good as a number. */
    private void address(@Nullable String ref) {
      if (ref != null && ref.contains("://")) {
        numbers.add(ref.strip());
      }
    }

    String element() {
      return element;
    }

    String id() {
      return id;
    }

    Tag tag() {
      return tag;
    }

    /** Returns the names, labels left out; the first is the one by which the entry goes. */
    List<String> names() {
      return names;
    }

    /** Returns the numbers with their types, and the addresses, that authorities gave it. */
    List<String> numbers() {
      return numbers;
    }

    /** Returns whether the entries themselves say that they are two. */
    boolean isToldApartFrom(Entry other) {
      return differ(type, other.type)
          || differ(born, other.born)
          || (numberTypes.stream().anyMatch(other.numberTypes::contains)
              && numbers.stream().noneMatch(other.numbers::contains));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
      return one != null && other != null && !one.equals(other);
    }
  }
}
