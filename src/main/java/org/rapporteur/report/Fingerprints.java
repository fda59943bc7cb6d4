package org.rapporteur.report;

import java.util.HashMap;
import java.util.Map;

/** Tells findings of one report apart, those with equal fingerprints by their order. */
final class Fingerprints {

  private final Map<Fingerprint, Integer> seen = new HashMap<>();

  /** Returns the digest of the next finding of the report. */
  String next(Finding finding) {
    Fingerprint fingerprint = Fingerprint.of(finding);
    return fingerprint.digest(seen.merge(fingerprint, 1, Integer::sum));
  }
}
