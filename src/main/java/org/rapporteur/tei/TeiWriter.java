package org.rapporteur.tei;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nu.xom.Document;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.Serializer;
import nu.xom.Text;

/**
 * Writes a new tree: structural elements are indented, all others are left exactly as they are, so
 * that no white space comes into running text.
 */
final class TeiWriter {

  /** The elements whose children stand on lines of their own. */
  private static final Set<String> STRUCTURAL =
      Set.of(
          "TEI",
          "teiHeader",
          "fileDesc",
          "titleStmt",
          "publicationStmt",
          "availability",
          "notesStmt",
          "sourceDesc",
          "msDesc",
          "msIdentifier",
          "biblStruct",
          "monogr",
          "encodingDesc",
          "editorialDecl",
          "tagsDecl",
          "profileDesc",
          "langUsage",
          "particDesc",
          "listPerson",
          "person",
          "settingDesc",
          "keywords",
          "standOff",
          "text",
          "body",
          "div",
          "opener",
          "closer",
          "sp");

  private TeiWriter() {}

  /** Returns the characters of a tree, LF at line ends and one at the end. */
  static String write(Element root) {
    indent(root, 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Serializer serializer = new Serializer(bytes, "UTF-8");
      serializer.setLineSeparator("\n");
      serializer.write(new Document(root));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void indent(Element element, int depth) {
    if (!STRUCTURAL.contains(element.getLocalName()) || !holdsOnlyElements(element)) {
      return;
    }
    List<Node> children = new ArrayList<>();
    for (int i = element.getChildCount() - 1; i >= 0; i--) {
      Node child = element.removeChild(i);
      if (!(child instanceof Text)) {
        children.add(child);
      }
    }
    Collections.reverse(children);
    for (Node child : children) {
      element.appendChild("\n" + "  ".repeat(depth + 1));
      element.appendChild(child);
      if (child instanceof Element nested) {
        indent(nested, depth + 1);
      }
    }
    element.appendChild("\n" + "  ".repeat(depth));
  }

  private static boolean holdsOnlyElements(Element element) {
    for (int i = 0; i < element.getChildCount(); i++) {
      if (element.getChild(i) instanceof Text text && !text.getValue().isBlank()) {
        return false;
      }
    }
    return element.getChildCount() > 0;
  }
}
