package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.junit.jupiter.api.Test;
import org.rapporteur.internal.xml.XmlGate;

class OwnStylesheetTest {

  private static final String OWN =
      """
      <xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
        xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
        xmlns:m="https://rapporteur.org/ns/modes" xmlns:r="https://rapporteur.org/ns/reading">
        <xsl:import href="classpath:/org/rapporteur/xslt/web.xsl"/>
        <xsl:template match="r:stage" mode="m:web">
          <aside xmlns="http://www.w3.org/1999/xhtml"><xsl:apply-templates mode="m:web"/></aside>
        </xsl:template>
      </xsl:stylesheet>
      """;

  @Test
  void ownStylesheetImportsTheLibrarysAndChangesOneForm() throws Exception {
    Processor processor = new Processor(false);
    Xslt30Transformer transformer =
        processor.newXsltCompiler().compile(new StreamSource(new StringReader(OWN))).load30();
    XdmNode tree = XmlGate.tree(processor, Fixtures.sample().text(), "sample");
    StringWriter page = new StringWriter();
    transformer.setGlobalContextItem(tree);
    transformer.applyTemplates(tree, processor.newSerializer(page));
    assertTrue(page.toString().contains("<aside>(A pause.)</aside>"), page.toString());
    assertTrue(page.toString().contains("<h1>Record of Conversation"), page.toString());
  }
}
