package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.PointerReader.Counted;
import org.rapporteur.annotation.PointerReader.Place;
import org.rapporteur.annotation.StandOffReading.Entry;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * Puts tags back exactly where they were: of annotations that keep them, whose words are still
 * there, and only together if they nest.
 */
final class Restoration {

  private final TeiDocument document;
  private final TeiIndex index;
  private final PointerReader reader;
  private final Pointers pointers;
  private final List<Back> backs = new ArrayList<>();

  private Restoration(TeiDocument document, TeiIndex index, PointerReader reader) {
    this.document = document;
    this.index = index;
    this.reader = reader;
    this.pointers = new Pointers(index, TextStream.of(index, document.text()));
  }

  /**
   * A tag that goes back.
   *
   * @param tags the tags of the element
   * @param number which of them it is, 0 for the first
   * @param place where it goes
   * @param entry the annotation that keeps it
   */
  private record Back(AsWritten tags, int number, int place, Entry entry) {

    int order() {
      return tags.order(number);
    }
  }

  /** Returns what can be restored of annotations of a document. */
  static Restoration of(
      TeiDocument document, TeiIndex index, PointerReader reader, List<Entry> entries) {
    Restoration restoration = new Restoration(document, index, reader);
    for (Entry entry : entries) {
      List<Back> tags = restoration.tags(entry);
      if (restoration.isTrue(entry, tags)) {
        restoration.backs.addAll(tags);
      }
    }
    restoration.backs.sort(Comparator.comparingInt(Back::place).thenComparingInt(Back::order));
    if (!restoration.nests()) {
      restoration.backs.clear();
    }
    return restoration;
  }

  /** Returns the insertions, in the order of the document. */
  List<Splice> splices() {
    return backs.stream().map(b -> Splice.insert(b.place(), b.tags().tag(b.number()))).toList();
  }

  /** Returns the annotations whose tags go back. */
  Set<Entry> entries() {
    Set<Entry> entries = new LinkedHashSet<>();
    backs.forEach(back -> entries.add(back.entry()));
    return entries;
  }

  /** The tags of an annotation, or none where the place of one is lost. */
  private List<Back> tags(Entry entry) {
    List<Back> tags = new ArrayList<>();
    for (AsWritten written : entry.notes().written()) {
      for (int i = 0; i < written.pointers().size(); i++) {
        Optional<Integer> place = place(written, i);
        if (place.isEmpty()) {
          return List.of();
        }
        tags.add(new Back(written, i, place.get(), entry));
      }
    }
    return tags;
  }

  private Optional<Integer> place(AsWritten tags, int number) {
    String pointer = tags.pointers().get(number);
    return pointer.startsWith("#")
        ? reader
            .counted(pointer.substring(1))
            .map(counted -> place(counted, tags.ordinal(number)))
            .filter(place -> place >= 0 && !isInSection(place))
        : Optional.empty();
  }

  private int place(Counted counted, int ordinal) {
    return pointers.place(counted.around(), counted.number(), ordinal);
  }

  private boolean isInSection(int place) {
    return index
        .eventAt(place)
        .filter(event -> event.kind() == TeiEvent.Kind.CDATA && event.start() < place)
        .isPresent();
  }

  /** Whether the tags would stand around the words that the annotation is about. */
  private boolean isTrue(Entry entry, List<Back> tags) {
    if (tags.isEmpty() || !entry.lost().isEmpty() || entry.places().isEmpty()) {
      return false;
    }
    for (int i = 0; i + 1 < tags.size(); i++) {
      Back one = tags.get(i);
      Back other = tags.get(i + 1);
      boolean pair = one.tags().equals(other.tags());
      if (one.place() > other.place()
          || (pair
              && Pointers.holder(index, one.place()) != Pointers.holder(index, other.place()))) {
        return false;
      }
    }
    Place first = entry.places().get(0);
    Place last = entry.places().get(entry.places().size() - 1);
    boolean around =
        first.isPoint()
            || (isBefore(tags.get(0).place(), first.span().start())
                && isBefore(last.span().end(), tags.get(tags.size() - 1).place()));
    String quotation = entry.notes().quotation();
    return around
        && (quotation.isEmpty()
            || StandOffPlaces.reads(entry.places(), quotation, index, document.text()));
  }

  /** Whether one place is before another, or only white space after it. */
  private boolean isBefore(int one, int other) {
    return one <= other || document.text().substring(other, one).isBlank();
  }

  private boolean nests() {
    Deque<AsWritten> open = new ArrayDeque<>();
    for (Back back : backs) {
      boolean empty = back.tags().end().isEmpty();
      if (!empty && back.number() == 0) {
        open.push(back.tags());
      } else if (!empty && !back.tags().equals(open.poll())) {
        return false;
      }
    }
    return open.isEmpty();
  }
}
