package org.rapporteur.house.planted.source;

import org.rapporteur.house.planted.tei.PlantedInTei;
import org.w3c.dom.Node;

/** Uses what lies above it, in a cycle, and knows XML. */
public final class PlantedInSource {

  /** Goes up. */
  public int up(PlantedInTei above) {
    return above.hashCode();
  }

  /** Knows XML. */
  public String name(Node node) {
    return node.getNodeName();
  }
}
