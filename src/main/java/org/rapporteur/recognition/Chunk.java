package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * A paragraph or a line by itself: what the layout holds together, before anything is said of its
 * meaning.
 *
 * @param span its characters, without white space at either end
 * @param before the page breaks that precede it
 * @param cuts the page breaks inside it
 * @param afterBlank whether a blank line, or the beginning, precedes it
 * @param runsOn whether it would continue the chunk before it, did it not begin with what may be a
 *     label
 */
record Chunk(TextSpan span, List<Cut> before, List<Cut> cuts, boolean afterBlank, boolean runsOn) {

  Chunk {
    before = List.copyOf(before);
    cuts = List.copyOf(cuts);
  }

  /** Returns the characters of the chunk, unchanged. */
  String text(SourceText source) {
    return source.text(span);
  }

  /** Returns the rest of the chunk from an offset, with the page breaks that lie there. */
  Chunk from(SourceText source, int offset) {
    TextSpan rest = Line.strip(source.text(), new TextSpan(offset, span.end()));
    List<Cut> later = cuts.stream().filter(cut -> cut.span().start() >= offset).toList();
    return new Chunk(rest, List.of(), later, false, false);
  }

  /** A chunk that grows line by line. */
  static final class Builder {

    private final List<Cut> before;
    private final List<Cut> cuts = new ArrayList<>();
    private final boolean afterBlank;
    private final boolean runsOn;
    private TextSpan span;

    /** Begins a chunk. */
    Builder(TextSpan span, List<Cut> before, boolean afterBlank, boolean runsOn) {
      this.span = span;
      this.before = List.copyOf(before);
      this.afterBlank = afterBlank;
      this.runsOn = runsOn;
    }

    /** Begins with a chunk that is there. */
    Builder(Chunk chunk) {
      this(chunk.span, chunk.before, chunk.afterBlank, chunk.runsOn);
      cuts.addAll(chunk.cuts);
    }

    TextSpan span() {
      return span;
    }

    /** Lets the chunk reach as far as an offset. */
    void extend(int end) {
      span = new TextSpan(span.start(), end);
    }

    /** Notes a page break at the end of what the chunk holds. */
    void cut(Cut cut) {
      cuts.add(cut);
    }

    /** Takes in the chunk after it. */
    void join(Chunk next) {
      extend(next.span.end());
      cuts.addAll(next.cuts);
    }

    Chunk chunk() {
      return new Chunk(span, before, cuts, afterBlank, runsOn);
    }
  }

  /**
   * The place where a page of the source ends, or where a note stands at its foot.
   *
   * @param span the furniture there or the note, or an empty span
   * @param number the number of the page that begins or the mark of the note, or an empty string
   * @param furniture running heads and page numbers at this place
   * @param reading how the place was found; the role tells a note from the end of a page
   */
  record Cut(TextSpan span, String number, List<Block.PageMatter> furniture, Reading reading) {

    /** Returns whether this is a note and not the end of a page. */
    boolean isNote() {
      return reading.role() == Role.NOTE;
    }

    Cut {
      furniture = List.copyOf(furniture);
    }
  }
}
