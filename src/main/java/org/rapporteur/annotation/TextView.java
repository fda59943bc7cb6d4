package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * The readable text of an element of any TEI document, with the exact place of every character.
 *
 * <p>Runs of white space are one space, and none stands at the beginning or the end of a line. A
 * paragraph, a heading, a speaker and the like stand on lines of their own, separated by one line
 * feed, however many elements end there. {@code lb}, {@code pb}, {@code cb} and {@code gb} separate
 * words; with {@code break="no"} they join what stands before and after them on the line, as {@code
 * w} and {@code pc} do on the side that {@code @join} names. Nothing else separates words but white
 * space as written: {@code <w>a</w><w>b</w>} reads {@code ab}. In what holds only elements, such as
 * {@code choice}, white space is no text.
 *
 * <p>Soft hyphens are not read, and where a line ends after one the word goes on; nor is a {@code
 * pc} with {@code force="weak"}. A hyphen written as plain text stays, since it may belong to the
 * word. Under {@code xml:space="preserve"} white space stays as it is, at the ends of lines too;
 * only what joins takes it away. A reference to white space counts as white space; a no-break space
 * is a character like others. What else is not read, the {@link Reading} says and {@link
 * #leftOut()} tells.
 *
 * <p>The text does not depend on the mark-up of words and phrases, so that marking them changes
 * nothing in it. Offsets are UTF-16 code units; {@link org.rapporteur.source.TextUnits} gives those
 * of programs that count otherwise. Instances are immutable and safe to share between threads.
 */
public final class TextView {

  private final TeiDocument document;
  private final TeiIndex index;
  private final TeiElement element;
  private final Reading reading;
  private final String text;
  private final OffsetMap map;
  private final List<TeiElement> leftOut;

  private TextView(TeiDocument document, TeiIndex index, TeiElement element, Reading reading) {
    this.document = document;
    this.index = index;
    this.element = element;
    this.reading = reading;
    TextViewBuilder builder = new TextViewBuilder(document.text(), reading, index.events());
    builder.read(element);
    this.text = builder.text();
    this.map = builder.map();
    this.leftOut = List.copyOf(builder.leftOut());
  }

  /**
   * Returns the text of a whole document as its source has it, without header and notes.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public static TextView of(TeiDocument document) throws UnreadableTeiException {
    return of(document, Reading.SOURCE);
  }

  /**
   * Returns the text of a whole document in a reading.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public static TextView of(TeiDocument document, Reading reading) throws UnreadableTeiException {
    return of(document, document.index().root(), reading);
  }

  /**
   * Returns the text of an element in a reading.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   * @throws IllegalArgumentException if the element is not of this document
   */
  public static TextView of(TeiDocument document, TeiElement element, Reading reading)
      throws UnreadableTeiException {
    TeiIndex index = document.index();
    if (element.firstEvent() >= index.events().size()
        || index.events().get(element.firstEvent()).element() != element) {
      throw new IllegalArgumentException(element + " is no element of " + document.name());
    }
    return new TextView(document, index, element, reading);
  }

  /**
   * Returns all running texts of a document: its text, and each note in it as a text of its own.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public static List<TextView> all(TeiDocument document) throws UnreadableTeiException {
    List<TextView> views = new ArrayList<>();
    views.add(of(document));
    for (TeiElement note : document.index().elements("note").toList()) {
      if (note.path().stream().anyMatch(e -> e.is("text"))) {
        views.add(new TextView(document, document.index(), note, Reading.SOURCE));
      }
    }
    return views;
  }

  /** Returns the readable text. */
  public String text() {
    return text;
  }

  /** Returns the characters of a span of it. */
  public String text(TextSpan span) {
    return span.of(text);
  }

  /** Returns the document. */
  public TeiDocument document() {
    return document;
  }

  /** Returns where everything in the document stands. */
  public TeiIndex index() {
    return index;
  }

  /** Returns the element whose text this is. */
  public TeiElement element() {
    return element;
  }

  /** Returns which text of the element it is. */
  public Reading reading() {
    return reading;
  }

  /** Returns how its offsets relate to those of the document's source text. */
  public OffsetMap map() {
    return map;
  }

  /** Returns the outermost elements whose content is not read, in document order. */
  public List<LeftOut> leftOut() {
    return leftOut.stream().map(e -> new LeftOut(e, map.toView(e.span().start()))).toList();
  }

  /**
   * An element whose content is not read.
   *
   * @param element the element
   * @param offset where it would stand: before the character of the view at this offset
   */
  public record LeftOut(TeiElement element, int offset) {}

  /** Returns the first place of the given characters, or empty. */
  public Optional<TextSpan> find(String literal) {
    int at = text.indexOf(literal);
    return at < 0 || literal.isEmpty()
        ? Optional.empty()
        : Optional.of(new TextSpan(at, at + literal.length()));
  }

  /** Returns all places of the given characters, in order, none overlapping another. */
  public List<TextSpan> findAll(String literal) {
    List<TextSpan> places = new ArrayList<>();
    if (!literal.isEmpty()) {
      int length = literal.length();
      for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + length)) {
        places.add(new TextSpan(at, at + length));
      }
    }
    return places;
  }

  /** Returns all places of what a search looks for, in order, none overlapping another. */
  public List<TextSpan> find(Search search) {
    return search.in(text);
  }

  /**
   * Returns the innermost element that holds the character at an offset of the view.
   *
   * @throws IllegalArgumentException if there is no such character
   */
  public TeiElement elementAt(int offset) {
    if (offset < 0 || offset >= text.length()) {
      throw new IllegalArgumentException(
          "no character at " + offset + " in a view of " + text.length());
    }
    return index.elementAt(map.startInSource(offset)).orElse(element);
  }

  /** Returns what the elements with the given local names cover of this text. */
  public SpanSet covered(String... tei) {
    List<String> names = List.of(tei);
    List<TextSpan> spans = new ArrayList<>();
    for (TeiElement outer = element; outer != null; outer = outer.parent().orElse(null)) {
      if (outer.isTei() && names.contains(outer.name())) {
        spans.add(new TextSpan(0, text.length()));
      }
    }
    for (TeiEvent event : index.events().subList(element.firstEvent(), element.lastEvent())) {
      TeiElement e = event.element();
      if (event.kind() == TeiEvent.Kind.START && e.isTei() && names.contains(e.name())) {
        spans.add(map.toView(e.span()));
      }
    }
    return SpanSet.of(spans);
  }
}
