package org.rapporteur.validation.internal.reading;

import org.xml.sax.ContentHandler;

/**
 * A check that looks at the events of a document as they pass, so that several share one reading.
 */
@FunctionalInterface
public interface EventCheck {

  /**
   * Returns a handler for the events of one document. It is called by one thread, tells what it
   * finds to {@code sightings}, and hears {@code endDocument} only when the whole document was
   * read.
   */
  ContentHandler begin(Sightings sightings);
}
