package org.rapporteur.transcript;

import java.util.List;
import org.rapporteur.source.TextSpan;

/** A part of a record of conversation, in the order of the source. */
public sealed interface Block {

  /** Returns the span in the source. */
  TextSpan span();

  /** Returns what the visitor makes of this block. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A heading line.
   *
   * @param span the span, delimiters included
   * @param level what the heading is over
   * @param content its words
   * @param reading how it was read, and why
   */
  record Heading(TextSpan span, Level level, List<Inline> content, Reading reading)
      implements Block {

    /** Copies the list. */
    public Heading {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /** What a heading is over. */
  enum Level {
    /** The record. */
    MAIN,
    /** The record, below its main heading. */
    SUB,
    /** A part of the talk: an item of the agenda. */
    SECTION,
    /** What follows, in the course of a turn: it may be part of what is said. */
    INNER
  }

  /**
   * A line before the talk that states something about it.
   *
   * @param span the span
   * @param kind what it states
   * @param content its words
   * @param reading how it was read, and why
   */
  record HeaderLine(TextSpan span, HeaderLineKind kind, List<Inline> content, Reading reading)
      implements Block {

    /** Copies the list. */
    public HeaderLine {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.headerLine(this);
    }
  }

  /** What a line of the header states. */
  enum HeaderLineKind {
    /** When, and often where: the dateline. */
    DATELINE,
    /** The number of the document. */
    DOCUMENT_NUMBER,
    /** Who issued it. */
    ISSUER,
    /** How secret it is. */
    CLASSIFICATION,
    /** The line that introduces the list of those present. */
    PARTICIPANTS,
    /** One of those present. */
    PARTICIPANT,
    /** What the talk was about. */
    SUBJECT,
    /** Where it was held. */
    PLACE,
    /** Anything else. */
    NOTE
  }

  /**
   * A paragraph. In a turn it is speech; elsewhere it is narrative.
   *
   * @param span the span
   * @param content its words
   * @param reading how it was read, and why
   */
  record Paragraph(TextSpan span, List<Inline> content, Reading reading) implements Block {

    /** Copies the list. */
    public Paragraph {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /**
   * A turn: a label and what its speaker says.
   *
   * @param label the words that name the speaker
   * @param speakers the ids of the participants who speak, in the order of the label
   * @param parts paragraphs, stage directions, omissions, notes and page breaks
   */
  record Turn(SpeakerLabel label, List<String> speakers, List<Block> parts) implements Block {

    /** Copies the lists. */
    public Turn {
      speakers = List.copyOf(speakers);
      parts = List.copyOf(parts);
    }

    @Override
    public TextSpan span() {
      return parts.isEmpty() ? label.span() : label.span().hull(parts.get(parts.size() - 1).span());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.turn(this);
    }
  }

  /**
   * A stage direction, omission, note or page break that stands by itself between paragraphs.
   *
   * @param piece the piece
   */
  record Standing(Inline piece) implements Block {

    @Override
    public TextSpan span() {
      return piece.span();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.standing(this);
    }
  }

  /**
   * A footnote or endnote.
   *
   * @param span the span, its mark included
   * @param mark the mark as printed, such as a number; never empty
   * @param content its words
   * @param reading how it was read, and why
   */
  record Note(TextSpan span, String mark, List<Inline> content, Reading reading) implements Block {

    /** Copies the list. */
    public Note {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.note(this);
    }
  }

  /**
   * A line that closes the record.
   *
   * @param span the span
   * @param signature whether it is the signature
   * @param content its words
   * @param reading how it was read, and why
   */
  record Closing(TextSpan span, boolean signature, List<Inline> content, Reading reading)
      implements Block {

    /** Copies the list. */
    public Closing {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.closing(this);
    }
  }

  /**
   * What surrounds the document and is no part of it: navigation, a site's metadata, running heads,
   * printed page numbers.
   *
   * @param span the span
   * @param reading how it was read, and why
   */
  record PageMatter(TextSpan span, Reading reading) implements Block {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pageMatter(this);
    }
  }

  /** Answers for each kind of block. */
  interface Visitor<R> {
    /** Answers for a heading. */
    R heading(Heading heading);

    /** Answers for a line of the header. */
    R headerLine(HeaderLine line);

    /** Answers for a paragraph. */
    R paragraph(Paragraph paragraph);

    /** Answers for a turn. */
    R turn(Turn turn);

    /** Answers for a piece that stands by itself. */
    R standing(Standing standing);

    /** Answers for a note. */
    R note(Note note);

    /** Answers for a closing line. */
    R closing(Closing closing);

    /** Answers for page matter. */
    R pageMatter(PageMatter matter);
  }
}
