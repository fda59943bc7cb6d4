package org.rapporteur.recognition;

import java.util.List;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Inline;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/** Makes the blocks that several readers need. */
final class Blocks {

  private Blocks() {}

  /** Returns a page break, or a note at the foot of a page, that stands between paragraphs. */
  static Block standing(Chunk.Cut cut, InlineReader inlines) {
    return new Block.Standing(cut.isNote() ? inlines.note(cut) : pageBreak(cut));
  }

  /** Returns what stands after the last words: notes, and furniture without a new page. */
  static List<Block> afterAll(Chunk.Cut cut, InlineReader inlines) {
    return cut.isNote() ? List.of(standing(cut, inlines)) : List.copyOf(cut.furniture());
  }

  /** Returns the end of a page. */
  static Inline pageBreak(Chunk.Cut cut) {
    return new Inline.PageBreak(cut.span(), cut.number(), cut.furniture(), cut.reading());
  }

  /** Returns a dateline. */
  static Block dateline(TextSpan span, List<Inline> content, String reason) {
    return new Block.HeaderLine(
        span, Block.HeaderLineKind.DATELINE, content, Reading.sure(Role.HEADER_LINE, reason));
  }

  /** Returns the pieces of a heading; asterisks round the whole of it belong to the heading. */
  static List<Inline> unwrapped(List<Inline> pieces) {
    boolean whole =
        pieces.size() == 1
            && pieces.get(0) instanceof Inline.Marked marked
            && marked.kind() == Inline.Kind.EMPHASIS;
    return whole ? ((Inline.Marked) pieces.get(0)).content() : pieces;
  }
}
