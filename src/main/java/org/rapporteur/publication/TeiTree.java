package org.rapporteur.publication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
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

  /** Elements of a document that is published may nest this deep. */
  static final int DEPTH_LIMIT = 100;

  private static final QName TEI = new QName("http://www.tei-c.org/ns/1.0", "TEI");

  /**
   * Returns the document with its tree.
   *
   * @throws UnreadableTeiException if the root is not a TEI element, or elements nest too deep
   */
  static TeiTree of(TeiDocument document, XdmNode tree) throws UnreadableTeiException {
    for (XdmNode root : tree.children(TeiTree::isElement)) {
      if (!TEI.equals(root.getNodeName())) {
        Location location = locationOf(document, root);
        String message = "The root is '" + root.getNodeName() + "', not an element TEI of TEI P5.";
        throw new UnreadableTeiException(Finding.of(Rule.PUBLISH_NOT_TEI, location, message));
      }
      checkDepth(document, root);
    }
    return new TeiTree(document, tree);
  }

  /** Deeper elements than anybody writes would exhaust the stack of the thread that publishes. */
  private static void checkDepth(TeiDocument document, XdmNode root) throws UnreadableTeiException {
    Deque<Iterator<XdmNode>> open = new ArrayDeque<>();
    open.push(root.children(TeiTree::isElement).iterator());
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        continue;
      }
      XdmNode element = open.peek().next();
      open.push(element.children(TeiTree::isElement).iterator());
      if (open.size() > DEPTH_LIMIT) {
        String message = "Elements nest deeper than " + DEPTH_LIMIT + ".";
        Location location = locationOf(document, element);
        throw new UnreadableTeiException(Finding.of(Rule.XML_LIMIT, location, message));
      }
    }
  }

  private static boolean isElement(XdmNode node) {
    return node.getNodeKind() == XdmNodeKind.ELEMENT;
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
