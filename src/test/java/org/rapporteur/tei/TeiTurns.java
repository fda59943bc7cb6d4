package org.rapporteur.tei;

import java.util.ArrayList;
import java.util.List;
import nu.xom.Element;
import nu.xom.Elements;
import nu.xom.Node;
import nu.xom.Nodes;
import nu.xom.ParsingException;
import nu.xom.XPathContext;

/** Questions to a TEI document, by XPath with the prefix {@code t}. */
final class TeiTurns {

  private static final XPathContext NAMES = new XPathContext("t", TeiNames.TEI);

  private final Element root;

  TeiTurns(TeiDocument document) throws ParsingException {
    this.root = document.tree().getRootElement();
  }

  /** A turn: whom @who names, its label, and its words. */
  record Turn(String who, String label, String words) {}

  /** Returns the turns, in order. */
  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Element sp : elements("//t:sp")) {
      Element speaker = sp.getFirstChildElement("speaker", TeiNames.TEI);
      StringBuilder words = new StringBuilder();
      Elements parts = sp.getChildElements();
      for (int i = 1; i < parts.size(); i++) {
        words.append(parts.get(i).getValue()).append(' ');
      }
      String who = TeiNames.value(sp, "who").replace("#", "");
      turns.add(new Turn(who, speaker.getValue(), words.toString().strip()));
    }
    return turns;
  }

  /** Returns the elements that a path finds. */
  List<Element> elements(String path) {
    List<Element> elements = new ArrayList<>();
    Nodes found = root.query(path, NAMES);
    for (int i = 0; i < found.size(); i++) {
      elements.add((Element) found.get(i));
    }
    return elements;
  }

  /** Returns the words of the nodes that a path finds, white space as one space. */
  List<String> values(String path) {
    List<String> values = new ArrayList<>();
    for (Node node : root.query(path, NAMES)) {
      values.add(node.getValue().replaceAll("\\s+", " ").strip());
    }
    return values;
  }
}
