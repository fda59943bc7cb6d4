package org.rapporteur.validation;

import com.thaiopensource.relaxng.match.Matcher;
import com.thaiopensource.relaxng.match.NameClass;
import com.thaiopensource.xml.util.Name;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.validation.CompiledGrammar.Vocabulary;

/** Says in one sentence why a schema refuses something: short, and the same in every run. */
final class GrammarWords {

  private final Vocabulary vocabulary;

  /** How much of a value a message shows. */
  private static final int VALUE_LENGTH = 60;

  private static final String MOMENT =
      "a date such as 1962-03-04, 1962-03 or 1962, a time with seconds such as 17:00:00, or both as"
          + " 1962-03-04T17:00:00";
  private static final String ELEMENTS =
      "pointers to elements such as #p1, edition.xml#p1 or https://example.org/p1";
  private static final String ELEMENT =
      "a pointer to an element such as #p1, edition.xml#p1 or https://example.org/p1";

  /** What a value must be: by the attribute's name, or by element and attribute. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("when", MOMENT),
          Map.entry("from", MOMENT),
          Map.entry("to", MOMENT),
          Map.entry("notBefore", MOMENT),
          Map.entry("notAfter", MOMENT),
          Map.entry("cert", "high, medium, low, unknown or a number from 0 to 1"),
          Map.entry("type", "one word without spaces, or what the guide lists"),
          Map.entry("version", "numbers with dots such as 1.0.2"),
          Map.entry("target", "addresses such as #p1 or https://example.org/, as many as it needs"),
          Map.entry("active", ELEMENTS),
          Map.entry("ana", ELEMENTS),
          Map.entry("calendar", ELEMENTS),
          Map.entry("change", ELEMENTS),
          Map.entry("corresp", ELEMENTS),
          Map.entry("edRef", ELEMENTS),
          Map.entry("mutual", ELEMENTS),
          Map.entry("nymRef", ELEMENTS),
          Map.entry("passive", ELEMENTS),
          Map.entry("period", ELEMENTS),
          Map.entry("rendition", ELEMENTS),
          Map.entry("resp", ELEMENTS),
          Map.entry("synch", ELEMENTS),
          Map.entry("targetEnd", ELEMENTS),
          Map.entry("toWhom", ELEMENTS),
          Map.entry("hand", ELEMENT),
          Map.entry("next", ELEMENT),
          Map.entry("origin", ELEMENT),
          Map.entry("prev", ELEMENT),
          Map.entry("sameAs", ELEMENT),
          Map.entry("since", ELEMENT),
          Map.entry("where", ELEMENT),
          Map.entry("start", ELEMENT),
          Map.entry("end", ELEMENT),
          Map.entry("span/from", ELEMENT),
          Map.entry("span/to", ELEMENT),
          Map.entry("who", "pointers to persons such as #p1"),
          Map.entry("dur", "a duration such as PT45M or P3D"),
          Map.entry("xml:id", "a name: a letter, then letters, digits, '.', '-' or '_'"),
          Map.entry("xml:lang", "a language tag such as en or zh-Hant"));

  /** How Jing ends its message about an element that the schema has nowhere. */
  private static final String ANYWHERE = "not allowed anywhere";

  /** How Jing begins the list of the values of an enumeration. */
  private static final String EQUAL = "be equal to ";

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  GrammarWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Why an element may not stand here; {@code unknown} says that the schema has it nowhere. */
  String elementNotAllowed(
      Matcher before, Tagged element, @Nullable String parent, boolean unknown) {
    Name name = element.name();
    String qName = element.qName();
    NameClass possible = before.possibleStartTagNames();
    String start = "element '" + qName + "' is not allowed" + in(parent);
    List<String> namespaces = namespacesOf(possible, name.getLocalName());
    if (!namespaces.isEmpty() && !namespaces.contains(name.getNamespaceUri())) {
      return start + ": its namespace must be " + shown(namespaces.get(0));
    }
    Collection<Name> required = before.requiredElementNames();
    if (!required.isEmpty() && !required.contains(name)) {
      return start + "; first it needs " + list(required);
    }
    return start + (unknown ? meant(possible, name) : ";") + " " + allowed(possible);
  }

  /** Returns whether an element was refused because the schema has none of that name. */
  static boolean isUnknown(@Nullable String reason) {
    return reason != null && reason.contains(ANYWHERE);
  }

  private static String meant(NameClass possible, Name written) {
    return new NameList(names(possible.getIncludedNames()))
        .meantBy(shortName(written))
        .map(name -> "; did you mean '" + name + "'?")
        .orElse(";");
  }

  /** Why text may not stand here. */
  String textNotAllowed(Matcher here, @Nullable String parent) {
    return "text is not allowed" + in(parent) + "; " + allowed(here.possibleStartTagNames());
  }

  /** Why an element may not end here. */
  String elementIncomplete(Matcher before, String qName) {
    Collection<Name> required = before.requiredElementNames();
    NameClass possible = before.possibleStartTagNames();
    String missing =
        required.isEmpty() ? "needs more; " + allowed(possible) : "still needs " + list(required);
    return "element '" + qName + "' is incomplete: it " + missing;
  }

  /** Why an attribute may not stand on an element whose name was read. */
  String attributeNotAllowed(Matcher opened, Tagged attribute, String qName) {
    String start = "attribute '" + attribute.qName() + "' is not allowed on '" + qName + "'";
    NameClass possible = opened.possibleAttributeNames();
    return possible.isEmpty()
        ? start
        : start
            + meant(possible, attribute.name())
            + " allowed: "
            + list(possible.getIncludedNames());
  }

  /** Which attributes are missing, given the state after those that are there. */
  String missingAttributes(Matcher attributesRead) {
    Collection<Name> required = attributesRead.requiredAttributeNames();
    return required.isEmpty()
        ? "an attribute; allowed: "
            + list(attributesRead.possibleAttributeNames().getIncludedNames())
        : "the attribute " + list(required);
  }

  /** Why a value is refused; the schema's own enumeration is taken from {@code reason}. */
  String attributeValue(String value, String attribute, String qName, @Nullable String reason) {
    String start = "'" + shown(value) + "' is no value of '" + attribute + "' on '" + qName + "'";
    boolean known = vocabulary == Vocabulary.TEI;
    return start + expectation(known ? form(qName, attribute) : null, reason);
  }

  private static @Nullable String form(String qName, String attribute) {
    String ofElement = FORMS.get(qName + "/" + attribute);
    return ofElement == null ? FORMS.get(attribute) : ofElement;
  }

  /** Why the text of an element is refused. */
  String content(String content, String qName, @Nullable String reason) {
    return "'"
        + shown(content.strip())
        + "' is no content of '"
        + qName
        + "'"
        + expectation(null, reason);
  }

  /** A closed list says more than a form; a form of TEI says more than the name of a type. */
  private static String expectation(@Nullable String form, @Nullable String reason) {
    int rule = reason == null ? -1 : reason.indexOf("; must ");
    List<String> kinds =
        rule < 0 || reason == null
            ? List.of()
            : List.of(reason.substring(rule + "; must ".length()).split("(?:,| or) must ", -1));
    boolean closed = !kinds.isEmpty() && kinds.stream().allMatch(k -> k.startsWith(EQUAL));
    if (closed) {
      List<String> values =
          kinds.stream().flatMap(k -> QUOTED.matcher(k).results()).map(r -> r.group(1)).toList();
      return "; allowed: " + new NameList(values).shown();
    }
    if (form != null) {
      return "; it must be " + form;
    }
    return kinds.isEmpty()
        ? ""
        : "; it must " + kinds.stream().sorted().collect(Collectors.joining(", or "));
  }

  private static String in(@Nullable String parent) {
    return parent == null ? " as the document's root" : " in '" + parent + "'";
  }

  private static String allowed(NameClass possible) {
    if (possible.isEmpty()) {
      return "no element may stand here";
    }
    if (possible.isAnyNameIncluded() || !possible.getIncludedNamespaces().isEmpty()) {
      String named = list(possible.getIncludedNames());
      return "allowed here: "
          + (named.isEmpty() ? "" : named + " and ")
          + "elements of other names";
    }
    return "allowed here: " + list(possible.getIncludedNames());
  }

  private static List<String> namespacesOf(NameClass possible, String localName) {
    return possible.getIncludedNames().stream()
        .filter(name -> name.getLocalName().equals(localName))
        .map(Name::getNamespaceUri)
        .sorted()
        .toList();
  }

  private static String list(Collection<Name> names) {
    return new NameList(names(names)).shown();
  }

  private static List<String> names(Collection<Name> names) {
    return names.stream().map(GrammarWords::shortName).toList();
  }

  /** Returns a name as people write it. */
  static String shortName(Name name) {
    return XMLConstants.XML_NS_URI.equals(name.getNamespaceUri())
        ? "xml:" + name.getLocalName()
        : name.getLocalName();
  }

  /** Returns a value in one line, and of a long one the beginning. */
  static String shown(String value) {
    String line = value.replaceAll("\\s", " ");
    if (line.length() <= VALUE_LENGTH) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(VALUE_LENGTH - 1)) ? 1 : 0;
    return line.substring(0, VALUE_LENGTH - end) + "…";
  }

  /**
   * A name as the schema sees it and as the document writes it.
   *
   * @param name with its namespace
   * @param qName as written
   */
  record Tagged(Name name, String qName) {}
}
