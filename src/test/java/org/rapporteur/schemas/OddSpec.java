package org.rapporteur.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.schemas.GrammarFile.AttributePattern;

/**
 * What is mechanical in an ODD, made from the grammar: which elements, with which content and
 * attributes. What people wrote in the ODD is kept.
 */
final class OddSpec {

  /** The classes of TEI whose attributes every element has, with those that we know. */
  private static final SortedMap<String, List<String>> CLASSES =
      new TreeMap<>(
          Map.of(
              "att.global", List.of("xml:id", "n", "xml:lang", "xml:space", "xml:base"),
              "att.global.rendition", List.of("rend", "style", "rendition"),
              "att.global.linking",
                  List.of(
                      "corresp", "synch", "sameAs", "copyOf", "next", "prev", "exclude", "select"),
              "att.global.analytic", List.of("ana"),
              "att.global.facs", List.of("facs"),
              "att.global.change", List.of("change"),
              "att.global.responsibility", List.of("cert", "resp"),
              "att.global.source", List.of("source")));

  private static final Map<String, String> MODULES =
      Map.of(
          "att.global.analytic",
          "analysis",
          "att.global.change",
          "transcr",
          "att.global.facs",
          "transcr",
          "att.global.linking",
          "linking");

  private final GrammarFile grammar;
  private final OddContent contents;
  private final OddFile written;
  private final Map<String, SortedSet<String>> deletions;
  private final SortedMap<String, AttributePattern> global;

  /**
   * Takes what the schema is made from.
   *
   * @param written the ODD as it is, for what people wrote in it
   * @param deletions the attributes that TEI gives each element and we do not
   */
  OddSpec(GrammarFile grammar, OddFile written, Map<String, SortedSet<String>> deletions) {
    this.grammar = grammar;
    this.contents = new OddContent(grammar);
    this.written = written;
    this.deletions = deletions;
    this.global = grammar.attributesOf("global");
  }

  /** Returns the {@code schemaSpec}; {@code constraints} come last in it. */
  String written(String constraints) {
    StringBuilder spec = new StringBuilder("<schemaSpec ident=\"rapporteur\" start=\"TEI\">\n");
    line(spec, 4, "<moduleRef key=\"tei\"/>");
    written
        .modules()
        .forEach(
            (module, elements) ->
                line(
                    spec,
                    4,
                    "<moduleRef key=\"%s\" include=\"%s\"/>",
                    module,
                    String.join(" ", elements)));
    CLASSES.forEach((ident, attributes) -> classSpec(spec, ident, attributes));
    contents.macros().forEach(name -> macroSpec(spec, name));
    written
        .modules()
        .forEach((module, elements) -> elements.forEach(e -> elementSpec(spec, module, e)));
    return spec + constraints + "      </schemaSpec>";
  }

  private void classSpec(StringBuilder spec, String ident, List<String> attributes) {
    String module = MODULES.getOrDefault(ident, "tei");
    line(
        spec,
        4,
        "<classSpec ident=\"%s\" type=\"atts\" module=\"%s\" mode=\"change\">",
        ident,
        module);
    line(spec, 5, "<attList>");
    for (String name : attributes) {
      AttributePattern kept = global.get(name);
      if (kept == null) {
        deleted(spec, name);
      } else {
        attDef(spec, "", kept);
      }
    }
    line(spec, 5, "</attList>");
    line(spec, 4, "</classSpec>");
  }

  private void macroSpec(StringBuilder spec, String name) {
    line(spec, 4, "<macroSpec ident=\"%s\" mode=\"add\">", OddContent.PREFIX + name);
    spec.append(contents.content(grammar.definition(name), indent(5)));
    line(spec, 4, "</macroSpec>");
  }

  private void elementSpec(StringBuilder spec, String module, String element) {
    line(spec, 4, "<elementSpec ident=\"%s\" module=\"%s\" mode=\"change\">", element, module);
    spec.append(written.documentation(element, "gloss desc", indent(5)));
    spec.append(contents.content(grammar.elements().get(element), indent(5)));
    spec.append(written.documentation(element, "constraintSpec", indent(5)));
    List<AttributePattern> own = new ArrayList<>(grammar.attributes(element).values());
    own.removeIf(a -> global.containsKey(a.name()) && !a.required());
    SortedSet<String> lost = new TreeSet<>(deletions.getOrDefault(element, new TreeSet<>()));
    CLASSES.values().forEach(lost::removeAll);
    if (!own.isEmpty() || !lost.isEmpty()) {
      line(spec, 5, "<attList>");
      own.forEach(attribute -> attDef(spec, element, attribute));
      lost.forEach(name -> deleted(spec, name));
      line(spec, 5, "</attList>");
    }
    spec.append(written.documentation(element, "exemplum", indent(5)));
    line(spec, 4, "</elementSpec>");
  }

  private static void deleted(StringBuilder spec, String name) {
    line(spec, 6, "<attDef ident=\"%s\" mode=\"delete\"/>", name);
  }

  private void attDef(StringBuilder spec, String element, AttributePattern attribute) {
    StringBuilder inner = new StringBuilder();
    String name = attribute.name();
    written.description(element, name).ifPresent(desc -> line(inner, 7, "%s", desc));
    inner.append(datatype(attribute));
    SortedSet<String> values = grammar.values(attribute);
    if (!values.isEmpty()) {
      line(inner, 7, "<valList type=\"closed\" mode=\"replace\">");
      values.forEach(value -> valItem(inner, element, name, value));
      line(inner, 7, "</valList>");
    } else {
      written.usualValues(element, name).ifPresent(list -> line(inner, 7, "%s", list));
    }
    String start =
        String.format(
            Locale.ROOT,
            "<attDef ident=\"%s\" mode=\"change\" usage=\"%s\"",
            name,
            attribute.required() ? "req" : "opt");
    if (inner.isEmpty()) {
      line(spec, 6, "%s/>", start);
    } else {
      line(spec, 6, "%s>", start);
      spec.append(inner);
      line(spec, 6, "</attDef>");
    }
  }

  private void valItem(StringBuilder list, String element, String attribute, String value) {
    written
        .description(element, attribute, value)
        .ifPresentOrElse(
            desc -> line(list, 8, "<valItem ident=\"%s\">%s</valItem>", value, desc),
            () -> line(list, 8, "<valItem ident=\"%s\"/>", value));
  }

  /** The type of a value where ours is narrower than TEI's. */
  private String datatype(AttributePattern attribute) {
    String pattern = attribute.pattern().toXML();
    if (pattern.contains("name=\"reference")) {
      String restriction =
          grammar
              .definition("reference")
              .query("descendant::*[local-name()='param']")
              .get(0)
              .getValue();
      boolean many = pattern.contains("name=\"references\"");
      return indent(7)
          + (many ? "<datatype maxOccurs=\"unbounded\">" : "<datatype>")
          + "<dataRef name=\"anyURI\" restriction=\""
          + restriction.replace("&", "&amp;").replace("\"", "&quot;")
          + "\"/></datatype>\n";
    }
    return pattern.contains("type=\"decimal\"")
        ? indent(7) + "<datatype><dataRef name=\"decimal\"/></datatype>\n"
        : "";
  }

  private static void line(StringBuilder text, int depth, String format, Object... arguments) {
    text.append(indent(depth)).append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static String indent(int depth) {
    return "  ".repeat(depth);
  }
}
