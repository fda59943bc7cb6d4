package org.rapporteur.validation.internal.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Position;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/** Says in words of our own why a document is no XML, and which tag was left open. */
final class BrokenXml {

  /** What the JDK's parser says, what we say, and what to do. */
  private record Saying(Pattern theirs, String ours, String remedy) {

    static Saying of(String theirs, String ours, String remedy) {
      return new Saying(Pattern.compile(theirs), ours, remedy);
    }
  }

  private static final List<Saying> SAYINGS =
      List.of(
          Saying.of(
              "The element type \"(.*)\" must be terminated by the matching end-tag.*",
              "the end tag '</$1>' is missing before this one",
              "Close '$1' where it ends, or remove its start tag."),
          Saying.of(
              "XML document structures must start and end within the same entity\\.",
              "the document ends before all its elements are closed",
              "Add the end tags that are missing."),
          Saying.of(
              "Content is not allowed in trailing section\\.",
              "there is text after the end of the document",
              "Remove what stands after the last end tag, or put it inside."),
          Saying.of(
              "The markup in the document following the root element must be well-formed\\.",
              "there is a second element after the end of the document",
              "A document has one element that holds all others; remove an end tag too many."),
          Saying.of(
              "Content is not allowed in prolog\\.",
              "there is text before the first tag of the document",
              "Remove what stands before '<?xml' or the first tag."),
          Saying.of(
              "Open quote is expected for attribute \"?\\{?(.*?)\\}?\"? associated with.*",
              "the value of attribute '$1' is not in straight quotation marks",
              "Put \" or ' around the value."),
          Saying.of(
              "Attribute name \"(.*)\" associated with an element type .* must be followed by.*",
              "attribute '$1' has no '=' and no value",
              "Give the attribute a value in quotation marks, or remove it."),
          Saying.of(
              "Element type \"(.*)\" must be followed by either attribute specifications.*",
              "the tag of '$1' is not closed with '>'",
              "Add the '>' or put a space between two attributes."),
          Saying.of(
              "The value of attribute \"(.*)\" associated with .* must not contain the '<'.*",
              "the value of attribute '$1' holds a '<'",
              "Close the quotation mark before, or write '&lt;'."),
          Saying.of(
              "Attribute \"(.*)\" was already specified for element \"(.*)\"\\.",
              "attribute '$1' stands twice on '$2'",
              "Remove one of the two."),
          Saying.of(
              "The entity name must immediately follow the '&'.*",
              "an '&' stands by itself",
              "Write '&amp;'."),
          Saying.of(
              "The reference to entity \"(.*)\" must end with the ';' delimiter\\.",
              "'&$1' is not closed with ';'",
              "Write '&amp;$1' for the sign itself, or add the ';'."),
          Saying.of(
              "The entity \"(.*)\" was referenced, but not declared\\.",
              "the entity '&$1;' is not declared",
              "Write the character itself."),
          Saying.of(
              "The prefix \"(.*)\" for (?:element|attribute) \"(.*)\".* is not bound\\.",
              "the prefix '$1' of '$2' is declared nowhere",
              "Declare it with xmlns:$1, or remove it."),
          Saying.of(
              "The content of elements must consist of well-formed character data or markup\\.",
              "a '<' stands by itself",
              "Write '&lt;', or complete the tag."));

  private BrokenXml() {}

  /** Returns the finding about what the parser refused. */
  static Finding finding(TeiDocument document, SAXParseException broken) {
    Places places = new Places(document);
    Position position = Places.position(broken.getLineNumber(), broken.getColumnNumber());
    String theirs = String.valueOf(broken.getMessage()).replaceAll("\\s+", " ").strip();
    Finding finding = places.finding(Rule.XML_NOT_WELL_FORMED, places.lineAt(position), theirs);
    for (Saying saying : SAYINGS) {
      Matcher said = saying.theirs().matcher(theirs);
      if (said.matches()) {
        return inOurWords(finding, said, saying, opened(document, places));
      }
    }
    return finding;
  }

  private static Finding inOurWords(
      Finding finding, Matcher said, Saying saying, @Nullable Opened open) {
    boolean unclosed = saying.ours().contains("missing") || saying.ours().contains("closed\"");
    boolean tells = open != null && (unclosed || saying.ours().endsWith("are closed"));
    String where =
        tells && open != null
            ? "; '" + open.qName() + "' was opened at " + open.place().position()
            : "";
    Finding told = finding.saying(said.replaceFirst(saying.ours()) + where);
    Finding mended = told.withRemedy(said.replaceFirst(saying.remedy()));
    return tells && open != null ? mended.withRelated(List.of(open.place())) : mended;
  }

  /** Returns the innermost element that is open where the document breaks. */
  private static @Nullable Opened opened(TeiDocument document, Places places) {
    OpenTags tags = new OpenTags(places);
    XMLReader reader = XmlGate.reader();
    reader.setContentHandler(tags);
    reader.setErrorHandler(tags);
    try {
      reader.parse(XmlGate.input(document.text(), document.name()));
    } catch (IOException | SAXException expected) {
      return tags.innermost();
    }
    return null;
  }

  /** An element that is open, and where its tag stands. */
  private record Opened(String qName, org.rapporteur.report.Location place) {}

  /** Keeps which elements are open. */
  private static final class OpenTags extends DefaultHandler {
    private final Places places;
    private final Deque<Sightings.Tag> open = new ArrayDeque<>();
    private Locator locator = new LocatorImpl();

    OpenTags(Places places) {
      this.places = places;
    }

    @Override
    public void setDocumentLocator(Locator newLocator) {
      locator = newLocator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      Position end = Places.position(locator.getLineNumber(), locator.getColumnNumber());
      open.push(new Sightings.Tag(end, qName));
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
      open.pop();
    }

    @Nullable Opened innermost() {
      Sightings.Tag tag = open.peek();
      return tag == null
          ? null
          : new Opened(tag.qName(), places.location(places.tag(tag.end(), tag.qName())));
    }
  }
}
