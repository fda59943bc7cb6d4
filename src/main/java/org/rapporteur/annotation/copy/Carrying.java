package org.rapporteur.annotation.copy;

import java.util.Optional;
import org.rapporteur.source.TextSpan;

/**
 * Says where in our text a stretch of a copy is, if that is certain: its first and its last word
 * are known to be words of ours, and nearly all between them is. Between words the typography at an
 * edge decides, as far as the two texts agree in it.
 */
final class Carrying {

  /** Of so many words inside one may differ. */
  private static final int ONE_IN = 4;

  private final FoldedWords copy;
  private final FoldedWords ours;
  private final WordMatch match;

  Carrying(FoldedWords copy, FoldedWords ours, WordMatch match) {
    this.copy = copy;
    this.ours = ours;
    this.match = match;
  }

  /** Why a stretch has no certain place. */
  enum Trouble {
    /** The words at its edges are not ours. */
    EDGES,
    /** They could be several of ours. */
    AMBIGUOUS,
    /** Too much between its edges differs. */
    INSIDE
  }

  /** Returns our stretch for one of the copy, without white space at its edges, or empty. */
  Optional<TextSpan> place(TextSpan span) {
    TextSpan shown = shown(span);
    int first = first(shown);
    int last = last(shown);
    if (first <= last && !shown.isEmpty()) {
      return agrees(first, last) ? words(shown, first, last) : Optional.empty();
    }
    return first < copy.count() && copy.start(first) < shown.start()
        ? inWord(shown.start(), first)
        : marks(shown, first);
  }

  /** Returns why a stretch has no place. */
  Trouble trouble(TextSpan span) {
    TextSpan shown = shown(span);
    int first = first(shown);
    int last = last(shown);
    int from = first <= last ? first : Math.max(0, first - 1);
    int to = first <= last ? last : Math.min(first, copy.count() - 1);
    if (isAmbiguous(from) || isAmbiguous(to)) {
      return Trouble.AMBIGUOUS;
    }
    return first <= last && match.isSure(first) && match.isSure(last)
        ? Trouble.INSIDE
        : Trouble.EDGES;
  }

  private boolean isAmbiguous(int word) {
    return word >= 0 && word < copy.count() && match.isAmbiguous(word);
  }

  /** Returns the stretch of our text where the stretch of the copy would have to be. */
  TextSpan nearest(TextSpan span) {
    int before = match.before(Math.min(first(span), copy.count()));
    int next = before + 1 < ours.count() ? before + 1 : before;
    return next < 0 ? new TextSpan(0, 0) : new TextSpan(ours.start(next), ours.end(next));
  }

  /** The stretch without white space at its edges. */
  private TextSpan shown(TextSpan span) {
    int start = span.start();
    int end = span.end();
    while (start < end && BareText.isSpace(copy.text().charAt(start))) {
      start++;
    }
    while (end > start && BareText.isSpace(copy.text().charAt(end - 1))) {
      end--;
    }
    return start == end ? new TextSpan(span.start(), span.start()) : new TextSpan(start, end);
  }

  /** The first word of which a stretch has something. */
  private int first(TextSpan span) {
    return copy.firstEndingAfter(span.start());
  }

  /** The last word of which a stretch has something; the one before the first where none is. */
  private int last(TextSpan span) {
    int word = copy.firstEndingAfter(span.end());
    return word < copy.count() && copy.start(word) < span.end() ? word : word - 1;
  }

  private boolean agrees(int first, int last) {
    if (!match.isSure(first) || !match.isSure(last)) {
      return false;
    }
    int from = match.partner(first);
    int to = match.partner(last) + 1;
    int most = Math.min(last + 1 - first, to - from) / ONE_IN;
    return from < to && match.foreign(first, last + 1) <= most && match.missing(from, to) <= most;
  }

  private Optional<TextSpan> words(TextSpan span, int first, int last) {
    boolean within = span.start() > copy.start(first);
    int start = within ? startWithin(span.start(), first) : start(span, first);
    int end = span.end() < copy.end(last) ? endWithin(span.end(), last) : end(span, last);
    return start < 0 || end <= start ? Optional.empty() : Optional.of(new TextSpan(start, end));
  }

  /** Where our stretch begins whose first word this is: with the marks before it that agree. */
  private int start(TextSpan span, int word) {
    int other = match.partner(word);
    BareText theirs = BareText.marks(copy.text(), span.start(), copy.start(word));
    BareText our = ours.marksBefore(other);
    int same = 0;
    while (same < Math.min(theirs.length(), our.length())
        && theirs.text().charAt(theirs.length() - 1 - same)
            == our.text().charAt(our.length() - 1 - same)) {
      same++;
    }
    return same == 0 ? ours.start(other) : our.start(our.length() - same);
  }

  /** Where our stretch ends whose last word this is: with the marks after it that agree. */
  private int end(TextSpan span, int word) {
    int other = match.partner(word);
    BareText theirs = BareText.marks(copy.text(), copy.end(word), span.end());
    BareText our = ours.marksBefore(other + 1);
    int same = 0;
    while (same < Math.min(theirs.length(), our.length())
        && theirs.text().charAt(same) == our.text().charAt(same)) {
      same++;
    }
    return same == 0 ? ours.end(other) : our.end(same - 1);
  }

  /** Where in our word the letter begins that follows a place in a word; -1 if not known. */
  private int startWithin(int offset, int word) {
    int at = letters(offset, word);
    return at < 0 ? -1 : ours.letters(match.partner(word)).start(at);
  }

  /** Where in our word the letter ends that precedes a place in a word; -1 if not known. */
  private int endWithin(int offset, int word) {
    int at = letters(offset, word);
    return at < 0 ? -1 : ours.letters(match.partner(word)).end(at - 1);
  }

  /** How many letters of a word stand before a place in it; -1 where ours has other letters. */
  private int letters(int offset, int word) {
    BareText theirs = copy.letters(word);
    int at = theirs.before(offset);
    boolean same = theirs.text().equals(ours.letters(match.partner(word)).text());
    return same && at > 0 && at < theirs.length() ? at : -1;
  }

  private Optional<TextSpan> inWord(int point, int word) {
    int at = match.isSure(word) ? startWithin(point, word) : -1;
    return at < 0 ? Optional.empty() : Optional.of(new TextSpan(at, at));
  }

  /** Places what holds no word: the words before and after it must follow each other in ours. */
  private Optional<TextSpan> marks(TextSpan span, int next) {
    if (!isSureOrEdge(next - 1) || !isSureOrEdge(next)) {
      return Optional.empty();
    }
    int before = next == 0 ? -1 : match.partner(next - 1);
    int after = next == copy.count() ? ours.count() : match.partner(next);
    BareText theirs = copy.marksBefore(next);
    BareText our = after == before + 1 ? ours.marksBefore(after) : theirs;
    if (after != before + 1 || !theirs.text().equals(our.text())) {
      return Optional.empty();
    }
    int from = theirs.before(span.start());
    int to = theirs.before(span.end());
    return Optional.of(
        from == to
            ? point(span.start(), from, our, after)
            : new TextSpan(our.start(from), our.end(to - 1)));
  }

  private boolean isSureOrEdge(int word) {
    return word < 0 || word == copy.count() || match.isSure(word);
  }

  /** A point after white space stands before what follows, any other after what precedes. */
  private TextSpan point(int offset, int marks, BareText our, int next) {
    boolean afterSpace = offset > 0 && BareText.isSpace(copy.text().charAt(offset - 1));
    int before = marks == 0 ? ours.end(next - 1) : our.end(marks - 1);
    int after = marks == our.length() ? ours.start(next) : our.start(marks);
    int at = afterSpace ? after : before;
    return new TextSpan(at, at);
  }
}
