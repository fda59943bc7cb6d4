package org.rapporteur.publication;

/** The editions that a record can be published in. */
public enum Edition {
  /** A folder of HTML pages that opens from disk and needs no server, network or script. */
  WEB,
  /** A PDF for each record. */
  PRINT,
  /** A plain-text file for each record. */
  TEXT
}
