package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the XSpec descriptions of the stylesheets' functions and templates. */
class XSpecTest {

  private static final String NAMESPACE = "http://www.jenitennison.com/xslt/xspec";
  private static final String COMPILER = "/io/xspec/xspec/impl/src/compiler/compile-xslt-tests.xsl";
  private static final Path FOLDER = Path.of("src/test/xspec");
  private static final Processor PROCESSOR = new Processor(false);

  @ParameterizedTest
  @MethodSource("descriptions")
  void stylesheetDoesWhatIsDescribed(Path description) throws SaxonApiException {
    assertEquals(List.of(), failures(description));
  }

  @Test
  void plantedWrongExpectationFails(@TempDir Path folder) throws IOException, SaxonApiException {
    String right = Files.readString(FOLDER.resolve("labels.xspec"));
    String wrong = right.replace("'4 March 1962'", "'5 March 1962'");
    assertTrue(!wrong.equals(right), "there is an expectation to spoil");
    Path planted = folder.resolve("planted.xspec");
    String home = FOLDER.toAbsolutePath().toUri().toString();
    Files.writeString(planted, wrong.replace("stylesheet=\"", "stylesheet=\"" + home));
    assertEquals(1, failures(planted).size());
  }

  static Stream<Path> descriptions() {
    return Fixtures.list(FOLDER, ".xspec").stream();
  }

  private static List<String> failures(Path description) throws SaxonApiException {
    XsltCompiler compiler = PROCESSOR.newXsltCompiler();
    String address = XSpecTest.class.getResource(COMPILER).toString();
    XsltExecutable toTest = compiler.compile(new StreamSource(address));
    XdmNode source = PROCESSOR.newDocumentBuilder().build(description.toAbsolutePath().toFile());
    XdmDestination test = new XdmDestination();
    Xslt30Transformer making = toTest.load30();
    making.setMessageHandler(message -> {});
    making.setGlobalContextItem(source);
    making.applyTemplates(source, test);
    XdmDestination result = new XdmDestination();
    Xslt30Transformer running = compiler.compile(test.getXdmNode().asSource()).load30();
    running.setMessageHandler(message -> {});
    running.callTemplate(new QName(NAMESPACE, "main"), result);
    return failed(result.getXdmNode());
  }

  private static List<String> failed(XdmNode report) throws SaxonApiException {
    XPathCompiler xpath = PROCESSOR.newXPathCompiler();
    xpath.declareNamespace("x", NAMESPACE);
    assertTrue(xpath.evaluate("//x:test", report).size() > 0, "a description without expectations");
    List<String> labels = new ArrayList<>();
    String query =
        "//x:test[not(@successful = 'true')] ! string-join(ancestor-or-self::*/x:label, ' / ')";
    for (XdmItem label : xpath.evaluate(query, report)) {
      labels.add(label.getStringValue());
    }
    return labels;
  }
}
