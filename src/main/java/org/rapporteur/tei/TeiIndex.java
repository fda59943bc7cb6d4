package org.rapporteur.tei;

/** Where everything in a document stands. */
public final class TeiIndex {
  TeiIndex() {}
}
