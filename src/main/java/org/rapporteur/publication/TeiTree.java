package org.rapporteur.publication;

import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * A TEI document and its tree.
 *
 * @param document the document
 * @param tree its document node, with line numbers
 */
record TeiTree(TeiDocument document, XdmNode tree) {

  private static final QName TEI = new QName("http://www.tei-c.org/ns/1.0", "TEI");

  /**
   * Returns the document with its tree.
   *
   * @throws UnreadableTeiException if the root is not a TEI element
   */
  static TeiTree of(TeiDocument document, XdmNode tree) throws UnreadableTeiException {
    for (XdmNode child : tree.children()) {
      if (child.getNodeKind() == XdmNodeKind.ELEMENT && !TEI.equals(child.getNodeName())) {
        Location location = locationOf(document, child);
        String message = "The root is '" + child.getNodeName() + "', not an element TEI of TEI P5.";
        throw new UnreadableTeiException(Finding.of(Rule.PUBLISH_NOT_TEI, location, message));
      }
    }
    return new TeiTree(document, tree);
  }

  /** Returns the finding for an element that a stylesheet does not know, told by its message. */
  Finding unknown(XdmNode message) {
    XdmNode told = message.axisIterator(Axis.CHILD).next();
    String name = told.attribute("name");
    return Finding.of(
        Rule.PUBLISH_ELEMENT_UNKNOWN,
        locationOf(document, nodeAt(told.attribute("path"))),
        "The editions have no form of their own for the element '" + name + "'.");
  }

  private XdmNode nodeAt(String path) {
    try {
      var found = tree.getProcessor().newXPathCompiler().evaluateSingle(path, tree);
      return found instanceof XdmNode node ? node : tree;
    } catch (SaxonApiException e) {
      throw new IllegalStateException("not a path of this tree: " + path, e);
    }
  }

  private static Location locationOf(TeiDocument document, XdmNode node) {
    return Location.of(
        document.name(), Math.max(1, node.getLineNumber()), Math.max(1, node.getColumnNumber()));
  }
}
