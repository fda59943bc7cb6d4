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

  /** Returns a page break that stands between paragraphs. */
  static Block standing(Chunk.Cut cut) {
    return new Block.Standing(
        new Inline.PageBreak(cut.span(), cut.number(), cut.furniture(), cut.reading()));
  }

  /** Returns a dateline. */
  static Block dateline(TextSpan span, List<Inline> content, String reason) {
    return new Block.HeaderLine(
        span, Block.HeaderLineKind.DATELINE, content, Reading.sure(Role.HEADER_LINE, reason));
  }
}
