package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.recognition.LabelFinder.Label;

/** Puts a line back into its paragraph when what looked like a label at its beginning was none. */
final class ChunkJoin {

  private ChunkJoin() {}

  /**
   * Returns the chunks, those joined to the one before that were set apart by words that are no
   * label.
   */
  static List<Chunk> withoutFalseStarts(List<Chunk> chunks, List<Label> accepted) {
    Set<Integer> turns = new HashSet<>();
    accepted.forEach(label -> turns.add(label.chunk()));
    List<Chunk> joined = new ArrayList<>();
    Chunk.Builder open = null;
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      if (open != null && chunk.runsOn() && !turns.contains(i)) {
        open.join(chunk);
      } else {
        if (open != null) {
          joined.add(open.chunk());
        }
        open = new Chunk.Builder(chunk);
      }
    }
    if (open != null) {
      joined.add(open.chunk());
    }
    return joined;
  }
}
