package org.rapporteur.tei;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rapporteur.internal.xml.SourceEvents;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.xml.sax.SAXParseException;

/** Makes the index of a document in one pass. */
final class TeiIndexer implements SourceEvents {

  private static final String[] NO_ATTRIBUTES = {};

  private final String text;
  private final List<TeiEvent> events = new ArrayList<>();
  private final List<TeiElement> elements = new ArrayList<>();
  private final Deque<TeiElement> open = new ArrayDeque<>();

  private TeiIndexer(String text) {
    this.text = text;
  }

  static TeiIndex index(TeiDocument document) throws UnreadableTeiException {
    TeiIndexer indexer = new TeiIndexer(document.text());
    try {
      XmlGate.scan(document.text(), document.name(), indexer);
    } catch (SAXParseException e) {
      throw unreadable(document, e);
    }
    return new TeiIndex(indexer.events, indexer.elements);
  }

  private static UnreadableTeiException unreadable(TeiDocument document, SAXParseException e) {
    Location where =
        Location.of(
            document.name(), Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
    String message = e.getMessage();
    UnreadableTeiException unreadable =
        new UnreadableTeiException(
            Finding.of(Rule.XML_NOT_WELL_FORMED, where, message == null ? "Not XML." : message));
    unreadable.initCause(e);
    return unreadable;
  }

  @Override
  public void start(Range range, Name name, String[] attributes) {
    TextSpan tag = new TextSpan(range.start(), range.end());
    String[] written = attributes.length == 0 ? NO_ATTRIBUTES : attributes;
    TeiElement element = new TeiElement(text, name, open.peek(), written, tag, events.size());
    if (!open.isEmpty()) {
      open.element().add(element);
    }
    open.push(element);
    elements.add(element);
    add(TeiEvent.Kind.START, range, "");
  }

  @Override
  public void end(Range range) {
    open.element().close(new TextSpan(range.start(), range.end()), events.size());
    add(TeiEvent.Kind.END, range, "");
    open.pop();
  }

  @Override
  public void text(Range range) {
    TeiEvent before = events.get(events.size() - 1);
    if (before.kind() == TeiEvent.Kind.TEXT) {
      events.remove(events.size() - 1);
      add(TeiEvent.Kind.TEXT, new Range(before.start(), range.end()), "");
    } else {
      add(TeiEvent.Kind.TEXT, range, "");
    }
  }

  @Override
  public void cdata(Range range) {
    add(TeiEvent.Kind.CDATA, range, "");
  }

  @Override
  public void reference(Range range, String replacement) {
    add(TeiEvent.Kind.REFERENCE, range, replacement);
  }

  @Override
  public void comment(Range range) {
    add(TeiEvent.Kind.COMMENT, range, "");
  }

  @Override
  public void instruction(Range range, String target) {
    add(TeiEvent.Kind.INSTRUCTION, range, target);
  }

  private void add(TeiEvent.Kind kind, Range range, String value) {
    events.add(new TeiEvent(kind, range.start(), range.end(), open.element(), value));
  }
}
