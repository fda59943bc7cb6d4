package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.internal.text.Folding;
import org.rapporteur.internal.text.PatientText;
import org.rapporteur.source.TextSpan;

/** A regular expression that gives up instead of looking at a text without end. */
final class SearchPattern {

  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;

  private final String regex;
  private final Pattern pattern;

  private SearchPattern(String regex, Pattern pattern) {
    this.regex = regex;
    this.pattern = pattern;
  }

  static void check(String regex) {
    Pattern.compile(regex, FLAGS);
  }

  static SearchPattern of(String regex, Folding folding) {
    int flags = folding.letters() ? FLAGS | Pattern.CASE_INSENSITIVE : FLAGS;
    return new SearchPattern(regex, Pattern.compile(folded(regex, folding), flags));
  }

  /**
   * Folds what is written in an expression as itself. Its syntax is all ASCII and stays, so what
   * folds into ASCII that is syntax is escaped.
   */
  private static String folded(String regex, Folding folding) {
    StringBuilder folded = new StringBuilder();
    int classes = 0;
    boolean escaped = false;
    for (int i = 0; i < regex.length(); i += Character.charCount(regex.codePointAt(i))) {
      int c = regex.codePointAt(i);
      if (c >= 0x80) {
        String literal = literal(folding.fold(Character.toString(c)));
        boolean several = literal.length() > 1 && classes == 0 && literal.charAt(0) != '\\';
        folded.append(several ? "(?:" + literal + ")" : literal);
      } else {
        classes += escaped ? 0 : c == '[' ? 1 : c == ']' && classes > 0 ? -1 : 0;
        folded.appendCodePoint(c);
      }
      escaped = c == '\\' && !escaped;
    }
    return folded.toString();
  }

  private static String literal(String characters) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean syntax = c < 0x80 && !Character.isLetterOrDigit(c) && c != ' ';
      literal.append(syntax ? "\\" : "").append(c);
    }
    return literal.toString();
  }

  /** Asks a match for the group; the empty alternative put before the expression gives one. */
  static void checkGroup(String regex, String nameOrNumber) {
    Matcher matcher = Pattern.compile("|" + regex, FLAGS).matcher("");
    try {
      matcher.lookingAt();
      group(matcher, nameOrNumber);
    } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
      throw new IllegalArgumentException(
          "the regular expression '" + regex + "' has no group '" + nameOrNumber + "'", none);
    }
  }

  List<TextSpan> in(FoldedText folded, String group) {
    List<TextSpan> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(new PatientText(folded.text()));
    int done = 0;
    try {
      while (matcher.find()) {
        TextSpan match = group(matcher, group);
        TextSpan place = match.isEmpty() ? match : folded.original(match.start(), match.end());
        if (!match.isEmpty() && place.start() >= done) {
          found.add(place);
          done = place.end();
        }
      }
    } catch (PatientText.GivenUpException | StackOverflowError tooLong) {
      throw new IllegalArgumentException(
          "The regular expression '"
              + regex
              + "' takes too long on this text. Say more exactly what may repeat: no repetition"
              + " inside of a repetition, and a class such as [^ ] instead of a dot.",
          tooLong);
    }
    return found;
  }

  /** The span of a group in the match, or of the match; empty where it has no part in it. */
  private static TextSpan group(Matcher matcher, String nameOrNumber) {
    boolean named = !nameOrNumber.matches("[0-9]{0,9}");
    int number = named || nameOrNumber.isEmpty() ? 0 : Integer.parseInt(nameOrNumber);
    int start = named ? matcher.start(nameOrNumber) : matcher.start(number);
    int end = named ? matcher.end(nameOrNumber) : matcher.end(number);
    return start < 0 ? new TextSpan(0, 0) : new TextSpan(start, end);
  }
}
