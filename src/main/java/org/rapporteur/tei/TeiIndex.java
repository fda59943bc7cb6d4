package org.rapporteur.tei;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything in a document stands. All offsets are UTF-16 code units of {@link
 * TeiDocument#text()}. Immutable and safe to share between threads.
 */
public final class TeiIndex {

  /** The namespace of TEI. */
  public static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private final List<TeiEvent> events;
  private final List<TeiElement> elements;
  private final int[] ends;
  private volatile @Nullable Map<String, TeiElement> byId;

  TeiIndex(List<TeiEvent> events, List<TeiElement> elements) {
    this.events = Collections.unmodifiableList(events);
    this.elements = Collections.unmodifiableList(elements);
    this.ends = events.stream().mapToInt(TeiEvent::end).toArray();
  }

  /** Returns the root element. */
  public TeiElement root() {
    return elements.get(0);
  }

  /** Returns all elements in document order. */
  public List<TeiElement> elements() {
    return elements;
  }

  /** Returns the TEI elements with one of the given local names, in document order. */
  public Stream<TeiElement> elements(String... tei) {
    List<String> names = List.of(tei);
    return elements.stream().filter(e -> e.isTei() && names.contains(e.name()));
  }

  /** Returns the first element with an {@code xml:id}, or empty. */
  public Optional<TeiElement> byId(String id) {
    Map<String, TeiElement> known = byId;
    if (known == null) {
      Map<String, TeiElement> made = new HashMap<>();
      elements.forEach(e -> e.attribute("xml:id").ifPresent(key -> made.putIfAbsent(key, e)));
      known = made;
      byId = made;
    }
    return Optional.ofNullable(known.get(id));
  }

  /** Returns everything from the root's start tag to its end tag, in order. */
  public List<TeiEvent> events() {
    return events;
  }

  /**
   * Returns the event to which the character at {@code offset} belongs, or empty for the prolog and
   * what follows the root.
   */
  public Optional<TeiEvent> eventAt(int offset) {
    if (!root().span().contains(offset)) {
      return Optional.empty();
    }
    return Optional.of(events.get(numberOf(offset)));
  }

  /**
   * Returns the number of the first of the {@link #events()} that ends after an offset; how many
   * there are where none does.
   */
  public int numberOf(int offset) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the innermost element that holds the character at {@code offset}, or empty. */
  public Optional<TeiElement> elementAt(int offset) {
    return eventAt(offset).map(TeiEvent::element);
  }

  /**
   * Returns all characters in an element, references resolved, runs of white space made one space
   * and none left at the ends.
   */
  public String words(TeiElement element) {
    StringBuilder words = new StringBuilder();
    for (TeiEvent event : events.subList(element.firstEvent(), element.lastEvent())) {
      switch (event.kind()) {
        case TEXT, CDATA -> words.append(element.characters(event.content()));
        case REFERENCE -> words.append(event.value());
        default -> {}
      }
    }
    return words.toString().strip().replaceAll("[ \\t\\r\\n]+", " ");
  }
}
