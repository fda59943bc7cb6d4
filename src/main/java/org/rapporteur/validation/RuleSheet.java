package org.rapporteur.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.streams.Steps;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Location;
import org.rapporteur.source.Position;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.Places;

/** A Schematron schema as the stylesheet that applies it, compiled once when it is needed. */
final class RuleSheet {

  private final String name;
  private final String schema;
  private final String phase;
  private @Nullable XsltExecutable compiled;

  /**
   * Takes the text of a schema.
   *
   * @param name what the schema is called in messages
   * @param phase the phase that is applied, or empty for the schema's own choice
   */
  RuleSheet(String name, String schema, String phase) {
    this.name = name;
    this.schema = schema;
    this.phase = phase;
  }

  /** Returns the text of a resource. */
  static String text(URL resource) {
    try (InputStream bytes = resource.openStream()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of the library cannot be read", e);
    }
  }

  /**
   * Returns the compiled schema.
   *
   * @throws SchemaException if the schema is wrong
   */
  synchronized XsltExecutable compile() throws SchemaException {
    if (compiled == null) {
      compiled = SchematronCompiler.compile(name, schema, phase);
    }
    return compiled;
  }

  /** Returns which assertions failed and which reports succeeded. */
  List<Fired> apply(TeiDocument document) throws SchemaException {
    try {
      return fired(document);
    } catch (SaxonApiException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
  }

  private List<Fired> fired(TeiDocument document) throws SaxonApiException, SchemaException {
    Xslt30Transformer rules = compile().load30();
    rules.setMessageHandler(SchematronCompiler.SILENCE);
    rules.setErrorReporter(error -> {});
    XdmNode tree = XmlGate.tree(SchematronCompiler.processor(), document.text(), document.name());
    XdmDestination destination = new XdmDestination();
    rules.applyTemplates(tree, destination);
    List<Fired> fired = new ArrayList<>();
    destination
        .getXdmNode()
        .select(Steps.descendant().then(Steps.self()))
        .filter(RuleSheet::isFinding)
        .forEach(node -> fired.add(Fired.of(node)));
    return fired;
  }

  private static boolean isFinding(XdmNode node) {
    QName element = node.getNodeName();
    return element != null
        && (element.getLocalName().equals("failed-assert")
            || element.getLocalName().equals("successful-report"));
  }

  /** Returns an exception for this schema. */
  static SchemaException wrong(String name, int line, int column, String message, Throwable cause) {
    return new SchemaException(new Location(name, Places.position(line, column)), message, cause);
  }

  /**
   * An assertion that a document does not keep.
   *
   * @param id its id, or empty
   * @param role its severity or role in lower case, or empty
   * @param place the end of the tag it is about, the name in that tag, and the attribute if any
   * @param text what it says, in one line
   * @param more what its diagnostics and properties say, in one line, or empty
   */
  record Fired(String id, String role, String place, String text, String more) {

    static Fired of(XdmNode svrl) {
      String severity = attribute(svrl, "severity");
      String role = severity.isEmpty() ? attribute(svrl, "role") : severity;
      return new Fired(
          SchematronText.writtenId(attribute(svrl, "id")),
          role.toLowerCase(Locale.ROOT),
          attribute(svrl, "location"),
          text(svrl, "text"),
          (text(svrl, "diagnostic-reference") + " " + text(svrl, "property-reference")).strip());
    }

    private static String text(XdmNode svrl, String child) {
      return svrl.select(Steps.child(child))
          .map(node -> node.getStringValue().replaceAll("\\s+", " ").strip())
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "));
    }

    private static String attribute(XdmNode node, String name) {
      String value = node.attribute(name);
      return value == null ? "" : value;
    }

    /** Returns where the tag or attribute begins that the assertion is about. */
    TextSpan place(Places places) {
      String[] parts = place.split(" ", -1);
      if (parts.length < 3) {
        return new TextSpan(0, 0);
      }
      Position end = Places.position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      return parts.length == 3
          ? places.tag(end, parts[2])
          : places.attribute(end, parts[2], parts[3]);
    }
  }
}
