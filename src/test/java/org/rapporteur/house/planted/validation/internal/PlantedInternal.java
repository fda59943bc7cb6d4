package org.rapporteur.house.planted.validation.internal;

/** Is nobody's business but validation's. */
public final class PlantedInternal {}
