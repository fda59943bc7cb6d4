package org.rapporteur.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;

/** Makes header facts out of places in a text, so that none can say what the text does not. */
final class Facts {

  private Facts() {}

  /** Returns the fact that the words of a span state, brackets and asterisks left out. */
  static HeaderFact fact(
      SourceText source,
      HeaderFact.Kind kind,
      TextSpan span,
      String normal,
      Certainty certainty,
      String reason) {
    String words = source.text(span);
    String value =
        switch (kind) {
          case RIGHTS, CREDITS, ABSTRACT, URL -> words.replaceAll("[\\s\\u00A0]+", " ").strip();
          default -> plain(words);
        };
    return new HeaderFact(kind, value, normal, span, certainty, reason);
  }

  /** Returns words without editorial brackets, asterisks and runs of white space. */
  static String plain(String words) {
    return words.replaceAll("\\*\\*|[\\[\\]]", "").replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** Returns a span without any of some characters, and white space, at its end. */
  static TextSpan withoutEnd(SourceText source, TextSpan span, String characters) {
    return withoutEnd(source.text(), span, characters);
  }

  /** Returns a span without any of some characters, and white space, at its end. */
  static TextSpan withoutEnd(String text, TextSpan span, String characters) {
    int end = span.end();
    while (end > span.start() && isAny(text.charAt(end - 1), characters)) {
      end--;
    }
    return new TextSpan(span.start(), end);
  }

  /** Returns a span without any of some characters, and white space, at either end. */
  static TextSpan withoutEnds(SourceText source, TextSpan span, String characters) {
    int start = span.start();
    while (start < span.end() && isAny(source.text().charAt(start), characters)) {
      start++;
    }
    return withoutEnd(source, new TextSpan(start, span.end()), characters);
  }

  private static boolean isAny(char c, String characters) {
    return characters.indexOf(c) >= 0 || Line.isSpace(c);
  }

  /**
   * Returns the part of a span that tells the time of day, or the span itself where none is found.
   */
  static TextSpan clock(SourceText source, TextSpan span, Pattern clock) {
    Matcher matcher = clock.matcher(source.text(span));
    TextSpan best = span;
    while (matcher.find()) {
      if (matcher.group().matches(".*\\D.*")) {
        TextSpan found = new TextSpan(span.start() + matcher.start(), span.start() + matcher.end());
        best = Line.strip(source.text(), found);
      }
    }
    return best;
  }
}
