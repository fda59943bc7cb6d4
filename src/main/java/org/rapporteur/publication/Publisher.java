package org.rapporteur.publication;

/** Publishes records. */
public final class Publisher {
  private Publisher() {}
}
