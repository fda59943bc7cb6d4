package org.rapporteur.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The marks in the text that point to notes, printed without a space after the word to which the
 * note belongs: "the vote,2 Bill".
 *
 * <p>A number is taken for a mark only where a note has it, where it is glued to a word or to its
 * punctuation, and in the order of the notes.
 */
final class NoteMarks {

  private static final String BEFORE = ".,;:!?\"”’'»)]…";

  private final String text;
  private final NavigableMap<Integer, TextSpan> apart;
  private final Map<Integer, Integer> lengths = new HashMap<>();

  private NoteMarks(String text, NavigableMap<Integer, TextSpan> apart) {
    this.text = text;
    this.apart = apart;
  }

  /** No marks. */
  static NoteMarks none() {
    return new NoteMarks("", new TreeMap<>());
  }

  /**
   * Finds the marks of notes.
   *
   * @param marks the marks of the notes, in order
   * @param apart the spans that hold notes and furniture, where no mark stands
   */
  static NoteMarks find(SourceText source, List<String> marks, List<TextSpan> apart) {
    NavigableMap<Integer, TextSpan> byStart = new TreeMap<>();
    apart.forEach(span -> byStart.put(span.start(), span));
    NoteMarks found = new NoteMarks(source.text(), byStart);
    found.find(marks.stream().filter(mark -> Character.isDigit(mark.charAt(0))).toList());
    return found;
  }

  /** Returns the length of the mark at an offset, or 0 where none stands. */
  int length(int offset) {
    return lengths.getOrDefault(offset, 0);
  }

  /** Returns a span without the mark at its end. */
  TextSpan without(TextSpan span) {
    int end = span.end();
    for (int length = 1; length <= 3; length++) {
      if (length(end - length) == length) {
        return without(new TextSpan(span.start(), end - length));
      }
    }
    return span;
  }

  private void find(List<String> marks) {
    int from = 0;
    for (int i = 0; i < marks.size(); i++) {
      int at = next(marks.get(i), from);
      int later = i + 1 < marks.size() ? next(marks.get(i + 1), from) : -1;
      boolean skipped = later >= 0 && at > later;
      if (at >= 0 && !skipped) {
        lengths.put(at, marks.get(i).length());
        from = at + marks.get(i).length();
      }
    }
  }

  private int next(String mark, int from) {
    int at = text.indexOf(mark, from);
    while (at >= 0 && !isMark(at, mark)) {
      at = text.indexOf(mark, at + 1);
    }
    return at;
  }

  private boolean isMark(int at, String mark) {
    return followsWord(at) && endsThere(at + mark.length()) && !isApart(at);
  }

  private boolean followsWord(int at) {
    if (at == 0) {
      return false;
    }
    char c = text.charAt(at - 1);
    boolean inNumber = at > 1 && Character.isDigit(text.charAt(at - 2)) && c != '”' && c != ']';
    return Character.isLetter(c)
        || (BEFORE.indexOf(c) >= 0 && !inNumber)
        || lengths.containsKey(at - 1);
  }

  /** After a mark comes no letter and no digit, but the next mark may follow at once. */
  private boolean endsThere(int end) {
    return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  private boolean isApart(int at) {
    Map.Entry<Integer, TextSpan> before = apart.floorEntry(at);
    return before != null && before.getValue().contains(at);
  }
}
