package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;

/** Reads the text of an element in one pass over its events. */
final class TextViewBuilder {

  private static final String SOFT_HYPHEN = "\u00AD";

  private final String source;
  private final Reading reading;
  private final List<TeiEvent> events;
  private final TextLines lines;
  private final List<TeiElement> leftOut = new ArrayList<>();
  private final Map<TeiElement, Boolean> linewise = new HashMap<>();
  private final Map<TeiElement, Optional<TeiElement>> taken = new HashMap<>();
  private final BitSet preserved = new BitSet();
  private int depth;

  TextViewBuilder(String source, Reading reading, List<TeiEvent> events) {
    this.source = source;
    this.reading = reading;
    this.events = events;
    this.lines = new TextLines(source);
  }

  void read(TeiElement element) {
    lines.beginAt(element.content().start());
    element.path().forEach(this::enter);
    for (int i = element.firstEvent() + 1; i < element.lastEvent(); i++) {
      TeiEvent event = events.get(i);
      switch (event.kind()) {
        case START -> {
          if (leavesOut(event.element())) {
            leftOut.add(event.element());
            i = event.element().lastEvent();
          } else {
            enter(event.element());
            boundary(event, "left");
          }
        }
        case END -> {
          depth--;
          boundary(event, "right");
        }
        case TEXT, CDATA -> characters(event);
        case REFERENCE -> reference(event);
        case COMMENT, INSTRUCTION -> {}
      }
    }
    lines.finish();
  }

  private boolean leavesOut(TeiElement element) {
    if (reading.leavesOut(element)) {
      return true;
    }
    if (!Reading.isAlternative(element) || reading.alwaysReads(element)) {
      return false;
    }
    TeiElement parent = element.parent().orElse(element);
    return taken.computeIfAbsent(parent, reading::taken).filter(e -> e == element).isEmpty();
  }

  /** Goes into an element: its white space is kept if it says so, or if the one around it does. */
  private void enter(TeiElement element) {
    boolean outside = depth > 0 && preserved.get(depth - 1);
    Optional<String> stated = element.attribute("xml:space");
    preserved.set(depth++, stated.map("preserve"::equals).orElse(outside));
  }

  private void boundary(TeiEvent event, String side) {
    TeiElement element = event.element();
    Layout layout = isLineOfItsParent(element) ? Layout.BLOCK : Layout.of(element);
    if (layout == Layout.BLOCK) {
      lines.newLine();
    } else if (layout == Layout.JOIN || joins(element, side)) {
      lines.join();
    } else if (layout == Layout.SPACE
        || isSecondReading(element)
        || (layout == Layout.NEXT && isAfterWords(event))) {
      lines.space(event.start(), event.start());
    }
  }

  /** Whether words stand before an element in its parent. */
  private boolean isAfterWords(TeiEvent event) {
    int inside = event.element().parent().map(p -> p.content().start()).orElse(0);
    return event.kind() == TeiEvent.Kind.START && lines.end() > inside;
  }

  /** Whether a token says that nothing stands between it and the one beside it. */
  private static boolean joins(TeiElement element, String side) {
    return (element.is("w") || element.is("pc"))
        && element.attribute("join").filter(j -> j.equals(side) || j.equals("both")).isPresent();
  }

  /** Whether an element is read beside an alternative to it. */
  private boolean isSecondReading(TeiElement element) {
    return Reading.isAlternative(element) && reading.alwaysReads(element);
  }

  private boolean isLineOfItsParent(TeiElement element) {
    TeiElement parent = element.parent().orElse(element);
    return parent.isTei()
        && element.isTei()
        && Layout.mayBeLineIn(parent.name(), element.name())
        && linewise.computeIfAbsent(parent, this::hasNoWordsOfItsOwn);
  }

  private boolean hasNoWordsOfItsOwn(TeiElement element) {
    for (int i = element.firstEvent() + 1; i < element.lastEvent(); i++) {
      TeiEvent event = events.get(i);
      boolean blank =
          switch (event.kind()) {
            case START -> {
              i = event.element().lastEvent();
              yield true;
            }
            case TEXT, CDATA -> event.content().of(source).isBlank();
            case REFERENCE -> event.value().isBlank();
            default -> true;
          };
      if (!blank) {
        return false;
      }
    }
    return true;
  }

  private void characters(TeiEvent event) {
    boolean keeps = preserved.get(depth - 1);
    boolean spaces = !Layout.holdsOnlyElements(event.element());
    int to = event.content().end();
    int at = event.content().start();
    while (at < to) {
      int next = lines.pieceEnd(at, to);
      if (!XmlCharacters.isSpace(source.charAt(at))) {
        lines.piece(at, next);
      } else if (spaces) {
        lines.space(at, next, keeps);
      }
      at = next;
    }
  }

  private void reference(TeiEvent event) {
    String value = event.value().replace(SOFT_HYPHEN, "");
    if (value.isEmpty()) {
      lines.softHyphen();
    } else if (preserved.get(depth - 1)) {
      lines.whole(value, event.span());
    } else if (value.chars().allMatch(c -> XmlCharacters.isSpace((char) c))) {
      if (!Layout.holdsOnlyElements(event.element())) {
        lines.space(event.start(), event.end());
      }
    } else {
      words(value, event);
    }
  }

  /** Reads what a reference stands for, with its white space as in running text. */
  private void words(String value, TeiEvent event) {
    if (XmlCharacters.isSpace(value.charAt(0))) {
      lines.space(event.start(), event.start());
    }
    String words = value.replaceAll("[ \\t\\r\\n]+", " ");
    lines.whole(words.replaceAll("^ | $", ""), event.span());
    if (XmlCharacters.isSpace(value.charAt(value.length() - 1))) {
      lines.space(event.end(), event.end());
    }
  }

  String text() {
    return lines.text();
  }

  OffsetMap map() {
    return lines.map();
  }

  List<TeiElement> leftOut() {
    return leftOut;
  }
}
