package org.rapporteur.transcript;

import java.util.List;
import org.rapporteur.source.TextSpan;

/**
 * A piece of a paragraph, heading or label. Its span covers everything the piece accounts for,
 * brackets included; its content covers what is left when mark-up has absorbed them.
 */
public sealed interface Inline {

  /** Returns the span in the source, delimiters included. */
  TextSpan span();

  /** Returns what the visitor makes of this piece. */
  <R> R accept(Visitor<R> visitor);

  /** Plain words. */
  record Words(TextSpan span) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.words(this);
    }
  }

  /**
   * A piece that an element of its own will hold.
   *
   * @param span the span, delimiters included
   * @param kind what it is
   * @param content what is inside
   * @param who the ids of the participants who do or say it; empty where that is not known
   * @param reading how it was read, and why
   */
  record Marked(TextSpan span, Kind kind, List<Inline> content, List<String> who, Reading reading)
      implements Inline {

    /** Copies the lists. */
    public Marked {
      content = List.copyOf(content);
      who = List.copyOf(who);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.marked(this);
    }
  }

  /**
   * A page of the source ends here.
   *
   * @param span the printed page number that stands in the line, or all furniture, or an empty span
   * @param number the number of the page that begins, or an empty string where none is printed
   * @param furniture running heads and page numbers that stood on lines of their own at this place
   * @param reading how it was read, and why
   */
  record PageBreak(TextSpan span, String number, List<Block.PageMatter> furniture, Reading reading)
      implements Inline {

    /** Copies the list. */
    public PageBreak {
      furniture = List.copyOf(furniture);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pageBreak(this);
    }
  }

  /**
   * A note that stands here: at the foot of a page that ends in the middle of a paragraph, or
   * between paragraphs.
   *
   * @param span the span, its mark included
   * @param mark the mark as printed, such as a number or an asterisk
   * @param content its words
   * @param reading how it was read, and why
   */
  record Note(TextSpan span, String mark, List<Inline> content, Reading reading) implements Inline {

    /** Copies the list. */
    public Note {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.note(this);
    }
  }

  /** A hyphen at the end of a line that divides a word. */
  record LineEndHyphen(TextSpan span) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineEndHyphen(this);
    }
  }

  /** What a {@link Marked} piece is. */
  enum Kind {
    /** A word or name completed by an editor: {@code [Zedong]}. */
    SUPPLIED,
    /** Words left out: {@code [...]}. */
    OMISSION,
    /** Words that could not be heard: {@code [inaudible]}. */
    INAUDIBLE,
    /** A doubtful reading: {@code [Butz?]}. */
    UNCLEAR,
    /** What happens: {@code (Looking at a map)}. */
    STAGE,
    /** Words of another inside a turn: {@code (X interjects: …)}. */
    INTERJECTION,
    /** The words of an interjection, inside it. */
    SAID,
    /** Emphasis by asterisks. */
    EMPHASIS,
    /** A remark of an editor: {@code [sic]}. */
    REMARK,
    /** The mark of a note, in brackets: {@code [1]}. */
    NOTE_MARK,
    /** A place in a line of the header. */
    PLACE
  }

  /** Answers for each kind of piece. */
  interface Visitor<R> {
    /** Answers for plain words. */
    R words(Words words);

    /** Answers for a marked piece. */
    R marked(Marked marked);

    /** Answers for a page break. */
    R pageBreak(PageBreak pageBreak);

    /** Answers for a note. */
    R note(Note note);

    /** Answers for a hyphen at a line end. */
    R lineEndHyphen(LineEndHyphen hyphen);
  }
}
