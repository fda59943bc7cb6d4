package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The notes that stand at the foot of printed pages, between the text and the furniture of the
 * page.
 *
 * <p>A paragraph there is a note when it begins with a number that follows the last note's, or that
 * begins anew with 1, or with an asterisk or the like.
 */
final class FootNotes {

  private static final Pattern NOTE =
      Pattern.compile("(\\d{1,3}|\\*{1,3}|[†‡§])\\s+[\\p{Lu}\\p{N}\"“„«'‘(\\[].*");
  private static final int LARGEST_GAP = 3;

  private final SourceText source;
  private final List<Line> lines;
  private final PageFurniture furniture;
  private final Map<Integer, Note> byLine = new HashMap<>();
  private int last;

  /**
   * A note.
   *
   * @param from the index of its first line
   * @param to the index after its last line
   * @param mark its mark as printed
   */
  record Note(int from, int to, String mark) {}

  private FootNotes(SourceText source, List<Line> lines, PageFurniture furniture) {
    this.source = source;
    this.lines = lines;
    this.furniture = furniture;
  }

  /** Finds the notes of a text; one without pages has none. */
  static FootNotes find(SourceText source, List<Line> lines, PageFurniture furniture) {
    FootNotes notes = new FootNotes(source, lines, furniture);
    if (!furniture.isEmpty()) {
      for (int i = 0; i <= lines.size(); i++) {
        if (notes.endsPage(i)) {
          notes.readPage(i);
        }
      }
    }
    return notes;
  }

  /** Returns the note that begins with the line at an index, or empty. */
  Optional<Note> at(int line) {
    return Optional.ofNullable(byLine.get(line));
  }

  private boolean endsPage(int i) {
    return i > 0
        && furniture.mark(i - 1).isEmpty()
        && (i == lines.size() || furniture.mark(i).isPresent() || lines.get(i).afterFormFeed());
  }

  /** Reads the notes that end before a line, from the last up. */
  private void readPage(int end) {
    List<Note> notes = new ArrayList<>();
    int to = end;
    int from = paragraph(to);
    while (from >= 0 && isNote(from)) {
      notes.add(0, new Note(from, to, mark(from)));
      to = from;
      from = paragraph(to);
    }
    notes.forEach(this::enter);
  }

  /** Returns the index of the line that begins the paragraph before another, or -1. */
  private int paragraph(int end) {
    int from = end - 1;
    while (from > 0 && furniture.mark(from).isEmpty() && !lines.get(from).afterBlank()) {
      from--;
    }
    return from >= 0 && from < end && furniture.mark(from).isEmpty() ? from : -1;
  }

  private boolean isNote(int line) {
    return NOTE.matcher(text(line)).matches() && !byLine.containsKey(line);
  }

  private String mark(int line) {
    Matcher matcher = NOTE.matcher(text(line));
    return matcher.matches() ? matcher.group(1) : "";
  }

  private void enter(Note note) {
    boolean number = Character.isDigit(note.mark().charAt(0));
    int value = number ? Integer.parseInt(note.mark()) : 0;
    boolean follows = value > last && value - last <= LARGEST_GAP;
    if (!number || follows || value == 1) {
      byLine.put(note.from(), note);
      last = number ? value : last;
    }
  }

  private String text(int line) {
    TextSpan span = lines.get(line).span();
    return source.text(span);
  }
}
