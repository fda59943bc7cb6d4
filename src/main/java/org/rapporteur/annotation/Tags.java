package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/** The tags of new elements as insertions; a CDATA section is closed before them and reopened. */
final class Tags {

  static final String CDATA_START = "<![CDATA[";
  static final String CDATA_END = "]]>";

  private final TeiIndex index;
  private final Deque<Opened> open = new ArrayDeque<>();
  private final List<Splice> splices = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final StringBuilder here = new StringBuilder();
  private final boolean hasCdata;
  private int firstHere;
  private int place = -1;
  private int shift;

  private record Opened(Piece piece, int number) {}

  /**
   * A tag in the document after.
   *
   * @param span where it stands
   * @param number the number of its element in the list given
   */
  record Written(TextSpan span, int number) {}

  /** Writes elements, given in document order and properly nested. */
  Tags(TeiIndex index, boolean hasCdata, List<Piece> pieces) {
    this.index = index;
    this.hasCdata = hasCdata;
    for (int i = 0; i < pieces.size(); i++) {
      open(pieces.get(i), i);
    }
    closeUntil(Integer.MAX_VALUE);
    flush();
  }

  /** Returns the insertions in order, one for each place. */
  List<Splice> splices() {
    return splices;
  }

  /** Returns the number of the element on whose tag a place of the document after is, or empty. */
  Optional<Integer> at(int place) {
    int low = 0;
    int high = written.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (written.get(middle).span().end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < written.size() && written.get(low).span().contains(place)
        ? Optional.of(written.get(low).number())
        : Optional.empty();
  }

  private void open(Piece piece, int number) {
    closeUntil(piece.start());
    if (piece.isPoint()) {
      write(piece.start(), startTag(piece, "/>"), number);
    } else {
      open.push(new Opened(piece, number));
      write(piece.start(), startTag(piece, ">"), number);
    }
  }

  private void closeUntil(int offset) {
    while (!open.isEmpty() && open.element().piece().end() <= offset) {
      Opened closed = open.pop();
      write(closed.piece().end(), "</" + closed.piece().qualified() + ">", closed.number());
    }
  }

  private void write(int offset, String tag, int number) {
    if (offset != place) {
      flush();
      place = offset;
      firstHere = written.size();
    }
    written.add(new Written(new TextSpan(here.length(), here.length() + tag.length()), number));
    here.append(tag);
  }

  private void flush() {
    if (here.isEmpty()) {
      return;
    }
    boolean inside = hasCdata && isInCdata();
    int moved = place + shift + (inside ? CDATA_END.length() : 0);
    for (int i = firstHere; i < written.size(); i++) {
      Written tag = written.get(i);
      written.set(i, new Written(tag.span().shift(moved), tag.number()));
    }
    String tags = inside ? CDATA_END + here + CDATA_START : here.toString();
    splices.add(Splice.insert(place, tags));
    shift += tags.length();
    here.setLength(0);
  }

  private boolean isInCdata() {
    Optional<TeiEvent> event = index.eventAt(place);
    return event.filter(e -> e.kind() == TeiEvent.Kind.CDATA && e.start() < place).isPresent();
  }

  private static String startTag(Piece piece, String closing) {
    StringBuilder tag = new StringBuilder("<").append(piece.qualified());
    piece.attributes().forEach(a -> tag.append(XmlText.attribute(a.getKey(), a.getValue())));
    return tag.append(closing).toString();
  }
}
