package org.rapporteur.house.planted.internal.xml;

/** Not to be shown. */
public final class PlantedInternal {}
