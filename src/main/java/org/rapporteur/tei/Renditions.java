package org.rapporteur.tei;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.xom.Element;
import nu.xom.Elements;

/**
 * What mark-up absorbed, as a document's {@code tagsDecl} declares it: by the element's name, or by
 * a declaration that the element's {@code @rendition} points to and that then counts alone.
 */
final class Renditions {

  private static final Pattern CONTENT =
      Pattern.compile("content\\s*:\\s*(.*?)\\s*;?\\s*$", Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([0-9A-F]{6})|(.))", Pattern.DOTALL);
  private static final Pattern PART =
      Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"|attr\\(\\s*([\\w:.-]+)\\s*\\)");

  private final Map<String, String> bySelector = new HashMap<>();
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> scopes = new HashMap<>();

  private Renditions() {}

  /** Reads the declarations of a document. */
  static Renditions of(Element root) {
    Renditions renditions = new Renditions();
    Element header = root.getFirstChildElement("teiHeader", TeiNames.TEI);
    Element encoding =
        header == null ? null : header.getFirstChildElement("encodingDesc", TeiNames.TEI);
    Element tags =
        encoding == null ? null : encoding.getFirstChildElement("tagsDecl", TeiNames.TEI);
    Elements declared = tags == null ? null : tags.getChildElements("rendition", TeiNames.TEI);
    for (int i = 0; declared != null && i < declared.size(); i++) {
      renditions.declare(attributes(declared.get(i)), declared.get(i).getValue());
    }
    return renditions;
  }

  /** Reads the declarations of a document. */
  static Renditions of(TeiIndex index) {
    Renditions renditions = new Renditions();
    index
        .root()
        .child("teiHeader", "encodingDesc", "tagsDecl")
        .ifPresent(
            tags ->
                tags.children("rendition")
                    .forEach(one -> renditions.declare(attributes(one), index.words(one))));
    return renditions;
  }

  private static UnaryOperator<String> attributes(TeiElement element) {
    return name -> element.attribute(name).orElse("");
  }

  private static UnaryOperator<String> attributes(Element element) {
    return name -> name.equals("xml:id") ? TeiNames.id(element) : TeiNames.value(element, name);
  }

  private void declare(UnaryOperator<String> rendition, String css) {
    Matcher content = CONTENT.matcher(css);
    String scope = rendition.apply("scope");
    if (!content.find() || scope.isEmpty()) {
      return;
    }
    String selector = rendition.apply("selector");
    if (!selector.isEmpty()) {
      bySelector.put(selector + "::" + scope, content.group(1));
    }
    String id = rendition.apply("xml:id");
    if (!id.isEmpty()) {
      byId.put(id, content.group(1));
      scopes.put(id, scope);
    }
  }

  /** Returns the characters absorbed before an element's content. */
  String before(Element element) {
    return absorbed(element.getLocalName(), "before", attributes(element));
  }

  /** Returns the characters absorbed after an element's content. */
  String after(Element element) {
    return absorbed(element.getLocalName(), "after", attributes(element));
  }

  /** Returns the characters absorbed before an element's content. */
  String before(TeiElement element) {
    return absorbed(element.name(), "before", attributes(element));
  }

  /** Returns the characters absorbed after an element's content. */
  String after(TeiElement element) {
    return absorbed(element.name(), "after", attributes(element));
  }

  private String absorbed(String name, String scope, UnaryOperator<String> element) {
    String pointers = element.apply("rendition");
    String usual = bySelector.getOrDefault(name + "::" + scope, "");
    boolean own = false;
    for (String pointer : pointers.strip().split("\\s+", -1)) {
      String id = pointer.startsWith("#") ? pointer.substring(1) : "";
      if (byId.containsKey(id)) {
        own = true;
        if (scope.equals(scopes.get(id))) {
          return characters(element, byId.getOrDefault(id, ""));
        }
      }
    }
    return own ? "" : characters(element, usual);
  }

  private static String characters(UnaryOperator<String> element, String content) {
    StringBuilder characters = new StringBuilder();
    Matcher part = PART.matcher(content);
    while (part.find()) {
      if (part.group(1) != null) {
        characters.append(unescaped(part.group(1)));
      } else {
        characters.append(element.apply(part.group(2)));
      }
    }
    return characters.toString();
  }

  /** A backslash precedes the number of a character, in six digits, or the character itself. */
  private static String unescaped(String words) {
    return ESCAPE
        .matcher(words)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) == null
                        ? escape.group(2)
                        : Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
