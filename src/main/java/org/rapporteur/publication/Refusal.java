package org.rapporteur.publication;

import net.sf.saxon.s9api.SaxonApiException;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.xml.sax.SAXParseException;

/** Says why no edition can be made of a document. */
final class Refusal {

  private Refusal() {}

  /** Returns the exception for a document that the parser refused. */
  static UnreadableTeiException unreadable(TeiDocument document, SaxonApiException refusal) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof SAXParseException parsing) {
        Location location =
            Location.of(
                document.name(),
                Math.max(1, parsing.getLineNumber()),
                Math.max(1, parsing.getColumnNumber()));
        String message = String.valueOf(parsing.getMessage());
        return new UnreadableTeiException(Finding.of(ruleOf(message), location, message));
      }
    }
    return of(Rule.XML_NOT_WELL_FORMED, document, String.valueOf(refusal.getMessage()));
  }

  /** Returns the exception for a document that a stylesheet or the typesetter fails on. */
  static UnreadableTeiException failed(TeiDocument document, Throwable failure) {
    String message = "The edition cannot be made: " + failure.getMessage();
    return of(Rule.PUBLISH_FAILED, document, message);
  }

  /** Returns the exception for a document as a whole. */
  static UnreadableTeiException of(Rule rule, TeiDocument document, String message) {
    return new UnreadableTeiException(Finding.of(rule, Location.startOf(document.name()), message));
  }

  /** The JDK's parser tells a limit by a number, and what lies outside by the word for it. */
  private static Rule ruleOf(String message) {
    if (message.startsWith("JAXP0001")) {
      return Rule.XML_LIMIT;
    }
    return message.contains("accessExternal") ? Rule.XML_EXTERNAL : Rule.XML_NOT_WELL_FORMED;
  }
}
