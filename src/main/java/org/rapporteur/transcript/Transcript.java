package org.rapporteur.transcript;

import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;

/**
 * A record of conversation as it was recognised. A value: everything in it is a place in the
 * source, a computation on it, or an id.
 *
 * @param source the text it was read from
 * @param language the language of the text as an IETF tag such as {@code en}, or {@code und} where
 *     it is not known
 * @param facts what the record states about itself, in the order of the source
 * @param participants who takes part, in the order of appearance
 * @param blocks the parts of the record, in the order of the source
 * @param findings what deserves a look
 */
public record Transcript(
    SourceText source,
    String language,
    List<HeaderFact> facts,
    List<Participant> participants,
    List<Block> blocks,
    Report findings) {

  /** Copies the lists. */
  public Transcript {
    facts = List.copyOf(facts);
    participants = List.copyOf(participants);
    blocks = List.copyOf(blocks);
  }

  /** Returns the ledger: a role and a reason for every character of the source. */
  public Ledger ledger() {
    return Ledger.of(source, blocks);
  }

  /** Returns the turns, in the order of the source. */
  public List<Block.Turn> turns() {
    return blocks.stream()
        .filter(Block.Turn.class::isInstance)
        .map(Block.Turn.class::cast)
        .toList();
  }

  /** Returns the first fact of a kind, or empty when the record does not state it. */
  public Optional<HeaderFact> fact(HeaderFact.Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
  }
}
