package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * Puts lines together into chunks: undoes the wrapping of lines, takes out the furniture of pages,
 * and rejoins a paragraph that a page break has cut.
 */
final class Chunker {

  /** A paragraph shorter than this is not taken for one that a page has cut. */
  private static final int SHORTEST_CUT_PARAGRAPH = 60;

  private final SourceText source;
  private final List<Line> lines;
  private final PageFurniture furniture;
  private final FootNotes notes;
  private final Layout layout;
  private final LabelGrammar labels;

  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Chunk.Cut> waiting = new ArrayList<>();
  private Chunk.@Nullable Builder current;
  private @Nullable Line last;
  private boolean emphasisIsOpen;
  private int openBrackets;

  private Chunker(SourceText source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
    this.furniture = PageFurniture.find(source, lines);
    this.notes = FootNotes.find(source, lines, furniture);
    this.layout = Layout.of(source, textLines(lines, furniture));
    this.labels = new LabelGrammar(source);
  }

  /**
   * The chunks of a text, and the page breaks after the last.
   *
   * @param chunks the chunks, in order
   * @param after what pages brought with them after the last chunk
   */
  record Chunks(List<Chunk> chunks, List<Chunk.Cut> after) {}

  /** Returns the chunks of a text. */
  static Chunks chunks(SourceText source) {
    Chunker chunker = new Chunker(source, Line.of(source));
    chunker.read();
    chunker.finish();
    return new Chunks(List.copyOf(chunker.chunks), List.copyOf(chunker.waiting));
  }

  private static List<Line> textLines(List<Line> lines, PageFurniture furniture) {
    List<Line> text = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (furniture.mark(i).isEmpty()) {
        text.add(lines.get(i));
      }
    }
    return text;
  }

  private void read() {
    int i = 0;
    while (i < lines.size()) {
      int end = furnitureEnd(i);
      Optional<FootNotes.Note> note = notes.at(i);
      if (note.isPresent()) {
        waiting.add(note(note.get()));
        i = note.get().to();
      } else if (end > i) {
        waiting.add(cut(i, end));
        i = end;
      } else {
        if (lines.get(i).afterFormFeed() && i > 0 && waiting.isEmpty()) {
          waiting.add(inferred(lines.get(i), Reading.sure(Role.PAGE_BREAK, "a form feed")));
        }
        take(lines.get(i));
        i++;
      }
    }
  }

  private int furnitureEnd(int from) {
    int end = from;
    while (end < lines.size() && furniture.mark(end).isPresent()) {
      end++;
    }
    return end;
  }

  /** Makes one page break of the furniture lines from one index to another. */
  private Chunk.Cut cut(int from, int to) {
    List<Block.PageMatter> matter = new ArrayList<>();
    String number = "";
    for (int i = from; i < to; i++) {
      PageFurniture.Mark mark = furniture.mark(i).orElseThrow();
      matter.add(new Block.PageMatter(lines.get(i).span(), mark.reading()));
      number = mark.pageNumber().isEmpty() ? number : mark.pageNumber();
    }
    TextSpan hull = lines.get(from).span().hull(lines.get(to - 1).span());
    return new Chunk.Cut(
        hull, number, matter, Reading.sure(Role.PAGE_BREAK, "furniture of a page"));
  }

  private Chunk.Cut note(FootNotes.Note note) {
    TextSpan hull = lines.get(note.from()).span().hull(lines.get(note.to() - 1).span());
    return new Chunk.Cut(
        hull, note.mark(), List.of(), Reading.sure(Role.NOTE, "a note at the foot of a page"));
  }

  private static Chunk.Cut inferred(Line line, Reading reading) {
    int at = line.span().start();
    return new Chunk.Cut(new TextSpan(at, at), "", List.of(), reading);
  }

  private void take(Line line) {
    List<Chunk.Cut> cuts = cutsBefore(line);
    if (current == null || last == null) {
      begin(line, false);
    } else if (!cuts.isEmpty()) {
      cuts.forEach(current::cut);
      waiting.clear();
      extend(line);
    } else if (waiting.isEmpty() && !line.afterBlank() && runsOn(last, line)) {
      if (openBrackets == 0 && labels.opensTurn(line.span())) {
        begin(line, true);
      } else {
        extend(line);
      }
    } else {
      begin(line, false);
    }
    last = line;
  }

  private void begin(Line line, boolean runsOn) {
    finish();
    current = new Chunk.Builder(line.span(), waiting, line.afterBlank(), runsOn);
    waiting.clear();
    emphasisIsOpen = false;
    openBrackets = 0;
    follow(line);
  }

  private void extend(Line line) {
    if (current != null) {
      current.extend(line.span().end());
    }
    follow(line);
  }

  private void finish() {
    if (current != null) {
      chunks.add(current.chunk());
    }
  }

  private boolean runsOn(Line previous, Line line) {
    return emphasisIsOpen
        || (layout.isWrapped() && layout.runsOn(source, previous, line))
        || isMidSentence(previous, line);
  }

  /** Follows pairs of asterisks and brackets into a line that belongs to the last chunk. */
  private void follow(Line line) {
    String text = source.text();
    for (int at = line.span().start(); at < line.span().end(); at++) {
      char c = text.charAt(at);
      if (c == '(' || c == '[') {
        openBrackets++;
      } else if (c == ')' || c == ']') {
        openBrackets = Math.max(0, openBrackets - 1);
      } else if (c == '*' && text.startsWith("**", at) && at + 1 < line.span().end()) {
        emphasisIsOpen = !emphasisIsOpen;
        at++;
      }
    }
  }

  /**
   * Returns the notes and the page break that cut the current chunk before a line, or none when the
   * line begins something new.
   */
  private List<Chunk.Cut> cutsBefore(Line line) {
    boolean mayCut = line.afterBlank() || !waiting.isEmpty();
    if (current == null || !mayCut || !isCut(current.span(), line)) {
      return List.of();
    }
    return waiting.isEmpty()
        ? List.of(inferred(line, Reading.likely(Role.PAGE_BREAK, "a blank line in mid-sentence")))
        : List.copyOf(waiting);
  }

  /** Even where few lines are wrapped, one that stops in mid-sentence goes on in the next. */
  private boolean isMidSentence(Line previous, Line line) {
    TextSpan left = previous.span();
    return left.length() >= SHORTEST_CUT_PARAGRAPH
        && !Sentence.isComplete(source.text(), left.start(), left.end())
        && Sentence.beginsInLowerCase(source.text(line.span()));
  }

  private boolean isCut(TextSpan left, Line line) {
    String right = source.text(line.span());
    boolean longEnough = left.length() >= SHORTEST_CUT_PARAGRAPH || !waiting.isEmpty();
    return longEnough
        && !Sentence.isComplete(source.text(), left.start(), left.end())
        && (Sentence.beginsInLowerCase(right)
            || Sentence.endsInFunctionWord(source.text(), left)
            || (!waiting.isEmpty() && source.text().charAt(left.end() - 1) == ','))
        && !labels.opensTurn(line.span());
  }
}
