package org.rapporteur.validation;

import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.ExtensionFunction;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.Message;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.rapporteur.internal.xml.XmlGate;

/**
 * Turns Schematron into compiled XSLT, with SchXslt2. Nothing that a schema says can reach a file,
 * the network or the environment. What is needed for it is loaded at the first use.
 */
final class SchematronCompiler {

  private static final String TRANSPILER = "/content/transpile.xsl";
  private static final String SCHXSLT = "http://dmaus.name/ns/2023/schxslt";
  private static final QName PLACE = new QName("https://rapporteur.org/ns/schematron", "place");

  /** What stylesheets say to the console is lost: what matters is in their result. */
  static final Consumer<Message> SILENCE = message -> {};

  private SchematronCompiler() {}

  /** Returns the processor to which compiled schemas, and the trees they are applied to, belong. */
  static Processor processor() {
    return Engine.PROCESSOR;
  }

  /**
   * Returns the compiled schema.
   *
   * @param phase the phase that is applied, or empty for the schema's own choice
   * @throws SchemaException if it is wrong
   */
  static XsltExecutable compile(String name, String schema, String phase) throws SchemaException {
    try {
      XdmNode tree = XmlGate.tree(processor(), schema, name);
      XdmDestination stylesheet = new XdmDestination();
      Xslt30Transformer transpiler = Engine.TRANSPILER.load30();
      transpiler.setMessageHandler(SILENCE);
      transpiler.setErrorReporter(error -> {});
      if (!phase.isEmpty()) {
        transpiler.setStylesheetParameters(
            Map.of(new QName(SCHXSLT, "phase"), new XdmAtomicValue(phase)));
      }
      transpiler.applyTemplates(tree, stylesheet);
      return compileStylesheet(name, stylesheet.getXdmNode());
    } catch (SaxonApiException e) {
      throw RuleSheet.wrong(name, e.getLineNumber(), 1, reason(e), e);
    } catch (StackOverflowError e) {
      throw RuleSheet.wrong(name, 1, 1, "the schema is nested too deeply", e);
    }
  }

  private static XsltExecutable compileStylesheet(String name, XdmNode stylesheet)
      throws SaxonApiException, SchemaException {
    XsltCompiler compiler = processor().newXsltCompiler();
    List<XmlProcessingError> errors = new ArrayList<>();
    compiler.setErrorReporter(
        error -> {
          if (!error.isWarning()) {
            errors.add(error);
          }
        });
    try {
      return compiler.compile(stylesheet.asSource());
    } catch (SaxonApiException e) {
      String message = errors.isEmpty() ? reason(e) : errors.get(0).getMessage();
      throw RuleSheet.wrong(name, 1, 1, message, e);
    }
  }

  private static String reason(SaxonApiException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  /** Loads Saxon and the transpiler when they are first needed. */
  private static final class Engine {
    static final Processor PROCESSOR = newProcessor();
    static final XsltExecutable TRANSPILER = newTranspiler();

    private static Processor newProcessor() {
      Processor processor = XmlGate.closedProcessor();
      processor.registerExtensionFunction(new PlaceFunction());
      return processor;
    }

    private static XsltExecutable newTranspiler() {
      URL transpiler =
          Objects.requireNonNull(
              SchematronCompiler.class.getResource(SchematronCompiler.TRANSPILER));
      XsltCompiler compiler = PROCESSOR.newXsltCompiler();
      compiler.setParameter(
          new QName(SCHXSLT, "location-function"), new XdmAtomicValue(PLACE.getEQName()));
      compiler.setParameter(new QName(SCHXSLT, "compact-report"), new XdmAtomicValue(true));
      try {
        String text = withoutVisibility(RuleSheet.text(transpiler));
        return compiler.compile(new StreamSource(new StringReader(text), "transpile.xsl"));
      } catch (SaxonApiException e) {
        throw new IllegalStateException("SchXslt2 does not run on this Saxon", e);
      }
    }
  }

  /**
   * Saxon 13.1 does not know the word "public" where the JVM's locale is Turkish. Visibility
   * matters to packages alone, and this stylesheet is used by none.
   */
  private static String withoutVisibility(String stylesheet) {
    return stylesheet.replaceAll("\\svisibility=\"[a-z]+\"", "");
  }

  /** Says of a node where its tag ends and how the element, and the attribute, are called. */
  private static final class PlaceFunction implements ExtensionFunction {

    @Override
    public QName getName() {
      return PLACE;
    }

    @Override
    public SequenceType getResultType() {
      return SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE);
    }

    @Override
    public SequenceType[] getArgumentTypes() {
      return new SequenceType[] {
        SequenceType.makeSequenceType(ItemType.ANY_NODE, OccurrenceIndicator.ONE)
      };
    }

    @Override
    public XdmValue call(XdmValue[] arguments) {
      XdmNode node = (XdmNode) arguments[0].itemAt(0);
      boolean attribute = node.getNodeKind() == XdmNodeKind.ATTRIBUTE;
      XdmNode element = node;
      while (element.getNodeKind() != XdmNodeKind.ELEMENT && element.getParent() != null) {
        element = element.getParent();
      }
      QName name = element.getNodeName();
      String place =
          element.getLineNumber()
              + " "
              + element.getColumnNumber()
              + (name == null ? "" : " " + name)
              + (attribute ? " " + node.getNodeName() : "");
      return new XdmAtomicValue(place);
    }
  }
}
