package org.rapporteur.transcript;

import java.util.Locale;

/** How sure a reading is; the three words are those of TEI's {@code @cert}. */
public enum Certainty {
  /** Stated by the record, or agreed on by several signs. */
  HIGH,
  /** Likely: one good sign. */
  MEDIUM,
  /** A guess that a person should look at. */
  LOW;

  /** Returns the value of TEI's {@code @cert}. */
  public String cert() {
    return name().toLowerCase(Locale.ROOT);
  }
}
