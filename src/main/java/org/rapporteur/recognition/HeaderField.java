package org.rapporteur.recognition;

import java.util.Optional;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * A line of the form "Name: value" whose name is one that records use, or the name by itself.
 *
 * @param name what the field states, such as {@code date}
 * @param label the printed name
 * @param value the value, empty where the line has none
 */
record HeaderField(String name, TextSpan label, TextSpan value) {

  private static final int LONGEST_NAME = 40;

  /** Returns the header field that a chunk is, or empty. */
  static Optional<HeaderField> in(SourceText source, Chunk chunk) {
    return read(source, chunk.span(), false);
  }

  /** Returns the field of a site's metadata that a chunk is, or empty. */
  static Optional<HeaderField> ofMetadata(SourceText source, Chunk chunk) {
    return read(source, chunk.span(), true);
  }

  private static Optional<HeaderField> read(SourceText source, TextSpan span, boolean metadata) {
    String text = source.text();
    int limit = Math.min(span.end(), span.start() + LONGEST_NAME);
    int colon = -1;
    for (int i = span.start(); i < limit && colon < 0; i++) {
      char c = text.charAt(i);
      colon = c == ':' || c == '：' ? i : -1;
    }
    int end = colon < 0 ? span.end() : colon;
    if (end - span.start() > LONGEST_NAME) {
      return Optional.empty();
    }
    TextSpan label = Line.strip(text, new TextSpan(span.start(), end));
    int valueStart = colon < 0 ? span.end() : colon + 1;
    while (valueStart < span.end() && text.charAt(valueStart) == '*') {
      valueStart++;
    }
    TextSpan value = Line.strip(text, new TextSpan(valueStart, span.end()));
    String words = source.text(label).replace("*", "").strip();
    boolean named = colon >= 0 || isHeading(words);
    Lexicon lexicon = Lexicon.standard();
    Optional<String> name = metadata ? lexicon.metadata(words) : lexicon.field(words);
    return named ? name.map(found -> new HeaderField(found, label, value)) : Optional.empty();
  }

  /** A name without colon counts when it begins with a capital. */
  private static boolean isHeading(String words) {
    return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
  }
}
