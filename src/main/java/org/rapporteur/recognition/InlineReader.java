package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Inline;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * Reads the pieces of a paragraph: brackets by their role, emphasis, page breaks, hyphens at line
 * ends. One pass, linear in the text.
 */
final class InlineReader {

  /** Brackets in brackets beyond this stay words: nobody means them. */
  private static final int DEEPEST = 8;

  private final String text;
  private final Brackets brackets;
  private final NoteMarks marks;
  private final Consumer<Integer> unbalanced;

  /**
   * Prepares for a text.
   *
   * @param brackets reads what brackets are for
   * @param marks the marks of notes
   * @param unbalanced is told where a bracket has no partner
   */
  InlineReader(
      SourceText source, Brackets brackets, NoteMarks marks, Consumer<Integer> unbalanced) {
    this.text = source.text();
    this.brackets = brackets;
    this.marks = marks;
    this.unbalanced = unbalanced;
  }

  /** Returns a span without the mark of a note at its end. */
  TextSpan withoutMark(TextSpan span) {
    return marks.without(span);
  }

  /** Returns a note at the foot of a page. */
  Inline note(Chunk.Cut cut) {
    int at = cut.span().start() + cut.number().length();
    TextSpan words = Line.strip(text, new TextSpan(at, cut.span().end()));
    return new Inline.Note(cut.span(), cut.number(), read(words), cut.reading());
  }

  /** Returns the pieces of a chunk; {@code speakers} are the ids of those who speak it. */
  List<Inline> read(Chunk chunk, List<String> speakers) {
    return new Pass(chunk, speakers).read(chunk.span().start(), chunk.span().end());
  }

  /** Returns the pieces of a span that no page break cuts. */
  List<Inline> read(TextSpan span) {
    return read(new Chunk(span, List.of(), List.of(), false, false), List.of());
  }

  /** One pass over a chunk. */
  private final class Pass {

    private final BracketPairs pairs;
    private final List<Chunk.Cut> cuts;
    private final List<String> speakers;
    private int nextCut;
    private int depth;

    Pass(Chunk chunk, List<String> speakers) {
      this.pairs = BracketPairs.in(text, chunk.span(), unbalanced);
      this.cuts = chunk.cuts();
      this.speakers = speakers;
    }

    List<Inline> read(int start, int end) {
      List<Inline> pieces = new ArrayList<>();
      int words = start;
      int at = start;
      while (at < end) {
        Inline piece = pieceAt(at, start, end);
        if (piece == null) {
          at++;
          continue;
        }
        addWords(pieces, words, at);
        pieces.add(piece);
        at = Math.max(at, piece.span().end());
        at = piece instanceof Inline.LineEndHyphen ? afterSpace(at, end) : at;
        words = at;
      }
      addWords(pieces, words, end);
      return pieces;
    }

    private List<Inline> inside(int start, int end) {
      depth++;
      List<Inline> pieces = read(start, end);
      depth--;
      return pieces;
    }

    private void addWords(List<Inline> pieces, int from, int to) {
      if (from < to) {
        pieces.add(new Inline.Words(new TextSpan(from, to)));
      }
    }

    private @Nullable Inline pieceAt(int at, int start, int end) {
      if (nextCut < cuts.size() && cuts.get(nextCut).span().start() <= at) {
        Chunk.Cut cut = cuts.get(nextCut++);
        return cut.isNote() ? note(cut) : Blocks.pageBreak(cut);
      }
      if (marks.length(at) > 0 && at + marks.length(at) <= end) {
        return noteMark(new TextSpan(at, at + marks.length(at)));
      }
      char c = text.charAt(at);
      if (depth < DEEPEST && (c == '[' || c == '(')) {
        return bracket(at, start, end);
      }
      if (depth < DEEPEST && c == '*' && text.startsWith("**", at)) {
        return emphasis(at, end);
      }
      return c == '-' && dividesWord(at, end)
          ? new Inline.LineEndHyphen(new TextSpan(at, at + 1))
          : null;
    }

    private Inline noteMark(TextSpan span) {
      return new Inline.Marked(
          span,
          Inline.Kind.NOTE_MARK,
          List.of(new Inline.Words(span)),
          List.of(),
          Reading.sure(Role.NOTE, "the number of a note, glued to its word"));
    }

    private @Nullable Inline bracket(int at, int start, int end) {
      int close = pairs.closing(at);
      if (close < 0 || close >= end) {
        return null;
      }
      TextSpan span = new TextSpan(at, close + 1);
      Brackets.Found found = brackets.read(span, position(span, start, end), speakers);
      if (found == null) {
        return null;
      }
      boolean closed = found.kind() == Inline.Kind.STAGE && isColon(close + 1, end);
      return marked(closed ? new TextSpan(at, close + 2) : span, found);
    }

    /** The colon of a label may stand after a remark in brackets. */
    private boolean isColon(int at, int end) {
      return at < end && text.charAt(at) == ':' && nextCut >= cuts.size();
    }

    private Brackets.Position position(TextSpan span, int start, int end) {
      int next = afterSpace(span.end(), end);
      boolean first = afterSpace(start, end) == span.start();
      if (first && next == end) {
        return Brackets.Position.WHOLE;
      }
      boolean goesOn =
          next < end
              && (Character.isLowerCase(text.charAt(next)) || ",;".indexOf(text.charAt(next)) >= 0);
      if (goesOn || !Sentence.isComplete(text, start, span.start())) {
        return Brackets.Position.INSIDE;
      }
      return first ? Brackets.Position.FIRST : Brackets.Position.BETWEEN;
    }

    private Inline marked(TextSpan span, Brackets.Found found) {
      if (found.pageNumber() != null) {
        return new Inline.PageBreak(span, found.pageNumber(), List.of(), found.reading());
      }
      List<Inline> content =
          switch (found.kind()) {
            case INTERJECTION -> interjection(span, found);
            case SUPPLIED, UNCLEAR -> inside(found.inner().start(), found.inner().end());
            default -> List.of(new Inline.Words(span));
          };
      return new Inline.Marked(span, found.kind(), content, found.who(), found.reading());
    }

    /**
     * The label of the interjection and its bracket stay words; what is said is a piece of its own.
     */
    private List<Inline> interjection(TextSpan span, Brackets.Found found) {
      TextSpan said = found.inner();
      Inline words =
          new Inline.Marked(
              said,
              Inline.Kind.SAID,
              inside(said.start(), said.end()),
              found.who(),
              new Reading(Role.INTERJECTION, found.reading().certainty(), "the words thrown in"));
      return List.of(
          new Inline.Words(new TextSpan(span.start(), said.start())),
          words,
          new Inline.Words(new TextSpan(said.end(), span.end())));
    }

    private @Nullable Inline emphasis(int at, int end) {
      int close = text.indexOf("**", at + 2);
      if (close < 0 || close + 2 > end) {
        return null;
      }
      return new Inline.Marked(
          new TextSpan(at, close + 2),
          Inline.Kind.EMPHASIS,
          inside(at + 2, close),
          List.of(),
          Reading.sure(Role.SPEECH, "emphasis by asterisks"));
    }

    /**
     * A hyphen divides a word when a letter precedes it and the next line goes on in lower case.
     */
    private boolean dividesWord(int at, int end) {
      int next = afterSpace(at + 1, end);
      return at > 0
          && next < end
          && Character.isLetter(text.charAt(at - 1))
          && Character.isLowerCase(text.charAt(next))
          && text.substring(at + 1, next).indexOf('\n') >= 0;
    }

    private int afterSpace(int from, int end) {
      int at = from;
      while (at < end && Line.isSpace(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}
