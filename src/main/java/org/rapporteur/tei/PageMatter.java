package org.rapporteur.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nu.xom.Element;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;

/**
 * Collects what surrounds the document: one note each in a {@code standOff}, pointing to the
 * element of the text before which it stood.
 */
final class PageMatter {

  private final SourceText source;
  private final StableIds ids;
  private final Element standOff = TeiNames.with(TeiNames.tei("standOff"), "type", "page-matter");
  private final List<Element> waiting = new ArrayList<>();

  PageMatter(SourceText source, StableIds ids) {
    this.source = source;
    this.ids = ids;
  }

  /** Adds a piece; it waits for the next element of the text. */
  void add(Block.PageMatter matter) {
    Element note = TeiNames.tei("note");
    TeiNames.with(note, "type", matter.reading().role().label());
    RunningText text = new RunningText(note);
    TextSpan span = matter.span();
    text.write(source.text(span));
    text.end();
    waiting.add(note);
    standOff.appendChild(note);
  }

  /** Lets the pieces that wait point to an element, which gets an id where it has none. */
  void attach(Element element) {
    if (waiting.isEmpty()) {
      return;
    }
    if (TeiNames.id(element).isEmpty()) {
      TeiNames.identified(element, newId(element));
    }
    waiting.forEach(note -> TeiNames.with(note, "target", "#" + TeiNames.id(element)));
    waiting.clear();
  }

  private String newId(Element element) {
    String name = element.getLocalName().toLowerCase(Locale.ROOT);
    String n = TeiNames.value(element, "n");
    return n.matches("[\\w.-]+") ? ids.unique(name + "-" + n) : ids.of(name + "-", words());
  }

  /** The words of the pieces that wait: an element without words of its own is known by them. */
  private String words() {
    StringBuilder words = new StringBuilder();
    waiting.forEach(note -> words.append(note.getValue()).append('\n'));
    return words.toString();
  }

  /** Returns the {@code standOff}, which may be empty. */
  Element standOff() {
    return standOff;
  }
}
