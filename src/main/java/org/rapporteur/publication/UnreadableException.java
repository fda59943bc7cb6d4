package org.rapporteur.publication;

import java.io.Serial;
import net.sf.saxon.s9api.SaxonApiException;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.SAXParseException;

/** A document that no edition can be made of; the finding says why. */
final class UnreadableException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  UnreadableException(Finding finding) {
    super(finding.location() + ": " + finding.message());
    this.finding = finding;
  }

  /** Returns the exception for a document that the parser refused. */
  static UnreadableException of(TeiDocument document, SaxonApiException refusal) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof SAXParseException parsing) {
        Location location =
            Location.of(
                document.name(),
                Math.max(1, parsing.getLineNumber()),
                Math.max(1, parsing.getColumnNumber()));
        String message = String.valueOf(parsing.getMessage());
        return new UnreadableException(Finding.of(ruleOf(message), location, message));
      }
    }
    Location start = Location.startOf(document.name());
    String message = String.valueOf(refusal.getMessage());
    return new UnreadableException(Finding.of(Rule.XML_NOT_WELL_FORMED, start, message));
  }

  /** Returns the exception for a document that a stylesheet or the typesetter fails on. */
  static UnreadableException failed(TeiDocument document, Throwable failure) {
    String message = "The edition cannot be made: " + String.valueOf(failure.getMessage());
    Location start = Location.startOf(document.name());
    return new UnreadableException(Finding.of(Rule.PUBLISH_FAILED, start, message));
  }

  Finding finding() {
    return finding;
  }

  /** The JDK's parser tells a limit by a number, and what lies outside by the word for it. */
  private static Rule ruleOf(String message) {
    if (message.startsWith("JAXP0001")) {
      return Rule.XML_LIMIT;
    }
    return message.contains("accessExternal") ? Rule.XML_EXTERNAL : Rule.XML_NOT_WELL_FORMED;
  }
}
