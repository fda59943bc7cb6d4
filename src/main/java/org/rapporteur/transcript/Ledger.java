package org.rapporteur.transcript;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The account of a transcript: every character that is not white space has a role, and the role a
 * reason.
 *
 * <p>Entries follow the order of the source and do not overlap; a piece inside a paragraph divides
 * the paragraph's entry.
 *
 * @param entries the entries
 */
public record Ledger(List<Entry> entries) {

  /** Copies the entries. */
  public Ledger {
    entries = List.copyOf(entries);
  }

  /**
   * One stretch of the source and how it was read.
   *
   * @param span the stretch
   * @param reading how it was read, and why
   */
  public record Entry(TextSpan span, Reading reading) {}

  /**
   * Draws up the account of a record's blocks.
   *
   * @throws IllegalStateException if a character that is not white space has no role, or two: then
   *     the blocks are not an account of the source, which no input may cause
   */
  static Ledger of(SourceText source, List<Block> blocks) {
    Account account = new Account();
    blocks.forEach(account::block);
    return new Ledger(account.balanced(source));
  }

  /** Collects the entries of blocks and of the pieces in them. */
  private static final class Account implements Block.Visitor<Void>, Inline.Visitor<Void> {

    private final List<Entry> entries = new ArrayList<>();
    private Reading around = Reading.sure(Role.NARRATIVE, "");

    private void block(Block block) {
      block.accept(this);
    }

    private List<Entry> balanced(SourceText source) {
      int at = 0;
      for (Entry entry : entries) {
        check(source, at, entry.span().start());
        at = entry.span().end();
      }
      check(source, at, source.text().length());
      return entries;
    }

    private static void check(SourceText source, int from, int to) {
      if (to < from) {
        throw new IllegalStateException("two roles at " + at(source, to));
      }
      for (int i = from; i < to; i++) {
        if (!isSpace(source.text().charAt(i))) {
          throw new IllegalStateException("no role at " + at(source, i));
        }
      }
    }

    private static String at(SourceText source, int offset) {
      return source.name() + ":" + source.positionAt(offset);
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void entry(int start, int end, Reading reading) {
      if (start < end) {
        entries.add(new Entry(new TextSpan(start, end), reading));
      }
    }

    /** Enters a span under its own reading, save for the pieces in it, which have theirs. */
    private Void divided(TextSpan span, List<Inline> content, Reading reading) {
      Reading outer = around;
      around = reading;
      int at = span.start();
      for (Inline piece : content) {
        if (piece instanceof Inline.Words) {
          continue;
        }
        entry(at, piece.span().start(), reading);
        piece.accept(this);
        at = Math.max(at, piece.span().end());
      }
      entry(at, span.end(), reading);
      around = outer;
      return null;
    }

    @Override
    public Void heading(Block.Heading heading) {
      return divided(heading.span(), heading.content(), heading.reading());
    }

    @Override
    public Void headerLine(Block.HeaderLine line) {
      return divided(line.span(), line.content(), line.reading());
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
      return divided(paragraph.span(), paragraph.content(), paragraph.reading());
    }

    @Override
    public Void turn(Block.Turn turn) {
      divided(turn.label().span(), turn.label().content(), turn.label().reading());
      turn.parts().forEach(this::block);
      return null;
    }

    @Override
    public Void standing(Block.Standing standing) {
      return standing.piece().accept(this);
    }

    @Override
    public Void note(Block.Note note) {
      return divided(note.span(), note.content(), note.reading());
    }

    @Override
    public Void closing(Block.Closing closing) {
      return divided(closing.span(), closing.content(), closing.reading());
    }

    @Override
    public Void pageMatter(Block.PageMatter matter) {
      entry(matter.span().start(), matter.span().end(), matter.reading());
      return null;
    }

    @Override
    public Void words(Inline.Words words) {
      entry(words.span().start(), words.span().end(), around);
      return null;
    }

    @Override
    public Void marked(Inline.Marked marked) {
      return divided(marked.span(), marked.content(), marked.reading());
    }

    @Override
    public Void pageBreak(Inline.PageBreak pageBreak) {
      if (pageBreak.furniture().isEmpty()) {
        entry(pageBreak.span().start(), pageBreak.span().end(), pageBreak.reading());
      }
      pageBreak.furniture().forEach(this::block);
      return null;
    }

    @Override
    public Void note(Inline.Note note) {
      return divided(note.span(), note.content(), note.reading());
    }

    @Override
    public Void lineEndHyphen(Inline.LineEndHyphen hyphen) {
      entry(
          hyphen.span().start(),
          hyphen.span().end(),
          new Reading(around.role(), around.certainty(), "hyphen that divides a word"));
      return null;
    }
  }
}
