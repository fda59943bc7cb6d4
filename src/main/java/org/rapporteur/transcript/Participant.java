package org.rapporteur.transcript;

import java.util.List;

/**
 * A person, or an unnamed voice, who takes part in the talk.
 *
 * @param id the id, unique in the record: lower-case letters, digits and hyphens, beginning with a
 *     letter
 * @param name the fullest name that the record gives, editorial brackets left out
 * @param labels the labels that stand for this person, as printed, each once, in the order of the
 *     source
 * @param offices the offices and titles that the record gives, as printed
 * @param registerId the id of the person's entry in the edition's register, or an empty string
 * @param certainty how sure it is that all labels mean this person
 * @param reason why, in a few words for people
 */
public record Participant(
    String id,
    String name,
    List<String> labels,
    List<String> offices,
    String registerId,
    Certainty certainty,
    String reason) {

  /** Copies the lists. */
  public Participant {
    labels = List.copyOf(labels);
    offices = List.copyOf(offices);
  }
}
