package org.rapporteur.report;

/**
 * What documents were held against: a schema, a set of rules, a transcript.
 *
 * @param name what it is, such as {@code RELAX NG rapporteur.rng}
 * @param version which one: a version number, or where there is none the digest of its file
 */
public record Check(String name, String version) {

  @Override
  public String toString() {
    return version.isEmpty() ? name : name + " " + version;
  }
}
