package org.rapporteur.annotation.copy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.annotation.Tag;

/**
 * Reads what looks like a tag where a less-than sign stands, however badly it is written: names in
 * any case and with any prefix, values in any quotation marks or in none.
 */
final class TagReader {

  private static final Pattern NAME =
      Pattern.compile("(/?)(?:[\\p{L}_][\\w.-]*:)?([\\p{L}_][\\w.-]*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("[^\\s=<>/\"'“”„‘’\\\\]+");
  private static final String OPENING = "\"'“„”‘’";
  private static final int LONGEST_NAME = 60;

  private final String raw;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private int at;
  private String problem = "";
  private boolean strict = true;

  /**
   * What was read.
   *
   * @param name the local name as written
   * @param isEnd whether it is an end tag
   * @param isEmpty whether it is an empty-element tag
   * @param attributes its attributes, references resolved
   * @param end where it ends
   * @param problem why it cannot be taken as it is, or empty
   * @param isStrict whether it is written as XML has it
   */
  record Read(
      String name,
      boolean isEnd,
      boolean isEmpty,
      Map<String, String> attributes,
      int end,
      String problem,
      boolean isStrict) {}

  private TagReader(String raw, int at) {
    this.raw = raw;
    this.at = at;
  }

  /** Returns the tag that begins at a less-than sign, or empty where no name follows it. */
  static Optional<Read> read(String raw, int at) {
    Matcher name = NAME.matcher(raw);
    name.region(at + 1, Math.min(raw.length(), at + 1 + LONGEST_NAME));
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    TagReader reader = new TagReader(raw, name.end());
    boolean isEmpty = reader.attributes();
    return Optional.of(
        new Read(
            name.group(2),
            !name.group(1).isEmpty(),
            isEmpty,
            reader.attributes,
            reader.at,
            reader.problem,
            reader.strict && reader.problem.isEmpty()));
  }

  /** Reads to the end of the tag; returns whether it is an empty-element tag. */
  private boolean attributes() {
    int afterName = at;
    while (true) {
      space();
      char c = at < raw.length() ? raw.charAt(at) : '<';
      if (c == '<') {
        problem = "it has no '>'";
        at = afterName;
        return false;
      }
      if (c == '>') {
        at++;
        return false;
      }
      if (c == '/' && raw.startsWith("/>", at)) {
        at += 2;
        return true;
      }
      attribute();
    }
  }

  private void attribute() {
    Matcher name = ATTRIBUTE.matcher(raw).region(at, raw.length());
    if (!name.lookingAt()) {
      problem("'" + raw.charAt(at) + "' stands where an attribute should");
      at++;
      return;
    }
    at = name.end();
    int end = at;
    space();
    if (at == raw.length() || raw.charAt(at) != '=') {
      problem("the attribute '" + name.group() + "' has no value");
      at = end;
      return;
    }
    at++;
    space();
    put(name.group(), References.resolved(value()));
  }

  private void put(String name, String value) {
    if (!Tag.isName(name)) {
      problem("'" + name + "' is no name of an attribute");
    } else if (attributes.putIfAbsent(name, value) != null) {
      problem("the attribute '" + name + "' stands in it twice");
    } else if (!value.codePoints().allMatch(References::isOfXml)) {
      problem("the attribute '" + name + "' holds a character that XML forbids");
    }
  }

  private String value() {
    if (raw.startsWith("\\\"", at) || raw.startsWith("\\'", at)) {
      strict = false;
      at++;
    }
    return at < raw.length() && OPENING.indexOf(raw.charAt(at)) >= 0 ? quoted() : bare();
  }

  private String bare() {
    strict = false;
    int start = at;
    while (at < raw.length() && !endsBare(raw.charAt(at))) {
      at++;
    }
    return raw.substring(start, at);
  }

  private boolean endsBare(char c) {
    return c == '>' || c == '<' || Character.isWhitespace(c) || raw.startsWith("/>", at);
  }

  /** Reads to the mark that closes the one here; where none does, to the end of the tag. */
  private String quoted() {
    char open = raw.charAt(at);
    String closing = closing(open);
    strict &= open == '"' || open == '\'';
    int start = ++at;
    int endOfTag = -1;
    while (at < raw.length() && raw.charAt(at) != '<') {
      char c = raw.charAt(at);
      if (closing.indexOf(c) >= 0 && endOfTag < 0) {
        String value = raw.substring(start, at++);
        return value.endsWith("\\") ? value.substring(0, value.length() - 1) : value;
      }
      if (closing.indexOf(c) >= 0) {
        problem("the quotation mark of a value is not closed");
        break;
      }
      endOfTag = c == '>' && endOfTag < 0 ? at : endOfTag;
      at++;
    }
    strict = false;
    at = endOfTag < 0 ? at : endOfTag;
    return withoutQuotes(raw.substring(start, at));
  }

  private static String closing(char open) {
    return switch (open) {
      case '"' -> "\"";
      case '\'' -> "'";
      case '‘', '’' -> "’‘'";
      default -> "”“\"";
    };
  }

  private static String withoutQuotes(String value) {
    int end = value.length();
    while (end > 0 && OPENING.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }

  private void space() {
    while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
      at++;
    }
  }

  private void problem(String what) {
    problem = problem.isEmpty() ? what : problem;
  }
}
