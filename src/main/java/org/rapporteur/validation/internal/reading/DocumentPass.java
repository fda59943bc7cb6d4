package org.rapporteur.validation.internal.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.internal.xml.EncodingDeclaration;
import org.rapporteur.internal.xml.XmlEncoding;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.source.Position;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.LocatorImpl;

/** One reading of a document, in which any number of checks take part. */
public final class DocumentPass {

  /** How the JDK begins a message about one of its limits. */
  private static final String LIMIT_MESSAGE = "JAXP0001";

  /** What grammars say of a value. */
  private static final Set<Rule> VALUES =
      Set.of(Rule.RELAXNG_ATTRIBUTE_VALUE, Rule.XSD_ATTRIBUTE_VALUE);

  private final TeiDocument document;
  private final Sightings sightings;

  /** Takes a document of which nothing around is known. */
  public DocumentPass(TeiDocument document) {
    this(document, BareSurroundings.unknown());
  }

  /** Takes a document and what lies around it. */
  public DocumentPass(TeiDocument document, Surroundings surroundings) {
    this.document = document;
    this.sightings = new Sightings(new Places(document), surroundings, new LocatorImpl());
  }

  /** Returns what the checks found, and whether the document could be read, in text order. */
  public Report run(List<EventCheck> checks) {
    List<Finding> fatal = new ArrayList<>();
    try {
      read(checks);
    } catch (StoppedReading stopped) {
      stopped.finding().ifPresent(fatal::add);
    } catch (SAXParseException broken) {
      fatal.add(unreadable(broken));
    } catch (SAXException | RuntimeException | StackOverflowError failure) {
      fatal.add(failed(failure));
    }
    return inOrder(fatal);
  }

  private void read(List<EventCheck> checks) throws SAXException {
    List<ContentHandler> handlers = checks.stream().map(check -> check.begin(sightings)).toList();
    PassHandler handler = new PassHandler(document.name(), sightings, handlers);
    XMLReader reader = XmlGate.reader();
    reader.setContentHandler(handler);
    reader.setDTDHandler(handler);
    reader.setErrorHandler(handler);
    reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
    reader.setProperty("http://xml.org/sax/properties/declaration-handler", handler);
    try {
      reader.parse(XmlGate.input(document.text(), document.name()));
    } catch (IOException e) {
      throw new SAXException("a string cannot fail to be read", e);
    }
  }

  private Finding unreadable(SAXParseException broken) {
    Position position = Places.position(broken.getLineNumber(), broken.getColumnNumber());
    String message = String.valueOf(broken.getMessage());
    Location location = new Location(document.name(), position);
    if (message.startsWith(LIMIT_MESSAGE)) {
      int afterCode = message.indexOf(": ") + 2;
      return Finding.of(Rule.XML_LIMIT, location, oneLine(message.substring(afterCode)));
    }
    return BrokenXml.finding(document, broken);
  }

  private Finding failed(Throwable failure) {
    return Finding.of(
        Rule.VALIDATION_FAILED,
        new Location(document.name(), sightings.here()),
        "the document could not be examined to its end: " + oneLine(failure.toString()));
  }

  /** The file was read in one encoding; other programs go by what it says of itself. */
  private Optional<Finding> encoding() {
    Optional<EncodingDeclaration> declared = EncodingDeclaration.of(document.text());
    if (declared.isEmpty() || XmlEncoding.agrees(document.charset(), declared.get().name())) {
      return Optional.empty();
    }
    TextSpan span = declared.get().span();
    String read = XmlEncoding.label(document.charset());
    String message =
        "the document is read as " + read + ", and says that it is '" + declared.get().name() + "'";
    return Optional.of(
        Finding.of(Rule.XML_ENCODING_DECLARED, document.source(), span, message)
            .withRemedy("Declare the encoding as " + read + ".")
            .withFix(List.of(new Splice(span, read))));
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ").strip();
  }

  private Report inOrder(List<Finding> fatal) {
    boolean broken = fatal.stream().anyMatch(each -> each.rule() == Rule.XML_NOT_WELL_FORMED);
    List<Finding> all = new ArrayList<>(sightings.findings());
    if (broken) {
      // What grammars say of a document that breaks off follows from the break.
      all.removeIf(each -> isOfGrammar(each.rule()));
    }
    all.addAll(fatal);
    encoding().ifPresent(all::add);
    return new Report(sorted(saidOnce(all)));
  }

  /**
   * Leaves out what the grammar says of a value where a more precise rule speaks of the same one.
   */
  private static List<Finding> saidOnce(List<Finding> findings) {
    Set<Location> explained = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.severity().compareTo(Severity.ERROR) >= 0 && !isOfGrammar(finding.rule())) {
        explained.add(finding.location());
      }
    }
    return findings.stream()
        .filter(
            finding -> !VALUES.contains(finding.rule()) || !explained.contains(finding.location()))
        .toList();
  }

  private static boolean isOfGrammar(Rule rule) {
    return rule.family().equals("relaxng") || rule.family().equals("xsd");
  }

  /** Returns as many findings of a document as are listed, and whether there are more. */
  public static Report limited(List<Finding> findings) {
    if (findings.size() <= Sightings.LIMIT + 1) {
      return new Report(findings);
    }
    List<Finding> listed = new ArrayList<>(findings.subList(0, Sightings.LIMIT));
    listed.add(Sightings.stopped(listed.get(Sightings.LIMIT - 1).location()));
    return new Report(listed);
  }

  /** Returns the findings by place, keeping the order of those at one place. */
  public static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::location)).toList();
  }

  /** Returns whether a report says that the document could not be read to its end. */
  public static boolean isUnreadable(Report report) {
    return report.count(Severity.FATAL) > 0;
  }
}
