package org.rapporteur.tei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.xom.Element;

/**
 * Keeps account of the characters that mark-up absorbs: the colon after a label, the brackets round
 * a supplied word.
 *
 * <p>What most elements of a name absorb is said once, by a {@code rendition} with a selector; an
 * element that differs points to one of its own. The form is that of TEI's {@code tagsDecl}: CSS,
 * with {@code @scope} before or after.
 */
final class Absorption {

  private final Map<String, List<Absorbed>> byName = new LinkedHashMap<>();

  /** What one element absorbs: the characters before and after its content. */
  private record Marks(String before, String after) {
    boolean isNone() {
      return before.isEmpty() && after.isEmpty();
    }
  }

  private record Absorbed(Element element, Marks marks) {}

  /** Notes what an element absorbs; white space does not count. */
  void note(Element element, String before, String after) {
    byName
        .computeIfAbsent(element.getLocalName(), name -> new ArrayList<>())
        .add(new Absorbed(element, new Marks(css(element, before), css(element, after))));
  }

  /** Returns the declarations and makes the elements that differ point to theirs. */
  List<Element> renditions() {
    List<Element> general = new ArrayList<>();
    List<Element> own = new ArrayList<>();
    Map<Marks, List<String>> ids = new LinkedHashMap<>();
    byName.forEach(
        (name, all) -> {
          Marks usual = mostOften(all);
          declare(general, name, usual);
          for (Absorbed absorbed : all) {
            if (!absorbed.marks().equals(usual)) {
              point(absorbed, ids, own);
            }
          }
        });
    general.addAll(own);
    return general;
  }

  private static Marks mostOften(List<Absorbed> all) {
    Map<Marks, Integer> counts = new LinkedHashMap<>();
    all.forEach(absorbed -> counts.merge(absorbed.marks(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static void declare(List<Element> general, String name, Marks marks) {
    if (!marks.before().isEmpty()) {
      general.add(TeiNames.with(rendition("before", marks.before()), "selector", name));
    }
    if (!marks.after().isEmpty()) {
      general.add(TeiNames.with(rendition("after", marks.after()), "selector", name));
    }
  }

  private static void point(Absorbed absorbed, Map<Marks, List<String>> ids, List<Element> own) {
    List<String> targets = ids.computeIfAbsent(absorbed.marks(), marks -> declareOwn(marks, own));
    String pointers = "#" + String.join(" #", targets);
    TeiNames.with(absorbed.element(), "rendition", pointers);
  }

  private static List<String> declareOwn(Marks marks, List<Element> own) {
    List<String> ids = new ArrayList<>();
    if (!marks.before().isEmpty() || marks.isNone()) {
      ids.add(declareOwn(own, "before", marks.before()));
    }
    if (!marks.after().isEmpty()) {
      ids.add(declareOwn(own, "after", marks.after()));
    }
    return ids;
  }

  private static String declareOwn(List<Element> own, String scope, String content) {
    String id = "absorbed-" + (own.size() + 1);
    own.add(TeiNames.identified(rendition(scope, content.isEmpty() ? "\"\"" : content), id));
    return id;
  }

  private static Element rendition(String scope, String content) {
    Element rendition = TeiNames.tei("rendition", "content: " + content);
    TeiNames.with(rendition, "scheme", "css");
    return TeiNames.with(rendition, "scope", scope);
  }

  /**
   * Returns characters as the value of CSS's {@code content}; the element's number becomes {@code
   * attr(n)}.
   */
  private static String css(Element element, String characters) {
    String bare = withoutSpace(characters);
    if (bare.isEmpty()) {
      return "";
    }
    String n = TeiNames.value(element, "n");
    int at = n.isEmpty() ? -1 : bare.indexOf(n);
    if (at < 0) {
      return quoted(bare);
    }
    List<String> parts = new ArrayList<>();
    if (at > 0) {
      parts.add(quoted(bare.substring(0, at)));
    }
    parts.add("attr(n)");
    if (at + n.length() < bare.length()) {
      parts.add(quoted(bare.substring(at + n.length())));
    }
    return String.join(" ", parts);
  }

  /** Writes a CSS string; a character that XML cannot hold is written by its number. */
  private static String quoted(String characters) {
    StringBuilder quoted = new StringBuilder("\"");
    characters
        .codePoints()
        .forEach(
            c -> {
              if (c == '\\' || c == '"') {
                quoted.append('\\').appendCodePoint(c);
              } else if (TeiNames.isXml(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append("\\%06X".formatted(c));
              }
            });
    return quoted.append('"').toString();
  }

  private static String withoutSpace(String characters) {
    if (characters.length() <= 1 && characters.isBlank()) {
      return "";
    }
    StringBuilder bare = new StringBuilder();
    characters
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
