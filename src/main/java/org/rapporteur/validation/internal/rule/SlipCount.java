package org.rapporteur.validation.internal.rule;

/**
 * Counts the slips of one kind in a file, so that a text full of them does not crowd out what
 * matters more.
 */
final class SlipCount {

  /** How many slips of one kind are listed for a file. */
  static final int MOST = 100;

  private int count;

  /** Returns whether another may be listed. */
  boolean another() {
    count++;
    return count <= MOST;
  }
}
