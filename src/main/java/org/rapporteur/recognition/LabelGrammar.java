package org.rapporteur.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The form of a speaker label: a few capitalised words, with titles, offices and brackets, closed
 * by a colon, by a full stop (and dash) after capitals, or by the end of the line.
 *
 * <p>What has the form need not be a label; {@link LabelFinder} decides over the whole text.
 */
final class LabelGrammar {

  private static final Pattern UNKNOWN =
      Pattern.compile("[(\\[]?(?:\\?{1,3}|_{2,}|\\.{3,}|…)[)\\]]?");
  private static final Pattern NO_SURNAME =
      Pattern.compile("[IVXLCDM]+|[\\p{Lu}&&[^AEIOUYÄÖÜÉÈÊÁÀÂÓÒÔÍÎÚÛĐ]]+");
  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 9;
  private static final int MOST_WORDS_ON_A_LINE = 5;

  private final String text;
  private final NameForm names;
  private final Lexicon lexicon = Lexicon.standard();

  LabelGrammar(SourceText source) {
    this.text = source.text();
    this.names = new NameForm(text);
  }

  /** What separates a label from the speech. */
  enum Separator {
    /** A colon, in any width, with or without a space before it. */
    COLON,
    /** A full stop, often followed by a dash. */
    STOP,
    /** The end of the line. */
    LINE_END,
    /** A full stop after a name that is not in capitals: no sign by itself. */
    NAME_STOP,
    /** The end of a line that speech follows without a blank line: no sign by itself. */
    ANY_LINE,
    /** A dash with spaces round it: no sign by itself. */
    DASH,
    /** A tab or a wide space: no sign by itself. */
    GAP;

    /** Returns whether only many of the form together are a sign. */
    boolean isWeak() {
      return compareTo(LINE_END) > 0;
    }

    /** Returns the form of which this is a weak variety, or this form. */
    Separator form() {
      return this == NAME_STOP ? STOP : this == ANY_LINE ? LINE_END : this;
    }
  }

  /**
   * Words that have the form of a label.
   *
   * @param span the words, without the separator
   * @param whole the words and the separator; where a remark in brackets stands between the two, as
   *     in "Orlan (to Tavi):", the words alone, since the separator then closes the remark
   * @param separator what closes them
   */
  record Candidate(TextSpan span, TextSpan whole, Separator separator) {}

  /** Returns whether a line begins with words that a colon or a full stop closes as a label. */
  boolean opensTurn(TextSpan span) {
    return marked(span).filter(found -> found.separator() != Separator.LINE_END).isPresent();
  }

  /**
   * Returns the candidate with which a stretch of text begins, or empty when it begins with none.
   */
  Optional<Candidate> candidate(TextSpan span) {
    Optional<Candidate> marked = marked(span);
    return marked.isPresent() ? marked : weak(span);
  }

  /**
   * Returns a candidate that a mark closes. Before its words may stand a bullet and asterisks or
   * underscores, which do not belong to them, and a time or number, which do.
   */
  private Optional<Candidate> marked(TextSpan span) {
    LabelLead lead = LabelLead.of(text, span);
    if (lead.words() == span.start()) {
      return strong(span);
    }
    return lead.words() < span.end()
        ? strong(new TextSpan(lead.words(), span.end()))
            .filter(found -> found.separator() == Separator.COLON)
            .map(found -> withLead(found, span.start(), lead))
        : Optional.empty();
  }

  private Candidate withLead(Candidate found, int start, LabelLead lead) {
    TextSpan words =
        lead.isEmphasised() ? Facts.withoutEnd(text, found.span(), "*_") : found.span();
    int end = found.whole().end();
    while (lead.isEmphasised() && end < text.length() && "*_".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int from = lead.time() < lead.words() ? lead.time() : words.start();
    return new Candidate(
        new TextSpan(from, words.end()), new TextSpan(start, end), found.separator());
  }

  /** A name and a full stop, or a short line: what plays print above or before a speech. */
  private Optional<Candidate> weak(TextSpan span) {
    int limit = Math.min(span.end(), span.start() + LONGEST);
    for (int i = span.start(); i < limit; i++) {
      if (text.charAt(i) == '.' && beginsSpeech(i + 1, span.end())) {
        return named(span, i, i + 1, Separator.NAME_STOP);
      }
      if (isDash(i) && beginsSpeech(i + 1, span.end())) {
        return named(span, i, i + 1, Separator.DASH);
      }
      if (text.charAt(i) == '\t' || text.startsWith("   ", i)) {
        return named(span, i, i + 1, Separator.GAP);
      }
    }
    boolean line = limit == span.end() && names.wordCount(span) <= MOST_WORDS;
    int end = Facts.withoutEnd(text, span, ".:").end();
    boolean capital = line && Character.isUpperCase(text.codePointAt(span.start()));
    return capital && end > span.start()
        ? Optional.of(new Candidate(new TextSpan(span.start(), end), span, Separator.ANY_LINE))
        : Optional.empty();
  }

  private boolean isDash(int i) {
    char c = text.charAt(i);
    return (c == '—' || c == '–') && i > 0 && text.charAt(i - 1) == ' ';
  }

  private boolean beginsSpeech(int at, int limit) {
    if (at + 1 >= limit || text.charAt(at) != ' ') {
      return false;
    }
    char c = text.charAt(at + 1);
    return Character.isUpperCase(c) || "(»«„“\"‚‘'–—".indexOf(c) >= 0;
  }

  private Optional<Candidate> strong(TextSpan span) {
    if (isBracketed(span)) {
      return Optional.empty();
    }
    if (text.charAt(span.start()) == '[') {
      Optional<Candidate> supplied = supplied(span);
      if (supplied.isPresent()) {
        return supplied;
      }
    }
    int limit = Math.min(span.end(), span.start() + LONGEST);
    int depth = 0;
    for (int i = span.start(); i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return lineEnd(span, i);
      }
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      Optional<Candidate> closed = depth == 0 ? closedAt(span, i) : Optional.empty();
      if (closed.isPresent()) {
        return closed;
      }
      if (depth == 0 && (c == ':' || c == '：' || c == '?' || c == '!' || c == ';')) {
        return Optional.empty();
      }
    }
    return limit == span.end() ? lineEnd(span, limit) : Optional.empty();
  }

  /** A label that an editor supplied has its colon inside the brackets: "[Orlan:] Good." */
  private Optional<Candidate> supplied(TextSpan span) {
    int limit = Math.min(span.end(), span.start() + LONGEST);
    for (int i = span.start() + 1; i + 1 < limit; i++) {
      if (text.charAt(i) == ':' && text.charAt(i + 1) == ']') {
        TextSpan whole = new TextSpan(span.start(), i + 2);
        return names.isName(Line.strip(text, new TextSpan(span.start() + 1, i)))
            ? Optional.of(new Candidate(whole, whole, Separator.COLON))
            : Optional.empty();
      }
      if (text.charAt(i) == ']' || text.charAt(i) == '\n') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What stands in round brackets from end to end is no label. */
  private boolean isBracketed(TextSpan span) {
    return !span.isEmpty()
        && text.charAt(span.start()) == '('
        && text.charAt(span.end() - 1) == ')';
  }

  private Optional<Candidate> closedAt(TextSpan span, int i) {
    char c = text.charAt(i);
    if ((c == ':' || c == '：') && !isClockTime(i)) {
      return named(span, i, i + 1, Separator.COLON);
    }
    if (c == '.' && isStopSeparator(span, i)) {
      return named(span, i, dashEnd(i + 1, span.end()), Separator.STOP);
    }
    return Optional.empty();
  }

  private boolean isClockTime(int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  /**
   * A stop separates when a dash follows, or when the words before it are in capitals or a single
   * letter Q or A.
   */
  private boolean isStopSeparator(TextSpan span, int i) {
    if (dashEnd(i + 1, span.end()) > i + 1) {
      return true;
    }
    String words = text.substring(span.start(), i);
    boolean spaced = i + 1 == span.end() || Line.isSpace(text.charAt(i + 1));
    return spaced && (words.equals("Q") || words.equals("A") || hasSurnameInCapitals(words));
  }

  private boolean hasSurnameInCapitals(String words) {
    String surname = words.substring(words.lastIndexOf(' ') + 1);
    long letters = surname.chars().filter(Character::isLetter).count();
    return letters >= 3
        && !NO_SURNAME.matcher(surname).matches()
        && surname.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
        && !lexicon.has("honorific", surname + ".");
  }

  private int dashEnd(int from, int limit) {
    int at = from;
    while (at < limit && text.charAt(at) == ' ') {
      at++;
    }
    boolean dash = at < limit && (text.charAt(at) == '—' || text.charAt(at) == '–');
    boolean hyphen =
        at < limit && text.charAt(at) == '-' && at + 1 < limit && text.charAt(at + 1) == ' ';
    return dash || hyphen ? at + 1 : from;
  }

  private Optional<Candidate> lineEnd(TextSpan span, int end) {
    TextSpan line = Line.strip(text, new TextSpan(span.start(), end));
    if (line.isEmpty()
        || names.wordCount(line) > MOST_WORDS_ON_A_LINE
        || text.charAt(line.end() - 1) == ',') {
      return Optional.empty();
    }
    int stop = text.charAt(line.end() - 1) == '.' ? line.end() - 1 : line.end();
    return named(line, stop, line.end(), Separator.LINE_END);
  }

  private Optional<Candidate> named(TextSpan span, int end, int wholeEnd, Separator separator) {
    TextSpan words = Line.strip(text, new TextSpan(span.start(), end));
    boolean letter = !words.isEmpty() && Character.isLetter(text.charAt(words.start()));
    if (!letter && separator == Separator.COLON && UNKNOWN.matcher(words.of(text)).matches()) {
      return Optional.of(new Candidate(words, new TextSpan(span.start(), wholeEnd), separator));
    }
    if (isBracketed(words) || !names.isName(words)) {
      return Optional.empty();
    }
    int remark = remark(words);
    return Optional.of(
        remark < 0
            ? new Candidate(words, new TextSpan(span.start(), wholeEnd), separator)
            : withRemark(new TextSpan(words.start(), remark), separator));
  }

  private Candidate withRemark(TextSpan words, Separator separator) {
    TextSpan bare = Line.strip(text, words);
    return new Candidate(bare, bare, separator);
  }

  /**
   * Returns where a remark in round brackets at the end of a label begins, or -1: it is in lower
   * case, or doubts, and so is neither an office nor a name.
   */
  private int remark(TextSpan words) {
    int bracket = text.charAt(words.end() - 1) == ')' ? words.of(text).lastIndexOf('(') : -1;
    if (bracket <= 0) {
      return -1;
    }
    int open = words.start() + bracket;
    String inside = text.substring(open + 1, words.end() - 1).strip();
    boolean lower = !inside.isEmpty() && Character.isLowerCase(inside.codePointAt(0));
    return (lower && !lexicon.begins("office", inside)) || inside.endsWith("?") ? open : -1;
  }
}
