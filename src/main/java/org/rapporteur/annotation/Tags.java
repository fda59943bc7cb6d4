package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/** Turns placed annotations, in document order and properly nested, into insertions. */
final class Tags {

  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private final boolean hasCdata;
  private final Deque<Placed> open = new ArrayDeque<>();
  private final List<Splice> splices = new ArrayList<>();
  private final StringBuilder here = new StringBuilder();
  private @Nullable TeiIndex index;
  private int place = -1;

  Tags(TeiDocument document) {
    this.hasCdata = document.text().contains(CDATA_START);
  }

  void open(Placed placed) {
    closeUntil(placed.start());
    index = placed.view().index();
    open.push(placed);
    write(placed.start(), placed.startTag());
  }

  List<Splice> splices() {
    closeUntil(Integer.MAX_VALUE);
    flush();
    return splices;
  }

  private void closeUntil(int offset) {
    while (!open.isEmpty() && open.element().end() <= offset) {
      Placed closed = open.pop();
      write(closed.end(), closed.endTag());
    }
  }

  private void write(int offset, String tag) {
    if (offset != place) {
      flush();
      place = offset;
    }
    here.append(tag);
  }

  private void flush() {
    if (!here.isEmpty()) {
      String tags = here.toString();
      boolean inside = hasCdata && isInCdata();
      splices.add(Splice.insert(place, inside ? CDATA_END + tags + CDATA_START : tags));
      here.setLength(0);
    }
  }

  private boolean isInCdata() {
    return index != null
        && index
            .eventAt(place)
            .filter(event -> event.kind() == TeiEvent.Kind.CDATA && event.start() < place)
            .isPresent();
  }
}
