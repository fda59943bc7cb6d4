package org.rapporteur.tei;

import java.util.HashMap;
import java.util.Map;
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
      renditions.declare(declared.get(i));
    }
    return renditions;
  }

  private void declare(Element rendition) {
    Matcher content = CONTENT.matcher(rendition.getValue());
    String scope = TeiNames.value(rendition, "scope");
    if (!content.find() || scope.isEmpty()) {
      return;
    }
    String selector = TeiNames.value(rendition, "selector");
    if (!selector.isEmpty()) {
      bySelector.put(selector + "::" + scope, content.group(1));
    }
    String id = TeiNames.id(rendition);
    if (!id.isEmpty()) {
      byId.put(id, content.group(1));
      scopes.put(id, scope);
    }
  }

  /** Returns the characters absorbed before an element's content. */
  String before(Element element) {
    return absorbed(element, "before");
  }

  /** Returns the characters absorbed after an element's content. */
  String after(Element element) {
    return absorbed(element, "after");
  }

  private String absorbed(Element element, String scope) {
    String pointers = TeiNames.value(element, "rendition");
    if (pointers.isEmpty()) {
      String usual = bySelector.get(element.getLocalName() + "::" + scope);
      return usual == null ? "" : characters(element, usual);
    }
    boolean own = false;
    for (String pointer : pointers.split("\\s+", -1)) {
      String id = pointer.startsWith("#") ? pointer.substring(1) : "";
      if (byId.containsKey(id)) {
        own = true;
        if (scope.equals(scopes.get(id))) {
          return characters(element, byId.getOrDefault(id, ""));
        }
      }
    }
    String general = own ? "" : bySelector.getOrDefault(element.getLocalName() + "::" + scope, "");
    return characters(element, general);
  }

  private static String characters(Element element, String content) {
    StringBuilder characters = new StringBuilder();
    Matcher part = PART.matcher(content);
    while (part.find()) {
      if (part.group(1) != null) {
        characters.append(unescaped(part.group(1)));
      } else {
        characters.append(TeiNames.value(element, part.group(2)));
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
