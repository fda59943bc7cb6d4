package org.rapporteur.tei;

import org.rapporteur.source.TextSpan;

/**
 * One thing that stands in the source text of a document: a tag, a run of characters, a reference.
 * Events follow each other without a gap from the root's start tag to its end tag.
 *
 * @param kind what it is
 * @param start the offset of its first character in the source text
 * @param end the offset after its last character
 * @param element the element whose tag it is, or in which it stands
 * @param value for a reference the text it stands for, for an instruction its target, otherwise
 *     empty
 */
public record TeiEvent(Kind kind, int start, int end, TeiElement element, String value) {

  /** What an event is. */
  public enum Kind {
    /** A start tag, or an empty-element tag, which an empty END follows. */
    START,
    /** An end tag. */
    END,
    /** Characters as written, without references. */
    TEXT,
    /** A CDATA section with its delimiters. */
    CDATA,
    /** A character reference or an entity reference. */
    REFERENCE,
    /** A comment. */
    COMMENT,
    /** A processing instruction. */
    INSTRUCTION
  }

  private static final int CDATA_OPENING = "<![CDATA[".length();
  private static final int CDATA_CLOSING = "]]>".length();

  /** Returns where it stands. */
  public TextSpan span() {
    return new TextSpan(start, end);
  }

  /** Returns where its characters stand; for a CDATA section, those between the delimiters. */
  public TextSpan content() {
    return kind == Kind.CDATA ? new TextSpan(start + CDATA_OPENING, end - CDATA_CLOSING) : span();
  }

  @Override
  public String toString() {
    return kind + " of " + element.name() + " at " + span();
  }
}
