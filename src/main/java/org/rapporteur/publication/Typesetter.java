package org.rapporteur.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
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

  /** What is told of the pages while they are set. */
  interface Proofreader {
    /** Letters, as code points, that no font has; at least one. */
    void missing(SortedSet<Integer> letters);

    /** What is not right with the pages, in words for people. */
    void remark(String words);
  }

  /**
   * Returns the PDF of the manuscript.
   *
   * @throws SaxonApiException if it cannot be set
   */
  byte[] set(Manuscript manuscript, Proofreader proofreader) throws SaxonApiException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Set<String> remarks = new LinkedHashSet<>();
    LetterCheck letters = new LetterCheck(fonts, handler(bytes, remarks));
    manuscript.writeTo(new SAXDestination(letters));
    if (!letters.missing().isEmpty()) {
      proofreader.missing(letters.missing());
    }
    remarks.forEach(proofreader::remark);
    return Finisher.finish(bytes.toByteArray());
  }

  private ContentHandler handler(ByteArrayOutputStream bytes, Set<String> remarks) {
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setProducer("Rapporteur, Apache FOP");
    agent
        .getEventBroadcaster()
        .addEventListener(
            event -> {
              if (event.getSeverity() != EventSeverity.INFO) {
                remarks.add(EventFormatter.format(event, Locale.ENGLISH));
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
      return new FopConfParser(settings, LibraryFonts.FOLDER, fonts).getFopFactoryBuilder().build();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("the settings of the print edition cannot be read", e);
    }
  }
}
