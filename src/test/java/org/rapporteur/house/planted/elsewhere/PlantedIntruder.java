package org.rapporteur.house.planted.elsewhere;

import org.rapporteur.house.planted.validation.internal.PlantedInternal;

/** Sees what is internal to another package. */
public final class PlantedIntruder {

  /** Sees it. */
  public int sees(PlantedInternal other) {
    return other.hashCode();
  }
}
