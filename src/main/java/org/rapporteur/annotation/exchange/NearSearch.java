package org.rapporteur.annotation.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.annotation.exchange.Anchor.Outcome;
import org.rapporteur.annotation.exchange.QuoteSearch.Wanted;
import org.rapporteur.report.Words;
import org.rapporteur.source.TextSpan;

/**
 * Finds words that differ from a quote by little: at most one letter in seven, and 32 in all. If so
 * few letters differ, one of as many parts of the quote as there may be differences, and one more,
 * stands in the text unchanged; only around those is compared.
 */
final class NearSearch {

  private static final int LETTERS_FOR_A_DIFFERENCE = 7;
  private static final int MOST_DIFFERENCES = 32;
  private static final int MOST_PLACES = 64;
  private static final int LONG = 24;
  private static final int FAR = 1 << 20;

  private final QuoteSearch search;

  NearSearch(QuoteSearch search) {
    this.search = search;
  }

  /** Returns the only place whose words are nearly those of the quote, or why there is none. */
  Anchor find(Wanted wanted) {
    int length = wanted.exact().length();
    int most = Math.min(MOST_DIFFERENCES, length / LETTERS_FOR_A_DIFFERENCE);
    TreeMap<Integer, Match> matches = new TreeMap<>();
    boolean all = most > 0;
    for (int part = 0; part <= most && all; part++) {
      int from = (int) ((long) length * part / (most + 1));
      int to = (int) ((long) length * (part + 1) / (most + 1));
      all = compare(wanted, from, to, most, matches);
    }
    if (matches.isEmpty()) {
      return Anchor.none(Outcome.MISSING, "these words are not in the text");
    }
    return all ? only(wanted, matches) : several(MOST_PLACES);
  }

  private boolean compare(Wanted wanted, int from, int to, int most, Map<Integer, Match> matches) {
    FoldedText text = search.folded();
    FoldedText part = wanted.exact().part(from, to);
    int first = text.from(wanted.scope().start());
    int last = text.from(wanted.scope().end());
    Grams.Places places = search.places(part, first, last, MOST_PLACES);
    for (int start : places.starts()) {
      int begin = Math.max(first, start - from - most);
      int end = Math.min(last, start - from + wanted.exact().length() + most);
      Match match = match(wanted.exact(), begin, end, most);
      if (match.differences <= most) {
        matches.merge(match.end, match, (a, b) -> a.differences <= b.differences ? a : b);
      }
    }
    return places.all();
  }

  private Anchor only(Wanted wanted, Map<Integer, Match> matches) {
    Match best = matches.values().iterator().next();
    for (Match match : matches.values()) {
      best = match.differences < best.differences ? match : best;
    }
    for (Match match : matches.values()) {
      if (match.end <= best.start || match.start >= best.end) {
        return several(matches.size());
      }
    }
    TextSpan place = search.folded().inText(best.start, best.end);
    boolean certain = wanted.hasContext() && search.isEnclosed(wanted, place);
    return certain || (!wanted.hasContext() && wanted.exact().length() >= LONG)
        ? new Anchor(
            Outcome.ALIKE, Optional.of(place), Words.number(best.differences, "letter") + " differ")
        : Anchor.none(Outcome.MISSING, "only words like these are in the text");
  }

  private static Anchor several(int count) {
    return Anchor.none(Outcome.SEVERAL, "it may be any of " + count + " places with like words");
  }

  /** The stretch of the text between two offsets that differs least from a pattern. */
  private Match match(FoldedText pattern, int begin, int end, int most) {
    Column column = new Column(pattern, begin);
    int rows = pattern.length();
    Match best = new Match(begin, begin, rows + 1);
    for (int at = begin; at < end; at++) {
      int level = at - begin + 1;
      column.step(
          search.folded().at(at), at, Math.max(1, level - 3 * most), Math.min(rows, level + most));
      if (column.cost[rows] < best.differences) {
        best = new Match(column.from[rows], at + 1, column.cost[rows]);
      }
    }
    return best;
  }

  /** What it costs to turn each beginning of a pattern into what ends at one place of the text. */
  private static final class Column {

    private final FoldedText pattern;
    private final int[] cost;
    private final int[] from;

    Column(FoldedText pattern, int begin) {
      this.pattern = pattern;
      cost = new int[pattern.length() + 1];
      from = new int[pattern.length() + 1];
      for (int i = 0; i < cost.length; i++) {
        cost[i] = i;
        from[i] = begin;
      }
    }

    /** Takes one more character of the text; only these rows can still be cheap enough. */
    void step(char c, int at, int first, int last) {
      int diagonal = cost[first - 1];
      int diagonalFrom = from[first - 1];
      cost[first - 1] = first == 1 ? 0 : FAR;
      from[first - 1] = at + 1;
      for (int i = first; i <= last; i++) {
        int above = cost[i];
        int aboveFrom = from[i];
        int same = diagonal + (pattern.at(i - 1) == c ? 0 : 1);
        int least = Math.min(same, Math.min(above, cost[i - 1]) + 1);
        from[i] = least == same ? diagonalFrom : least == above + 1 ? aboveFrom : from[i - 1];
        cost[i] = least;
        diagonal = above;
        diagonalFrom = aboveFrom;
      }
    }
  }

  /** A stretch of the folded text, and how many letters of it differ. */
  private record Match(int start, int end, int differences) {}
}
