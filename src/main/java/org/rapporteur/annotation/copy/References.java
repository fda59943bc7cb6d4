package org.rapporteur.annotation.copy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The references of XML, and those for typography that people write, as what they stand for. */
final class References {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00A0"),
          Map.entry("shy", "\u00AD"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("hellip", "…"));

  private References() {}

  /** Returns a text with its references resolved; an ampersand that begins none stays. */
  static String resolved(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(resolved(reference)));
  }

  private static String resolved(java.util.regex.MatchResult reference) {
    if (reference.group(3) != null) {
      return NAMED.getOrDefault(reference.group(3), reference.group());
    }
    int number =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    return isOfXml(number) ? Character.toString(number) : reference.group();
  }

  /** Returns whether XML 1.0 allows a character. */
  static boolean isOfXml(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
