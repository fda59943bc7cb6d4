package org.rapporteur.annotators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotation.TextView;

/**
 * Lines of a text in one language.
 *
 * @param start where they begin
 * @param end where they end
 * @param language the primary language; English where none is stated
 */
record LanguageStretch(int start, int end, String language) {

  private static final String UNSTATED = "en";

  /** Returns the stretches of a text, in order. */
  static List<LanguageStretch> of(TextView view) {
    List<LanguageStretch> stretches = new ArrayList<>();
    String text = view.text();
    int start = 0;
    String language = "";
    for (int line = 0; line < text.length(); line = nextLine(text, line)) {
      String here = primary(view.elementAt(line).language());
      if (!here.equals(language)) {
        if (line > start) {
          stretches.add(new LanguageStretch(start, line, language));
        }
        start = line;
        language = here;
      }
    }
    if (text.length() > start) {
      stretches.add(new LanguageStretch(start, text.length(), language));
    }
    return stretches;
  }

  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static String primary(String language) {
    int hyphen = language.indexOf('-');
    String primary = hyphen < 0 ? language : language.substring(0, hyphen);
    return primary.isEmpty() ? UNSTATED : primary.toLowerCase(Locale.ROOT);
  }
}
