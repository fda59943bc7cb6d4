package org.rapporteur.recognition;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The notes at the end of a record: a run of paragraphs whose numbers rise one by one from 1, with
 * nothing of the record after it.
 *
 * @param from the index of the first chunk
 * @param to the index after the last chunk; the same where there are none
 */
record EndNotes(int from, int to) {

  private static final Pattern NOTE =
      Pattern.compile("(?:\\[(\\d{1,3})]|(\\d{1,3})[.)]?)\\s+\\S.*", Pattern.DOTALL);

  /**
   * Finds the notes.
   *
   * @param after the index of the first chunk that can be one
   * @param isOutside tells what stands after a record and is no part of it
   */
  static EndNotes find(
      SourceText source, List<Chunk> chunks, int after, Predicate<Chunk> isOutside) {
    int at = after;
    while (at < chunks.size()) {
      int end = at;
      while (end < chunks.size() && number(source, chunks.get(end)) == end - at + 1) {
        end++;
      }
      boolean last = end == chunks.size() || isOutside.test(chunks.get(end));
      if (last && (end - at >= 2 || (end > at && isSourceNote(source, chunks.get(at))))) {
        return new EndNotes(at, end);
      }
      at = Math.max(end, at + 1);
    }
    return new EndNotes(chunks.size(), chunks.size());
  }

  boolean contains(int chunk) {
    return chunk >= from && chunk < to;
  }

  /** Returns whether a note tells where the record was taken from. */
  static boolean isSourceNote(SourceText source, Chunk chunk) {
    return chunk.text(source).matches("(?s)\\S{1,4}\\s+(?:Source|Quelle|Fuente)\\s?:.*");
  }

  /** Returns the mark with which a chunk begins, without brackets and full stop. */
  static String mark(SourceText source, Chunk chunk) {
    return Integer.toString(number(source, chunk));
  }

  /** Returns the part of a note's chunk after its mark. */
  static TextSpan words(SourceText source, Chunk chunk) {
    int at = chunk.span().start();
    while (at < chunk.span().end() && !Line.isSpace(source.text().charAt(at))) {
      at++;
    }
    return Line.strip(source.text(), new TextSpan(at, chunk.span().end()));
  }

  private static int number(SourceText source, Chunk chunk) {
    Matcher matcher = NOTE.matcher(chunk.text(source));
    if (!matcher.matches()) {
      return -1;
    }
    String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return Integer.parseInt(number);
  }
}
