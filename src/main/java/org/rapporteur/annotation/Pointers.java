package org.rapporteur.annotation;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * Writes pointers to places of a document: {@code string-range} to characters, {@code string-index}
 * to a point. They count from the paragraph, heading or the like that holds the place, so that they
 * stay true whatever inline mark-up comes or goes.
 */
final class Pointers {

  private final TeiIndex index;
  private final TextStream stream;
  private final ElementPaths paths;

  Pointers(TeiIndex index, TextStream stream) {
    this.index = index;
    this.stream = stream;
    this.paths = new ElementPaths(index);
  }

  /** Returns the pointers to what an annotation is about, with a space between them. */
  String to(Annotation annotation, TextView view) {
    return whole(annotation, view).stream()
        .map(span -> to(span, view))
        .collect(Collectors.joining(" "));
  }

  /** Returns what an annotation is about as it can be pointed to: spans apart, or a point. */
  static List<TextSpan> whole(Annotation annotation, TextView view) {
    List<TextSpan> whole = annotation.spans().stream().map(span -> whole(span, view)).toList();
    List<TextSpan> spans = whole.stream().filter(span -> !span.isEmpty()).toList();
    return spans.isEmpty() ? whole.subList(0, 1) : StandOffPlaces.apart(spans);
  }

  private String to(TextSpan span, TextView view) {
    if (span.isEmpty()) {
      return to(view.map().startInSource(span.start()));
    }
    TextSpan source = view.map().toSource(span);
    TeiElement around = blockOf(source.start());
    while (!around.span().contains(source) && around.parent().isPresent()) {
      around = around.parent().get();
    }
    int from = stream.before(source.start());
    int length = stream.before(source.end()) - from;
    int offset = from - stream.before(around.content().start());
    return "#string-range(" + paths.of(around) + "," + offset + "," + length + ")";
  }

  /** Returns the pointer to a point of the source text. */
  String to(int place) {
    TeiElement around = blockOf(place);
    int offset = stream.before(place) - stream.before(around.content().start());
    return "#string-index(" + paths.of(around) + "," + offset + ")";
  }

  /**
   * Returns how many tags, comments and instructions stand between a place and the character before
   * it: what tells apart the places that a pointer does not.
   */
  int ordinal(int place) {
    int begin = beginning(blockOf(place), stream.before(place));
    return begin == place ? 0 : index.numberOf(place) - index.numberOf(begin);
  }

  /** Returns the place of a point as {@link #ordinal} counted it, or -1 where there is none. */
  int place(TeiElement around, int number, int ordinal) {
    int begin = beginning(around, number);
    int event = index.numberOf(begin) + ordinal;
    if (ordinal == 0) {
      return begin;
    }
    boolean exists = event > 0 && event < index.events().size();
    int place = exists ? index.events().get(event).start() : -1;
    return exists && stream.before(place) == number && blockOf(place) == around ? place : -1;
  }

  /** Where the character before a point ends, or the text of the element begins. */
  private int beginning(TeiElement around, int number) {
    int start = around.content().start();
    return number <= stream.before(start) ? start : stream.endOf(number - 1);
  }

  private TeiElement blockOf(int place) {
    return blockOf(holder(index, place));
  }

  /** Returns the block or the note that an element is or in which it stands as inline mark-up. */
  static TeiElement blockOf(TeiElement element) {
    TeiElement here = element;
    while (here.parent().isPresent() && Layout.of(here) != Layout.BLOCK && !here.is("note")) {
      here = here.parent().get();
    }
    return here;
  }

  /** Returns the innermost element between whose tags a place is. */
  static TeiElement holder(TeiIndex index, int place) {
    TeiEvent event = index.eventAt(place).orElse(null);
    if (event == null) {
      return index.root();
    }
    boolean before = event.kind() == TeiEvent.Kind.START && event.start() == place;
    return before ? event.element().parent().orElse(index.root()) : event.element();
  }

  /** Returns a span as it can be pointed to: no breaks at its ends, no character divided. */
  static TextSpan whole(TextSpan span, TextView view) {
    TextSpan bare = withoutBreaks(span, view.text());
    String text = view.text();
    int start = bare.start() - (divides(bare.start(), text) ? 1 : 0);
    if (bare.isEmpty()) {
      return new TextSpan(start, start);
    }
    int end = bare.end() + (divides(bare.end(), text) ? 1 : 0);
    TextSpan source = view.map().toSource(new TextSpan(start, end));
    return withoutBreaks(view.map().toView(source), text);
  }

  /** Whether an offset is in the middle of a character. */
  private static boolean divides(int offset, String text) {
    return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
  }

  /** Returns a span without the breaks between blocks at its ends, which are no characters. */
  static TextSpan withoutBreaks(TextSpan span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return new TextSpan(start, end);
  }
}
