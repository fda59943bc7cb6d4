package org.rapporteur.recognition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.TextSpan;

/**
 * A title with the number that a document has in its collection: "156. Memorandum of Conversation",
 * "Nr. 22 Council of Ministers, Port Vess, 4 March 1962".
 *
 * @param number the number as printed, with the word before it
 * @param title the title without the number
 */
record NumberedTitle(TextSpan number, TextSpan title) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\**((?:(?:Nr|No|N°|Nº|Doc|Dok)\\.?\\s*)\\d{1,4}[a-z]?|\\d{1,4}(?=\\.))[.:]?\\s+(?=\\p{Lu}|[\\[“„«\"])(.+)",
          Pattern.DOTALL);
  private static final int LONGEST = 400;
  private static final int MOST_WORDS_OF_PLACE = 4;

  /** Returns the parts of a line that is such a title, or empty. */
  static Optional<NumberedTitle> in(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches() || line.length() > LONGEST) {
      return Optional.empty();
    }
    String rest = matcher.group(2).replaceFirst("[.]$", "");
    if (Lexicon.standard().has("classification", rest)) {
      return Optional.empty();
    }
    return Optional.of(
        new NumberedTitle(
            new TextSpan(matcher.start(1), matcher.end(1)),
            new TextSpan(matcher.start(2), matcher.end(2))));
  }

  /** Returns the place between the last two commas before the date, or empty. */
  static Optional<TextSpan> place(String line, DateReader dates) {
    List<DateReader.FoundDate> found = dates.dates(line);
    if (found.isEmpty() || !found.get(0).hasDay()) {
      return Optional.empty();
    }
    int end = line.lastIndexOf(',', found.get(0).span().start());
    int start = end < 0 ? -1 : line.lastIndexOf(',', end - 1);
    if (start < 0) {
      return Optional.empty();
    }
    TextSpan place = Line.strip(line, new TextSpan(start + 1, end));
    boolean named =
        !place.isEmpty()
            && Character.isUpperCase(line.codePointAt(place.start()))
            && Sentence.wordCount(place.of(line)) <= MOST_WORDS_OF_PLACE;
    return named ? Optional.of(place) : Optional.empty();
  }
}
