package org.rapporteur.validation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Location;
import org.rapporteur.validation.internal.reading.Places;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Gathers Schematron rules from the files that hold them, into one schema: a schema of its own as
 * it is, and what is embedded in a grammar, wherever it stands there.
 *
 * <p>An XPath in embedded rules may use every prefix that {@code sch:ns} declares anywhere, and
 * besides these the prefixes in scope where the rules stand. An assertion without an id gets that
 * of its rule or pattern, so that findings can name it.
 */
final class SchematronText extends DefaultHandler {

  /** The namespace of ISO Schematron. */
  static final String NAMESPACE = "http://purl.oclc.org/dsdl/schematron";

  /** Stands between the id of a pattern and the number that makes it that of an assertion. */
  private static final char NUMBERED = '\u00B7';

  private static final Set<String> TOP_LEVEL =
      Set.of("ns", "param", "let", "phase", "pattern", "group", "diagnostics", "properties");

  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<String, String> inScope = new TreeMap<>();
  private final Set<String> phases = new TreeSet<>();
  private final StringBuilder body = new StringBuilder();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final Deque<String> ids = new ArrayDeque<>();
  private Map<String, String> fresh = new TreeMap<>();
  private Locator locator = new LocatorImpl();
  private @Nullable String root;
  private int copying;
  private boolean hasRules;

  private SchematronText() {
    scopes.push(Map.of());
  }

  /**
   * Returns the rules in some files as one schema, or empty where there are none. Those that the
   * compact syntax holds in annotations are not read.
   *
   * @throws SchemaException if one is not well-formed or asks for another file
   */
  static Optional<SchematronText> of(List<SchemaFile> files) throws SchemaException {
    SchematronText text = new SchematronText();
    for (SchemaFile file : files) {
      if (file.language() != SchemaLanguage.RELAX_NG_COMPACT) {
        text.gather(file);
      }
    }
    return text.hasRules ? Optional.of(text) : Optional.empty();
  }

  /** Returns the id as its author wrote it. */
  static String writtenId(String id) {
    int end = id.indexOf(NUMBERED);
    return end < 0 ? id : id.substring(0, end);
  }

  private void gather(SchemaFile file) throws SchemaException {
    XMLReader reader = XmlGate.reader();
    reader.setContentHandler(this);
    reader.setErrorHandler(this);
    try {
      reader.parse(file.input());
    } catch (SAXParseException e) {
      throw new SchemaException(
          new Location(
              file.path().toString(), Places.position(e.getLineNumber(), e.getColumnNumber())),
          String.valueOf(e.getMessage()),
          e);
    } catch (SAXException | IOException e) {
      throw new SchemaException(
          Location.startOf(file.path().toString()), String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns the names of the phases. */
  Set<String> phases() {
    return phases;
  }

  /** Returns the schema. */
  String schema() {
    StringBuilder text = new StringBuilder();
    text.append(root == null ? "<sch:schema queryBinding=\"xslt2\"" : root);
    text.append(" xmlns:sch=\"" + NAMESPACE + "\">");
    Map<String, String> prefixes = new TreeMap<>(inScope);
    prefixes.putAll(declared);
    prefixes.forEach(
        (prefix, uri) -> {
          text.append("<sch:ns");
          attribute(text, "prefix", prefix);
          attribute(text, "uri", uri);
          text.append("/>");
        });
    return text.append(body).append("</sch:schema>").toString();
  }

  @Override
  public void setDocumentLocator(Locator newLocator) {
    locator = newLocator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    fresh.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    Map<String, String> before = scopes.getFirst();
    Map<String, String> scope = before;
    if (!fresh.isEmpty()) {
      scope = new TreeMap<>(before);
      scope.putAll(fresh);
    }
    scopes.push(scope);
    boolean schematron = uri.equals(NAMESPACE);
    Tag tag = new Tag(schematron ? localName : "", qName, attributes);
    if (schematron) {
      refuseOtherFiles(tag);
    }
    if (copying > 0) {
      copy(fresh, tag);
    } else if (tag.rule().equals("schema") && root == null) {
      root(attributes);
    } else if (tag.rule().equals("ns")) {
      declared.putIfAbsent(tag.value("prefix"), tag.value("uri"));
    } else if (schematron ? TOP_LEVEL.contains(localName) : ids.size() == 1 && root != null) {
      begin(scope, tag);
    }
    ids.push(schematron ? tag.value("id") : "");
    fresh = new TreeMap<>();
  }

  private void refuseOtherFiles(Tag tag) throws SAXException {
    if (tag.rule().equals("include") || (tag.rule().equals("extends") && tag.has("href"))) {
      throw new SAXParseException(
          "the rules are continued in another file, '"
              + tag.value("href")
              + "', which is not read; put all rules into one file",
          locator);
    }
  }

  private void root(Attributes attributes) {
    StringBuilder tag = new StringBuilder("<sch:schema");
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getURI(i).isEmpty()) {
        attribute(tag, attributes.getLocalName(i), attributes.getValue(i));
      }
    }
    if (attributes.getIndex("queryBinding") < 0) {
      attribute(tag, "queryBinding", "xslt2");
    }
    root = tag.toString();
  }

  private void begin(Map<String, String> scope, Tag tag) {
    if (root == null) {
      scope.forEach(
          (prefix, uri) -> {
            if (!prefix.isEmpty()) {
              inScope.putIfAbsent(prefix, uri);
            }
          });
    }
    if (tag.rule().equals("phase")) {
      phases.add(tag.value("id"));
    }
    hasRules |= tag.rule().equals("pattern") || tag.rule().equals("group");
    copy(scope, tag);
  }

  private void copy(Map<String, String> mappings, Tag tag) {
    copying++;
    Attributes attributes = tag.attributes();
    body.append('<').append(tag.qName());
    mappings.forEach(
        (prefix, uri) -> attribute(body, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(body, attributes.getQName(i), attributes.getValue(i));
    }
    boolean asserts = tag.rule().equals("assert") || tag.rule().equals("report");
    if (asserts && !tag.has("id")) {
      nearestId().ifPresent(id -> attribute(body, "id", id));
    }
    body.append('>');
  }

  private Optional<String> nearestId() {
    return ids.stream()
        .filter(id -> !id.isEmpty())
        .findFirst()
        .map(id -> id + NUMBERED + numbers.merge(id, 1, Integer::sum));
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (copying > 0) {
      escape(body, new String(text, start, length));
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    scopes.pop();
    ids.pop();
    if (copying > 0) {
      copying--;
      body.append("</").append(qName).append('>');
    }
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(out, value);
    out.append('"');
  }

  private static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        case '\n', '\t' -> out.append("&#").append((int) c).append(';');
        default -> out.append(c);
      }
    }
  }

  /**
   * A tag.
   *
   * @param rule the local name of an element of Schematron; empty for others
   * @param qName the name as written
   * @param attributes the attributes
   */
  private record Tag(String rule, String qName, Attributes attributes) {

    boolean has(String attribute) {
      return attributes.getIndex(attribute) >= 0;
    }

    String value(String attribute) {
      String value = attributes.getValue(attribute);
      return value == null ? "" : value;
    }
  }
}
