package org.rapporteur.annotation.exchange;

/**
 * How files are read and written. A value.
 *
 * @param unit what offsets count where the file does not say
 * @param labels which elements labels mean
 */
record Settings(OffsetUnit unit, TagLabels labels) {

  static final Settings STANDARD = new Settings(OffsetUnit.CODE_POINT, TagLabels.standard());

  Settings countedIn(OffsetUnit other) {
    return new Settings(other, labels);
  }

  Settings labelled(TagLabels others) {
    return new Settings(unit, others);
  }
}
