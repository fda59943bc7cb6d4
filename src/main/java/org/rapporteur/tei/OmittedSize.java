package org.rapporteur.tei;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.xom.Element;

/** How much a source says that it leaves out: "2 lines not declassified", "less than 1 page". */
final class OmittedSize {

  private static final Pattern SIZE =
      Pattern.compile(
          "(?i)(less than )?(\\d{1,3})(½)?(?: |-)(line|page|paragraph|word|sentence)s?\\b");

  private OmittedSize() {}

  /** States in an element's attributes how much words say is left out, where they say it. */
  static Element state(Element element, String words) {
    Matcher size = SIZE.matcher(words);
    if (size.find()) {
      String quantity = size.group(2) + (size.group(3) == null ? "" : ".5");
      TeiNames.with(element, "unit", size.group(4).toLowerCase(Locale.ROOT));
      TeiNames.with(element, size.group(1) == null ? "quantity" : "atMost", quantity);
    }
    return element;
  }
}
