package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Reading;

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

  /** Returns this chunk and the next as one. */
  Chunk joined(Chunk next) {
    List<Cut> all = new ArrayList<>(cuts);
    all.addAll(next.cuts);
    return new Chunk(span.hull(next.span), before, all, afterBlank, runsOn);
  }

  /** Returns this chunk and the next as one, cut by a page break. */
  Chunk joined(Cut cut, Chunk next) {
    List<Cut> all = new ArrayList<>(cuts);
    all.add(cut);
    all.addAll(next.cuts);
    return new Chunk(span.hull(next.span), before, all, afterBlank, runsOn);
  }

  /**
   * The place where a page of the source ends.
   *
   * @param span the furniture there, or an empty span
   * @param number the number of the page that begins, or an empty string
   * @param furniture running heads and page numbers at this place
   * @param reading how the place was found
   */
  record Cut(TextSpan span, String number, List<Block.PageMatter> furniture, Reading reading) {

    Cut {
      furniture = List.copyOf(furniture);
    }
  }
}
