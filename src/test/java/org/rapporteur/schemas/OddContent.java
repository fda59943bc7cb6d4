package org.rapporteur.schemas;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nu.xom.Element;

/** Content models of a grammar in the language of ODD. */
final class OddContent {

  /** Before the names of our own macros, so that they are not taken for TEI's. */
  static final String PREFIX = "rapporteur.";

  private final GrammarFile grammar;
  private final SortedSet<String> macros = new TreeSet<>();

  OddContent(GrammarFile grammar) {
    this.grammar = grammar;
    grammar.names().stream().filter(this::saysContent).forEach(macros::add);
  }

  /** Returns the named patterns that say something of content, and are no elements. */
  SortedSet<String> macros() {
    return macros;
  }

  private boolean saysContent(String name) {
    return !grammar.isElement(name) && grammar.has(grammar.definition(name), this::isContent);
  }

  private boolean isContent(Element pattern) {
    return pattern.getLocalName().equals("text")
        || (pattern.getLocalName().equals("ref")
            && grammar.isElement(pattern.getAttributeValue("name")));
  }

  /** Returns the {@code content} of an element or a named pattern. */
  String content(Element of, String indent) {
    Part part = sequence(of);
    String inner = part == null ? indent + "  <empty/>\n" : part.written(indent + "  ");
    return indent + "<content>\n" + inner + indent + "</content>\n";
  }

  private Part sequence(Element from) {
    return joined("sequence", parts(from));
  }

  private List<Part> parts(Element from) {
    return GrammarFile.patterns(from).stream().map(this::part).filter(Objects::nonNull).toList();
  }

  private static Part joined(String kind, List<Part> parts) {
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> parts.get(0);
      default -> new Part(kind, "", 1, 1, parts);
    };
  }

  private Part part(Element pattern) {
    return switch (pattern.getLocalName()) {
      case "text" -> Part.leaf("textNode", "");
      case "ref" -> reference(pattern.getAttributeValue("name"));
      case "group" -> sequence(pattern);
      case "choice" -> choice(pattern);
      case "optional" -> occurring(sequence(pattern), 0, 1);
      case "zeroOrMore" -> occurring(sequence(pattern), 0, Part.MANY);
      case "oneOrMore" -> occurring(sequence(pattern), 1, Part.MANY);
      case "empty", "attribute" -> null;
      default -> throw new IllegalStateException("no ODD for " + pattern.toXML());
    };
  }

  private Part choice(Element pattern) {
    List<Part> parts = parts(pattern);
    Part joined = joined("alternate", parts);
    boolean maybeNothing = parts.size() < GrammarFile.patterns(pattern).size();
    return maybeNothing ? occurring(joined, 0, 1) : joined;
  }

  private Part reference(String name) {
    if (grammar.isElement(name)) {
      Element element = grammar.definition(name).getFirstChildElement("element", GrammarFile.RNG);
      return Part.leaf("elementRef", element.getAttributeValue("name"));
    }
    return macros.contains(name) ? Part.leaf("macroRef", PREFIX + name) : null;
  }

  /** A part that occurs otherwise; only what a macro stands for can, not the macro itself. */
  private Part occurring(Part part, int least, int most) {
    if (part == null) {
      return null;
    }
    if (part.kind().equals("macroRef")) {
      String name = part.key().substring(PREFIX.length());
      return occurring(sequence(grammar.definition(name)), least, most);
    }
    return new Part(
        part.kind(), part.key(), part.least() * least, Math.max(part.most(), most), part.parts());
  }

  /** A part of a content model, and how often it occurs. */
  private record Part(String kind, String key, int least, int most, List<Part> parts) {

    static final int MANY = Integer.MAX_VALUE;

    static Part leaf(String kind, String key) {
      return new Part(kind, key, 1, 1, List.of());
    }

    String written(String indent) {
      String start = indent + "<" + kind + (key.isEmpty() ? "" : " key=\"" + key + "\"") + times();
      if (parts.isEmpty()) {
        return start + "/>\n";
      }
      StringBuilder inner = new StringBuilder(start).append(">\n");
      parts.forEach(part -> inner.append(part.written(indent + "  ")));
      return inner.append(indent).append("</").append(kind).append(">\n").toString();
    }

    private String times() {
      return Stream.of(
              least == 1 ? "" : String.format(Locale.ROOT, " minOccurs=\"%d\"", least),
              most == 1
                  ? ""
                  : " maxOccurs=\"" + (most == MANY ? "unbounded" : Integer.toString(most)) + "\"")
          .reduce("", String::concat);
    }
  }
}
