package org.rapporteur.tei;

/** The version of the library, in the form that TEI's {@code application/@version} takes. */
final class Version {

  private Version() {}

  /** Returns the version's number. */
  static String number() {
    return "0.1.0";
  }
}
