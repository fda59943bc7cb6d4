package org.rapporteur.publication;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.xml.sax.InputSource;

/**
 * The stylesheets of the editions, each compiled when it is first asked for and then kept.
 *
 * <p>They read nothing but their own modules on the class path. Safe to share between threads.
 */
final class Stylesheets {

  private final String editionTitle;

  /** The mode that gives what a list of records needs to know of one. */
  static final QName SUMMARY = new QName("https://rapporteur.org/ns/modes", "summary");

  private static final String FOLDER = "/org/rapporteur/xslt/";

  private final Processor processor = silentProcessor();
  private final Map<Edition, XsltExecutable> compiled = new EnumMap<>(Edition.class);

  /** Prepares for an edition of a title, which may be empty. */
  Stylesheets(String editionTitle) {
    this.editionTitle = editionTitle;
  }

  /** Returns the processor that all trees given to the stylesheets must be made with. */
  Processor processor() {
    return processor;
  }

  /**
   * Returns the tree of a document.
   *
   * @throws UnreadableTeiException if it is not well-formed, exceeds the limits or is not TEI
   */
  TeiTree tree(TeiDocument document) throws UnreadableTeiException {
    try {
      XdmNode tree = XmlGate.tree(processor, document.text(), document.name());
      return TeiTree.of(document, tree);
    } catch (SaxonApiException e) {
      throw Refusal.unreadable(document, e);
    }
  }

  /**
   * Applies an edition's stylesheet to a tree.
   *
   * @param told is told each element that the stylesheet does not know
   * @throws SaxonApiException if the destination refuses what it is given
   */
  void apply(
      Edition edition,
      Map<QName, XdmValue> parameters,
      XdmNode source,
      Destination destination,
      Consumer<XdmNode> told)
      throws SaxonApiException {
    Xslt30Transformer transformer = executable(edition).load30();
    transformer.setMessageHandler(message -> told.accept(message.getContent()));
    transformer.setStylesheetParameters(parameters);
    transformer.setGlobalContextItem(source);
    transformer.applyTemplates(source, destination);
  }

  /**
   * Returns what a list of records needs to know of this one.
   *
   * @throws UnreadableTeiException if its stylesheet fails on it
   */
  Summary summary(TeiTree record, String name) throws UnreadableTeiException {
    Xslt30Transformer transformer = executable(Edition.WEB).load30();
    transformer.setMessageHandler(message -> {});
    try {
      transformer.setStylesheetParameters(Map.of(new QName("name"), XdmValue.makeValue(name)));
      transformer.setInitialMode(SUMMARY);
      return Summary.of((XdmNode) transformer.applyTemplates(record.tree()).itemAt(0));
    } catch (SaxonApiException e) {
      throw Refusal.failed(record.document(), e);
    }
  }

  /** Writes the list of records, in the order given. */
  void list(List<Summary> records, List<String> editions, Destination destination)
      throws SaxonApiException {
    Xslt30Transformer transformer = executable(Edition.WEB).load30();
    Map<QName, XdmValue> parameters = new HashMap<>();
    parameters.put(new QName("records"), new XdmValue(records.stream().map(Summary::element)));
    parameters.put(new QName("editions"), XdmValue.makeSequence(editions));
    parameters.put(new QName("edition-title"), new XdmAtomicValue(editionTitle));
    transformer.setStylesheetParameters(parameters);
    transformer.callTemplate(null, destination);
  }

  private synchronized XsltExecutable executable(Edition edition) {
    return compiled.computeIfAbsent(edition, this::compile);
  }

  private XsltExecutable compile(Edition edition) {
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setResourceResolver(Stylesheets::module);
    ResourceRequest request = new ResourceRequest();
    request.uri = "classpath:" + FOLDER + edition.name().toLowerCase(Locale.ROOT) + ".xsl";
    try {
      return compiler.compile(module(request));
    } catch (SaxonApiException | XPathException e) {
      throw new IllegalStateException("the library's own stylesheet does not compile", e);
    }
  }

  /** Saxon writes {@code classpath:} addresses with and without a slash after the colon. */
  private static Source module(ResourceRequest request) throws XPathException {
    String path = request.uri.replaceFirst("^classpath:/?", "/");
    boolean ours = path.startsWith(FOLDER) && !path.contains("..");
    InputStream module = ours ? Stylesheets.class.getResourceAsStream(path) : null;
    if (module == null) {
      throw new XPathException("a stylesheet asks for what is not a module of it: " + request.uri);
    }
    InputSource input = new InputSource(module);
    input.setSystemId("classpath:" + path);
    return new SAXSource(XmlGate.reader(), input);
  }

  /** What is wrong with a document is told by exceptions, not on the standard error stream. */
  private static Processor silentProcessor() {
    Processor processor = XmlGate.closedProcessor();
    processor.getUnderlyingConfiguration().setErrorReporterFactory(configuration -> error -> {});
    return processor;
  }
}
