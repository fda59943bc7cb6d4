package org.rapporteur.annotation;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.internal.text.Folding;
import org.rapporteur.source.TextSpan;

/**
 * What to look for in a text, and which differences do not count. A value; it can be used for any
 * number of texts, and shared between threads.
 *
 * <p>What is found are whole grapheme clusters: {@code e} is not found in a decomposed {@code é},
 * unless diacritics do not count, and then with its mark; half a ligature is never found. The work
 * is linear in the text for characters and words. A pattern that would take for ever is given up.
 */
public final class Search {

  /** Scripts that put no space between words. */
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private enum Kind {
    LITERAL,
    WORDS,
    PATTERN
  }

  private final Kind kind;
  private final String sought;
  private final Folding folding;
  private final String group;

  private Search(Kind kind, String sought, Folding folding, String group) {
    if (sought.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to look for");
    }
    this.kind = kind;
    this.sought = sought;
    this.folding = folding;
    this.group = group;
  }

  /** Returns the search for characters, wherever they stand. */
  public static Search literal(String characters) {
    return new Search(Kind.LITERAL, characters, Folding.NONE, "");
  }

  /**
   * Returns the search for whole words: no letter, digit or mark stands directly before or after
   * them. In scripts that put no space between words any place will do.
   */
  public static Search words(String words) {
    return new Search(Kind.WORDS, words, Folding.NONE, "");
  }

  /**
   * Returns the search for a regular expression, as {@link java.util.regex.Pattern} has it; its
   * classes are those of Unicode, so that {@code \w} is a letter of any script. What it finds is
   * widened to whole grapheme clusters; empty matches are none.
   *
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression
   */
  public static Search pattern(String regex) {
    SearchPattern.check(regex);
    return new Search(Kind.PATTERN, regex, Folding.NONE, "");
  }

  /**
   * Returns this search so that letter case, diacritics and compatible forms do not count: {@code
   * đ} is {@code d}, {@code ß} is {@code ss}, the ligature {@code ﬁ} is {@code fi}, a full-width
   * letter is like others, and characters that are not seen do not count.
   */
  public Search folded() {
    return with(new Folding(true, folding.punctuation(), folding.whiteSpace()));
  }

  /** Returns this search so that typographic quotes and dashes count as plain ones. */
  public Search plainPunctuation() {
    return with(new Folding(folding.letters(), true, folding.whiteSpace()));
  }

  /** Returns this search so that any run of white space is one space, line breaks too. */
  public Search anyWhiteSpace() {
    return with(new Folding(folding.letters(), folding.punctuation(), true));
  }

  private Search with(Folding other) {
    return new Search(kind, sought, other, group);
  }

  /**
   * Returns this search for a group of its regular expression: what is given are the places of that
   * group.
   *
   * @param nameOrNumber the name of the group, or its number
   * @throws IllegalArgumentException if the regular expression has no such group, or there is none
   */
  public Search group(String nameOrNumber) {
    if (kind != Kind.PATTERN) {
      throw new IllegalArgumentException("only a regular expression has groups");
    }
    SearchPattern.checkGroup(sought, nameOrNumber);
    return new Search(kind, sought, folding, nameOrNumber);
  }

  /**
   * Returns all places in a text, in order, none overlapping another, none empty.
   *
   * @throws IllegalArgumentException if the regular expression takes too long on this text
   */
  public List<TextSpan> in(String text) {
    FoldedText folded = FoldedText.of(text, folding);
    return kind == Kind.PATTERN
        ? SearchPattern.of(sought, folding).in(folded, group)
        : literals(folded);
  }

  /** Knuth, Morris and Pratt's way, so that no text makes it slow. */
  private List<TextSpan> literals(FoldedText in) {
    String wanted = FoldedText.of(sought, folding).text();
    List<TextSpan> found = new ArrayList<>();
    if (wanted.isEmpty()) {
      return found;
    }
    String text = in.text();
    int[] borders = borders(wanted);
    int done = 0;
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      while (matched > 0 && wanted.charAt(matched) != text.charAt(i)) {
        matched = borders[matched - 1];
      }
      matched += wanted.charAt(matched) == text.charAt(i) ? 1 : 0;
      if (matched == wanted.length()) {
        int start = i + 1 - matched;
        if (start >= done && isWhole(in, start, i + 1)) {
          found.add(in.original(start, i + 1));
          done = i + 1;
        }
        matched = borders[matched - 1];
      }
    }
    return found;
  }

  /** For each beginning of the text, how long the longest other one is that ends it. */
  private static int[] borders(String text) {
    int[] borders = new int[text.length()];
    for (int i = 1; i < text.length(); i++) {
      int length = borders[i - 1];
      while (length > 0 && text.charAt(length) != text.charAt(i)) {
        length = borders[length - 1];
      }
      borders[i] = text.charAt(length) == text.charAt(i) ? length + 1 : 0;
    }
    return borders;
  }

  private boolean isWhole(FoldedText in, int start, int end) {
    return !in.cuts(start)
        && !in.cuts(end)
        && (kind != Kind.WORDS
            || (isWordBoundary(in.text(), start) && isWordBoundary(in.text(), end)));
  }

  private static boolean isWordBoundary(String text, int at) {
    return at == 0
        || at == text.length()
        || !isOfWord(text.codePointBefore(at))
        || !isOfWord(text.codePointAt(at));
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return (Character.isLetterOrDigit(c) || mark) && !WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " “" + sought + "”";
  }
}
