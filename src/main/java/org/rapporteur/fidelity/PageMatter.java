package org.rapporteur.fidelity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TextPiece.Place;

/**
 * What surrounds the text in a transcript and need not be in the document's: marks and heads of
 * pages, lines that the header took over, and lines before and after the text that are no
 * sentences, such as the navigation of a site. Only whole lines count, and the marks of pages.
 */
final class PageMatter {

  private static final int LABEL = 4;
  private static final int LONG = 14;

  private final List<Word> source;
  private final List<Word> tei;
  private final Collation collation;
  private final Set<String> pages = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private final Map<String, Integer> heads = new HashMap<>();
  private final BitSet settled = new BitSet();
  private final BitSet omitted = new BitSet();
  private int textStart;
  private int textEnd;

  private PageMatter(List<Word> source, List<Word> tei, Collation collation) {
    this.source = source;
    this.tei = tei;
    this.collation = collation;
    this.textStart = source.size();
  }

  /** Returns what surrounds the text. */
  static PageMatter of(List<Word> source, List<Word> tei, Collation collation) {
    PageMatter found = new PageMatter(source, tei, collation);
    found.look();
    List<TextSpan> lines = found.lostLines();
    for (TextSpan line : lines) {
      found.heads.merge(found.masked(line), 1, Integer::sum);
    }
    lines.forEach(found::settle);
    found.pageMarks();
    return found;
  }

  /** Returns whether a word of the transcript is accounted for. */
  boolean isSettled(int word) {
    return settled.get(word) || omitted.get(word);
  }

  /** Returns the words that were left out, and are worth telling. */
  BitSet omitted() {
    return (BitSet) omitted.clone();
  }

  private void look() {
    for (int j = 0; j < tei.size(); j++) {
      Word word = tei.get(j);
      if (word.role().kind() == Word.Kind.PAGE) {
        pages.add(word.key());
      }
      boolean apart = !word.role().place().prose() || word.stream() == Place.HEADER;
      if (apart && !word.isOptional()) {
        said.add(word.key());
        said.add(j == 0 ? "" : tei.get(j - 1).key() + " " + word.key());
      }
    }
    for (int i = 0; i + 1 < source.size(); i++) {
      if (isProse(i)) {
        textStart = Math.min(textStart, i);
        textEnd = i + 1;
      }
    }
  }

  private boolean isProse(int i) {
    int j = collation.toTei(i);
    return j >= 0
        && tei.get(j).role().place().prose()
        && tei.get(j).stream() == Place.MAIN
        && !tei.get(j).isOptional();
  }

  /** Returns the lines of which nothing was found but what may be missing. */
  private List<TextSpan> lostLines() {
    List<TextSpan> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < source.size(); i++) {
      if (source.get(i).before().line()) {
        TextSpan line = new TextSpan(start, i);
        if (isLost(line)) {
          lines.add(line);
        }
        start = i;
      }
    }
    return lines;
  }

  private boolean isLost(TextSpan line) {
    boolean some = false;
    for (int i = line.start(); i < line.end(); i++) {
      if (collation.toTei(i) < 0) {
        some = true;
      } else if (!tei.get(collation.toTei(i)).isOptional()) {
        return false;
      }
    }
    return some;
  }

  private boolean isPage(int i) {
    int j = collation.toTei(i);
    return j < 0 ? pages.contains(source.get(i).key()) : tei.get(j).role().kind() == Word.Kind.PAGE;
  }

  private void settle(TextSpan line) {
    boolean outside = line.end() <= textStart || line.start() >= textEnd;
    boolean page = hasPage(line);
    if ((page && line.length() <= 2) || ((outside || page) && isSaid(line))) {
      settled.set(line.start(), line.end());
    } else if ((outside && !isSentence(line))
        || (!masked(line).isEmpty() && heads.getOrDefault(masked(line), 0) > 1)
        || (line.length() == 1 && isNumber(line.start()) && pages.isEmpty())) {
      omitted.set(line.start(), line.end());
    }
  }

  private boolean hasPage(TextSpan line) {
    return isPage(line.start()) || isPage(line.end() - 1);
  }

  private boolean isNumber(int i) {
    return Character.isDigit(source.get(i).key().codePointAt(0));
  }

  /** Returns whether the header, a heading or a list has the words of a line, its label aside. */
  private boolean isSaid(TextSpan line) {
    int first = line.start();
    for (int i = first + 1; i < Math.min(line.end(), line.start() + LABEL); i++) {
      first = source.get(i).before().marks().startsWith(":") ? i : first;
    }
    String previous = "";
    for (int i = first; i < line.end(); i++) {
      String key = source.get(i).key();
      boolean edge = isPage(i) && (i == line.start() || i == line.end() - 1);
      if (!edge && !said.contains(previous.isEmpty() ? key : previous + " " + key)) {
        return false;
      }
      previous = edge ? "" : key;
    }
    return true;
  }

  private boolean isSentence(TextSpan line) {
    return line.length() > LONG || source.get(line.end()).before().marks().matches(".*[.?!;…].*");
  }

  /**
   * Returns the words of a line, the number of its page aside: what the heads of pages have in
   * common.
   */
  private String masked(TextSpan line) {
    StringBuilder words = new StringBuilder();
    for (int i = line.start(); i < line.end(); i++) {
      boolean edge = i == line.start() || i == line.end() - 1;
      words.append(edge && isNumber(i) ? "" : source.get(i).key() + " ");
    }
    return words.toString();
  }

  /** A word before a page's number is part of its mark: {@code [Page 12]}, {@code p. 12}. */
  private void pageMarks() {
    for (int i = 0; i + 1 < source.size(); i++) {
      Word word = source.get(i);
      boolean opens = word.before().line() || word.before().marks().matches(".*[\\[({|]");
      if (opens && collation.toTei(i) < 0 && isPage(i + 1)) {
        settled.set(i);
        settled.set(i + 1);
      }
    }
  }
}
