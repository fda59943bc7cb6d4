package org.rapporteur.house.planted.validation;

import org.rapporteur.house.planted.publication.PlantedInPublication;

/** Sees publication. */
public final class PlantedInValidation {

  /** Sees it. */
  public int sees(PlantedInPublication other) {
    return other.hashCode();
  }
}
