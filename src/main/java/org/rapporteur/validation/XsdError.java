package org.rapporteur.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * One thing that the validator of XSD said, understood by the code that it begins with, and said
 * again in the words of this library.
 *
 * @param kind what it is about
 * @param code the code, such as {@code cvc-complex-type.4}
 * @param text the rest
 */
record XsdError(Kind kind, String code, String text) {

  /** No reason was given. */
  static final XsdError NONE = new XsdError(Kind.OTHER, "", "");

  private static final Pattern FORM = Pattern.compile("(?s)([\\w.-]+): (.*)");
  private static final Pattern FIRST_QUOTED = Pattern.compile("(?s)^[^']*'(.*?)'");
  private static final Pattern EXPECTED = Pattern.compile("(?s)ne of '\\{(.*)\\}' is expected");
  private static final Pattern NAME =
      Pattern.compile("(?:\"[^\"]*\":)?([^\\s,\":{}\\[\\]#]+)(?=,|$)");
  private static final Pattern ENUMERATION =
      Pattern.compile("(?s)enumeration '\\[(.*)\\]'\\. It must be");
  private static final Pattern LAST_QUOTED = Pattern.compile("(?s).*'([^']*)'\\.?$");

  /** What the codes are about; the longest beginning counts. */
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("cvc-elt.1", Kind.ELEMENT),
          Map.entry("cvc-elt.2", Kind.ELEMENT),
          Map.entry("cvc-complex-type.2.4", Kind.ELEMENT),
          Map.entry("cvc-complex-type.2.4.b", Kind.INCOMPLETE),
          Map.entry("cvc-complex-type.2.4.i", Kind.INCOMPLETE),
          Map.entry("cvc-complex-type.2.4.j", Kind.INCOMPLETE),
          Map.entry("cvc-complex-type.2.1", Kind.TEXT),
          Map.entry("cvc-complex-type.2.3", Kind.TEXT),
          Map.entry("cvc-complex-type.2.2", Kind.CHILD),
          Map.entry("cvc-type.3.1.2", Kind.CHILD),
          Map.entry("cvc-elt.5.2.2.1", Kind.CHILD),
          Map.entry("cvc-complex-type.3.2", Kind.ATTRIBUTE),
          Map.entry("cvc-type.3.1.1", Kind.ATTRIBUTE),
          Map.entry("cvc-elt.3.1", Kind.ATTRIBUTE),
          Map.entry("cvc-complex-type.4", Kind.MISSING),
          Map.entry("cvc-attribute", Kind.ATTRIBUTE_VALUE),
          Map.entry("cvc-complex-type.3.1", Kind.ATTRIBUTE_VALUE),
          Map.entry("cvc-type.3.1.3", Kind.CONTENT_VALUE),
          Map.entry("cvc-elt.5.2.2.2", Kind.CONTENT_VALUE),
          Map.entry("cvc-id.1", Kind.REFERENCE),
          Map.entry("cvc-id.2", Kind.DUPLICATE),
          Map.entry("cvc-datatype-valid", Kind.REASON),
          Map.entry("cvc-enumeration-valid", Kind.REASON),
          Map.entry("cvc-pattern-valid", Kind.REASON),
          Map.entry("cvc-length-valid", Kind.REASON),
          Map.entry("cvc-minLength-valid", Kind.REASON),
          Map.entry("cvc-maxLength-valid", Kind.REASON),
          Map.entry("cvc-minInclusive-valid", Kind.REASON),
          Map.entry("cvc-maxInclusive-valid", Kind.REASON),
          Map.entry("cvc-minExclusive-valid", Kind.REASON),
          Map.entry("cvc-maxExclusive-valid", Kind.REASON),
          Map.entry("cvc-totalDigits-valid", Kind.REASON),
          Map.entry("cvc-fractionDigits-valid", Kind.REASON));

  /** Understands a message. */
  static XsdError of(String message) {
    Matcher form = FORM.matcher(message);
    if (!form.matches()) {
      return new XsdError(Kind.OTHER, "", message);
    }
    String code = form.group(1);
    String key = code;
    while (!KINDS.containsKey(key) && key.contains(".")) {
      key = key.substring(0, key.lastIndexOf('.'));
    }
    return new XsdError(KINDS.getOrDefault(key, Kind.OTHER), code, form.group(2));
  }

  /** Returns whether it only gives the reason for what is said next. */
  boolean isReason() {
    return kind == Kind.REASON || kind == Kind.DUPLICATE;
  }

  /** Returns the name that it speaks of first. */
  String name() {
    Matcher quoted = FIRST_QUOTED.matcher(text);
    return quoted.find() ? quoted.group(1) : "";
  }

  /** Returns which of the attributes it is about, or the name that it speaks of first. */
  String attributeIn(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getQName(i);
      String local = "," + attributes.getLocalName(i) + "'";
      if (text.contains("ttribute '" + name + "'") || text.contains(local)) {
        return name;
      }
    }
    return name();
  }

  /** Returns why an element may not stand here. */
  String elementNotAllowed(String qName, String parent) {
    String place = parent.isEmpty() ? " as the document's root" : " in '" + parent + "'";
    String start = "element '" + qName + "' is not allowed" + place;
    if (code.startsWith("cvc-elt.1")) {
      return start + "; the schema does not declare it";
    }
    if (code.endsWith(".e") || code.endsWith(".f")) {
      start = start + " so often";
    }
    List<String> expected = expected();
    if (expected.isEmpty()) {
      return start + "; no element may stand here";
    }
    NameList names = new NameList(expected);
    String meant = names.meantBy(qName).map(name -> "; did you mean '" + name + "'?").orElse(";");
    return start + meant + " allowed here: " + names.shown();
  }

  /** Returns what an element lacks at its end. */
  String elementIncomplete(String qName) {
    String start = "element '" + qName + "' is incomplete";
    List<String> expected = expected();
    if (expected.isEmpty()) {
      return start + ": it still needs content";
    }
    String names = new NameList(expected).shown();
    return start + (expected.size() == 1 ? ": it still needs " : ": it needs one of ") + names;
  }

  private List<String> expected() {
    Matcher list = EXPECTED.matcher(text);
    return list.find()
        ? NAME.matcher(list.group(1)).results().map(name -> name.group(1)).toList()
        : List.of();
  }

  /** Returns what the content of the element may be, as the end of a sentence. */
  String holds() {
    return switch (code) {
      case "cvc-complex-type.2.1" -> "must be empty";
      case "cvc-complex-type.2.3" -> "holds elements only";
      default -> "holds text only";
    };
  }

  /** Returns why the value of an attribute is refused, this being the reason. */
  String attributeValue(String value, String attribute, String qName) {
    String start = "'" + GrammarWords.shown(value) + "' is no value of '" + attribute;
    return start + "' on '" + qName + "'" + expectation();
  }

  /** Returns why the text of an element is refused, this being the reason. */
  String contentValue(XsdError refusal, String qName) {
    Matcher value = Pattern.compile("(?s)The value '(.*)' of element").matcher(refusal.text);
    String shown = value.find() ? GrammarWords.shown(value.group(1).strip()) : "";
    return "'" + shown + "' is no content of '" + qName + "'" + expectation();
  }

  private String expectation() {
    Matcher values = ENUMERATION.matcher(text);
    if (values.find()) {
      return "; allowed: " + new NameList(List.of(values.group(1).split(", "))).shown();
    }
    Matcher last = LAST_QUOTED.matcher(text);
    return switch (code.replaceFirst("^cvc-(\\w+)-valid.*", "$1")) {
      case "datatype" -> last.find() ? "; it must be of the type " + last.group(1) : "";
      case "pattern" ->
          quotedAfter("pattern").map(form -> "; it must have the form " + form).orElse("");
      case "minInclusive", "maxInclusive", "minExclusive", "maxExclusive" ->
          "; it is out of the range that is allowed";
      case "length", "minLength", "maxLength" -> "; it has not the length that is asked for";
      case "totalDigits", "fractionDigits" -> "; it has too many digits";
      default -> "";
    };
  }

  private java.util.Optional<String> quotedAfter(String word) {
    return Pattern.compile("(?s)" + word + " '(.*)' for type")
        .matcher(text)
        .results()
        .map((MatchResult found) -> GrammarWords.shown(found.group(1)))
        .findFirst();
  }

  /** Returns what the validator said, as a part of a sentence. */
  String words() {
    String line = text.replaceAll("\\s+", " ").strip();
    String end = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return end.isEmpty() ? "" : end.substring(0, 1).toLowerCase(Locale.ROOT) + end.substring(1);
  }

  /** What a message is about. */
  enum Kind {
    /** An element that may not stand here. */
    ELEMENT,
    /** An element that lacks content. */
    INCOMPLETE,
    /** A child of the element that ends here. */
    CHILD,
    /** The text of the element that ends here, or its child where it has no text. */
    TEXT,
    /** An attribute that may not stand here. */
    ATTRIBUTE,
    /** An attribute that is missing. */
    MISSING,
    /** The value of an attribute. */
    ATTRIBUTE_VALUE,
    /** The text of an element that has a type. */
    CONTENT_VALUE,
    /** A pointer to an id that nothing has. */
    REFERENCE,
    /** An id used twice. */
    DUPLICATE,
    /** The reason for a refused value. */
    REASON,
    /** Anything else. */
    OTHER
  }
}
