package org.rapporteur.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Makes PDFs of formatting objects, with the library's own fonts and no other file.
 *
 * <p>The same formatting objects give the same bytes. Safe to share between threads.
 */
final class Typesetter {

  /** FOP tells through events what matters; what it logs besides is for its own developers. */
  private static final Logger FOP_LOG = Logger.getLogger("org.apache.fop");

  private final LibraryFonts fonts = new LibraryFonts();
  private final FopFactory factory = factory();

  /** What gives formatting objects to a destination. */
  @FunctionalInterface
  interface Manuscript {
    void writeTo(Destination destination) throws SaxonApiException;
  }

  /**
   * A PDF.
   *
   * @param pdf its bytes
   * @param missing the letters that no font has
   * @param remarks what is not right with the pages, in words for people
   */
  record Pages(byte[] pdf, Set<Integer> missing, List<String> remarks) {}

  /**
   * Sets the manuscript.
   *
   * @throws SaxonApiException if it cannot be set
   */
  Pages set(Manuscript manuscript) throws SaxonApiException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Set<String> remarks = new java.util.LinkedHashSet<>();
    LetterCheck letters = new LetterCheck(fonts, handler(bytes, remarks));
    manuscript.writeTo(new SAXDestination(letters));
    byte[] pdf = StableIdentifier.in(bytes.toByteArray());
    return new Pages(pdf, new TreeSet<>(letters.missing()), new ArrayList<>(remarks));
  }

  private ContentHandler handler(ByteArrayOutputStream bytes, Set<String> remarks) {
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setCreationDate(new Date(0));
    agent.setProducer("Rapporteur, Apache FOP");
    agent
        .getEventBroadcaster()
        .addEventListener(
            event -> {
              if (event.getSeverity() != EventSeverity.INFO) {
                remarks.add(EventFormatter.format(event, java.util.Locale.ENGLISH));
              }
            });
    try {
      return factory.newFop(MimeConstants.MIME_PDF, agent, bytes).getDefaultHandler();
    } catch (FOPException e) {
      throw new IllegalStateException("FOP cannot make PDFs", e);
    }
  }

  private FopFactory factory() {
    if (FOP_LOG.getLevel() == null) {
      FOP_LOG.setLevel(Level.OFF);
    }
    try (InputStream settings = LibraryFonts.open(LibraryFonts.FOLDER.getPath() + "fop.xconf")) {
      return new FopConfParser(settings, LibraryFonts.FOLDER, fonts)
          .getFopFactoryBuilder()
          .build();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("the settings of the print edition cannot be read", e);
    }
  }
}
