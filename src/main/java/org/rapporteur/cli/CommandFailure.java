package org.rapporteur.cli;

/**
 * An input that cannot be read or an output that cannot be written, so that the command cannot go
 * on: says what, where, and what to do.
 */
final class CommandFailure extends Exception {

  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
