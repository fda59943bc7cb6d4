package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nu.xom.Attribute;
import nu.xom.Document;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.ParsingException;
import nu.xom.Text;
import org.junit.jupiter.api.Test;
import org.rapporteur.internal.xml.XmlGate;

/** The rules of STYLE for stylesheets, each seen to fail. */
class StylesheetRulesTest {

  private static final String XSL = "http://www.w3.org/1999/XSL/Transform";
  private static final Path FOLDER = Path.of("xslt");
  private static final Set<String> ENTRIES = Set.of("web.xsl", "print.xsl", "text.xsl");
  private static final Set<String> TYPED =
      Set.of("function", "param", "variable", "template", "with-param", "accumulator");

  @Test
  void stylesheetsKeepTheRules() throws IOException, ParsingException {
    List<String> faults = new ArrayList<>();
    for (Path file : Fixtures.list(FOLDER, ".xsl")) {
      String name = FOLDER.relativize(file).toString();
      faults.addAll(faults(name, Files.readString(file)));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyModeThatIsUsedIsDeclaredAndMostTemplatesMatch() throws IOException, ParsingException {
    Set<String> declared = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    int named = 0;
    int templates = 0;
    for (Path file : Fixtures.list(FOLDER, ".xsl")) {
      for (Element element : all(XmlGate.xom(Files.readString(file)))) {
        if (is(element, "mode") && element.getAttribute("name") != null) {
          declared.add(element.getAttributeValue("name"));
        }
        if (XSL.equals(element.getNamespaceURI()) && element.getAttribute("mode") != null) {
          used.addAll(List.of(element.getAttributeValue("mode").split(" ")));
        }
        templates += is(element, "template") ? 1 : 0;
        named += is(element, "template") && element.getAttribute("name") != null ? 1 : 0;
      }
    }
    assertEquals(declared, used);
    assertEquals(0, named * 100 / templates / 7, "named templates: " + named + " of " + templates);
  }

  @Test
  void plantedFaultsAreFound() throws ParsingException {
    String planted =
        """
        <xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
          <xsl:param name="p" select="1"/>
          <xsl:mode name="m" on-no-match="fail"/>
          <xsl:template match="a"><xsl:value-of select="preceding::b"/>Words</xsl:template>
          <xsl:template match="c" as="item()"><xsl:sequence select="//d"/></xsl:template>
        </xsl:stylesheet>
        """;
    assertEquals(
        List.of(
            "web.xsl: version is not 3.0",
            "web.xsl: exclude-result-prefixes is not #all",
            "web.xsl: param p has no type",
            "web.xsl: parameter p has no comment",
            "web.xsl: mode m does not say what happens on no match and on multiple match",
            "web.xsl: template a has no type",
            "web.xsl: words for readers: Words",
            "web.xsl: looks through the whole document: preceding::b",
            "web.xsl: looks through the whole document: //d"),
        faults("web.xsl", planted));
  }

  private static List<String> faults(String file, String text) throws ParsingException {
    List<String> faults = new ArrayList<>();
    for (Element element : all(XmlGate.xom(text))) {
      sheet(element, faults);
      types(element, file, faults);
      paths(element, faults);
      words(element, file, faults);
    }
    return faults.stream().map(fault -> file + ": " + fault).toList();
  }

  private static void sheet(Element element, List<String> faults) {
    if (is(element, "stylesheet")) {
      if (!"3.0".equals(element.getAttributeValue("version"))) {
        faults.add("version is not 3.0");
      }
      if (!"#all".equals(element.getAttributeValue("exclude-result-prefixes"))) {
        faults.add("exclude-result-prefixes is not #all");
      }
    }
    if (is(element, "mode")
        && (element.getAttribute("on-no-match") == null
            || element.getAttribute("on-multiple-match") == null)) {
      faults.add(
          "mode %s does not say what happens on no match and on multiple match"
              .formatted(element.getAttributeValue("name")));
    }
  }

  private static void types(Element element, String file, List<String> faults) {
    String kind = element.getLocalName();
    if (!XSL.equals(element.getNamespaceURI()) || !TYPED.contains(kind)) {
      return;
    }
    String name =
        element.getAttributeValue(element.getAttribute("name") != null ? "name" : "match");
    if (element.getAttribute("as") == null) {
      faults.add(kind + " " + name + " has no type");
    }
    boolean global = element.getParent() instanceof Element parent && is(parent, "stylesheet");
    if (kind.equals("param") && global && ENTRIES.contains(file) && !commented(element)) {
      faults.add("parameter " + name + " has no comment");
    }
  }

  /** A step through everything is taken once for a document, from a variable, never from a node. */
  private static void paths(Element element, List<String> faults) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      Attribute attribute = element.getAttribute(i);
      String value = attribute.getValue();
      boolean far = value.matches("(?s).*\\b(preceding|following)::.*");
      boolean whole = value.matches("(?s)(.*[^\\w)\\]:'])?//[\\w(*].*");
      if (!attribute.getLocalName().equals("match") && (far || whole)) {
        faults.add("looks through the whole document: " + value);
      }
    }
  }

  private static void words(Element element, String file, List<String> faults) {
    for (int i = 0; i < element.getChildCount(); i++) {
      if (element.getChild(i) instanceof Text text && !file.endsWith("labels.xsl")) {
        String literal = text.getValue().replaceAll("(?s)\\{.*\\}", "").strip();
        if (literal.matches("(?s).*\\p{L}{2}.*")) {
          faults.add("words for readers: " + literal);
        }
      }
    }
  }

  private static boolean commented(Element element) {
    int at = element.getParent().indexOf(element) - 1;
    while (at >= 0 && element.getParent().getChild(at) instanceof Text) {
      at--;
    }
    return at >= 0 && element.getParent().getChild(at) instanceof nu.xom.Comment;
  }

  private static boolean is(Element element, String name) {
    return XSL.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static List<Element> all(Document document) {
    List<Element> found = new ArrayList<>();
    collect(document.getRootElement(), found);
    return found;
  }

  private static void collect(Element element, List<Element> found) {
    found.add(element);
    for (int i = 0; i < element.getChildCount(); i++) {
      Node child = element.getChild(i);
      if (child instanceof Element inner) {
        collect(inner, found);
      }
    }
  }
}
