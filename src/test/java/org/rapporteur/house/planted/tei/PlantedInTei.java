package org.rapporteur.house.planted.tei;

import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.saxon.s9api.Processor;
import nu.xom.Builder;
import org.apache.xerces.parsers.SAXParser;
import org.rapporteur.house.planted.internal.xml.PlantedInternal;
import org.rapporteur.house.planted.source.PlantedInSource;
import org.xml.sax.SAXException;

/** Makes parsers of every kind, shows something internal, and closes a cycle. */
public final class PlantedInTei {

  /** Goes down, where something comes up. */
  public int down(PlantedInSource below) {
    return below.hashCode();
  }

  /** Makes a parser. */
  public Object sax() throws ParserConfigurationException, SAXException {
    return SAXParserFactory.newInstance().newSAXParser();
  }

  /** Makes a parser. */
  public Object xom() {
    return new Builder();
  }

  /** Makes a parser. */
  public Object saxon() {
    return new Processor(false);
  }

  /** Makes a parser. */
  public Object xerces() {
    return new SAXParser();
  }

  /** Shows something internal. */
  public List<PlantedInternal> shown() {
    return List.of();
  }
}
