package org.rapporteur.house.planted.publication;

import org.rapporteur.house.planted.annotation.PlantedInAnnotation;

/** Sees annotation. */
public final class PlantedInPublication {

  /** Sees it. */
  public int sees(PlantedInAnnotation other) {
    return other.hashCode();
  }
}
