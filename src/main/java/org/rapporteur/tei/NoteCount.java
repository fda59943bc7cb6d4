package org.rapporteur.tei;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Inline;

/** Counts the notes of a record by their marks: a mark that several have points to none. */
final class NoteCount {

  private final Map<String, Integer> counts = new HashMap<>();

  private NoteCount() {}

  /** Returns the marks that exactly one note has. */
  static Set<String> single(List<Block> blocks) {
    NoteCount count = new NoteCount();
    blocks.forEach(count::block);
    return count.counts.entrySet().stream()
        .filter(entry -> entry.getValue() == 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void block(Block block) {
    if (block instanceof Block.Note note) {
      counts.merge(note.mark(), 1, Integer::sum);
    } else if (block instanceof Block.Turn turn) {
      turn.parts().forEach(this::block);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph.content().forEach(this::piece);
    } else if (block instanceof Block.Standing standing) {
      piece(standing.piece());
    }
  }

  private void piece(Inline piece) {
    if (piece instanceof Inline.Note note) {
      counts.merge(note.mark(), 1, Integer::sum);
    }
  }
}
