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
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      if (chunk.runsOn() && !turns.contains(i)) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1).joined(chunk));
      } else {
        joined.add(chunk);
      }
    }
    return joined;
  }
}
