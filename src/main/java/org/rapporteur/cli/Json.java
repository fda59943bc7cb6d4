package org.rapporteur.cli;

import java.util.List;
import java.util.StringJoiner;

/** A JSON object under construction, its members in the order in which they are put. */
final class Json {

  private final StringJoiner members = new StringJoiner(", ", "{", "}");

  Json put(String name, String value) {
    members.add(quoted(name) + ": " + quoted(value));
    return this;
  }

  Json put(String name, long value) {
    members.add(quoted(name) + ": " + value);
    return this;
  }

  /** Returns an array of values that are JSON already, one a line. */
  static String array(List<String> values) {
    return values.isEmpty() ? "[]\n" : "[\n  " + String.join(",\n  ", values) + "\n]\n";
  }

  @Override
  public String toString() {
    return members.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (c == '\n') {
      quoted.append("\\n");
    } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
      escape(quoted, c);
    } else {
      quoted.append(c);
    }
  }

  private static void escape(StringBuilder quoted, char c) {
    String digits = Integer.toHexString(c);
    quoted.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
  }
}
