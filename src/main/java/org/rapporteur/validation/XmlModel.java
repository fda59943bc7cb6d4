package org.rapporteur.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.DocumentPass;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.StoppedReading;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A schema that a document names itself, in a processing instruction {@code xml-model} before its
 * root.
 *
 * @param href the address as written
 * @param type the media type, or empty
 * @param language the namespace of the schema's language ({@code schematypens}), or empty
 * @param phase the phase of a Schematron schema, or empty
 * @param span where the instruction stands
 */
record XmlModel(String href, String type, String language, String phase, TextSpan span) {

  private static final String TARGET = "xml-model";
  private static final String BEGIN = "<?" + TARGET;
  private static final Pattern PSEUDO_ATTRIBUTE =
      Pattern.compile("([\\w.:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&amp;", "&");

  /**
   * Returns what a document names, in its order; of one that is not well-formed what can be seen.
   */
  static List<XmlModel> in(TeiDocument document) {
    if (!document.text().contains(BEGIN)) {
      return List.of();
    }
    List<XmlModel> found = new ArrayList<>();
    new DocumentPass(document).run(List.of(sightings -> new Prolog(document, sightings, found)));
    return List.copyOf(found);
  }

  private static XmlModel of(String instruction, TextSpan span) {
    Map<String, String> values = new HashMap<>();
    Matcher attribute = PSEUDO_ATTRIBUTE.matcher(instruction);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      values.putIfAbsent(attribute.group(1), unescaped(value).strip());
    }
    return new XmlModel(
        values.getOrDefault("href", ""),
        values.getOrDefault("type", "").toLowerCase(Locale.ROOT),
        values.getOrDefault("schematypens", ""),
        values.getOrDefault("phase", ""),
        span);
  }

  private static String unescaped(String value) {
    return Pattern.compile("&(lt|gt|quot|apos|amp);")
        .matcher(value)
        .replaceAll(found -> Matcher.quoteReplacement(ENTITIES.get(found.group())));
  }

  /** Returns whether only the Schematron rules of the schema are meant. */
  boolean meansRules() {
    return language.equals(SchematronText.NAMESPACE) || type.contains("schematron");
  }

  /** Returns whether it says of itself that it is a DTD or NVDL. */
  boolean isUnsupported() {
    return type.equals("application/xml-dtd")
        || type.contains("nvdl")
        || language.equals("http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0");
  }

  /** Returns the last step of the address: the name that a schema keeps wherever it is put. */
  String fileName() {
    String path = href.replaceFirst("[?#].*$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns whether the address begins with a scheme such as {@code https:}. */
  boolean isAbsolute() {
    return href.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || href.startsWith("//");
  }

  /** Reads as far as the root. */
  private static final class Prolog extends DefaultHandler {
    private final SourceText source;
    private final Sightings sightings;
    private final List<XmlModel> found;

    Prolog(TeiDocument document, Sightings sightings, List<XmlModel> found) {
      this.source = document.source();
      this.sightings = sightings;
      this.found = found;
    }

    @Override
    public void processingInstruction(String target, String text) {
      if (target.equals(TARGET)) {
        found.add(of(text, span()));
      }
    }

    private TextSpan span() {
      Position end = sightings.here();
      int after = source.line(end.line()).start() + end.column() - 1;
      int start = source.text().lastIndexOf(BEGIN, Math.max(0, after - 1));
      return new TextSpan(Math.max(0, start), Math.max(Math.max(0, start), after));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
        throws SAXException {
      throw new StoppedReading();
    }
  }
}
