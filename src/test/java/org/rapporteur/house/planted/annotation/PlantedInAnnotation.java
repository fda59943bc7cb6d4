package org.rapporteur.house.planted.annotation;

import org.rapporteur.house.planted.validation.PlantedInValidation;

/** Sees validation. */
public final class PlantedInAnnotation {

  /** Sees it. */
  public int sees(PlantedInValidation other) {
    return other.hashCode();
  }
}
