package org.rapporteur.recognition;

import java.util.List;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.HeaderFact;

/**
 * What stands before the talk: its blocks, the facts they state, the persons they list, and the
 * headings.
 *
 * @param blocks the blocks, in order
 * @param facts the facts, in order
 * @param listed the persons in the list of those present
 * @param headings the headings, as printed
 */
record RecordHead(
    List<Block> blocks, List<HeaderFact> facts, List<ListedPerson> listed, List<String> headings) {

  RecordHead {
    blocks = List.copyOf(blocks);
    facts = List.copyOf(facts);
    listed = List.copyOf(listed);
    headings = List.copyOf(headings);
  }
}
