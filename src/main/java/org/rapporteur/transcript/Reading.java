package org.rapporteur.transcript;

/**
 * How a stretch of the text was read, and why.
 *
 * @param role what it is
 * @param certainty how sure that is
 * @param reason why, in a few words for people
 */
public record Reading(Role role, Certainty certainty, String reason) {

  /** Returns a reading that is sure. */
  public static Reading sure(Role role, String reason) {
    return new Reading(role, Certainty.HIGH, reason);
  }

  /** Returns a reading that is likely. */
  public static Reading likely(Role role, String reason) {
    return new Reading(role, Certainty.MEDIUM, reason);
  }
}
