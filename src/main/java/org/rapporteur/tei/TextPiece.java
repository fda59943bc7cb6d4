package org.rapporteur.tei;

import org.rapporteur.source.TextSpan;

/**
 * One thing that a document says about the text it was made from: characters, or what becomes of
 * the word that stands here.
 *
 * @param kind what it says
 * @param characters the characters; empty for what says something about words only
 * @param span where they stand in the document; for {@link Kind#TEXT} character by character, for
 *     all others as a whole
 * @param place the text to which they belong
 */
public record TextPiece(Kind kind, String characters, TextSpan span, Place place) {

  /** What a piece says about the source. */
  public enum Kind {
    /** Characters of the source, each standing in the document as it is. */
    TEXT,
    /** Characters of the source for which something else stands, such as a reference. */
    ABSORBED,
    /** Characters of the source that an element declares to stand for, without white space. */
    DECLARED,
    /** Characters that mark-up may stand for: brackets of a supplied word, a note's number. */
    PERHAPS,
    /** The number of a page, which the source may or may not print. */
    PAGE,
    /** A word ends here, whatever stands before and after. */
    BREAK,
    /** A word goes on here, whatever white space stands before and after. */
    JOIN
  }

  /**
   * The text to which a piece belongs.
   *
   * @param stream {@link #MAIN}, {@link #HEADER}, or the number of a note that stands elsewhere in
   *     the source, from 1
   * @param prose whether it is running text rather than title or list
   */
  public record Place(int stream, boolean prose) {

    /** The text itself. */
    public static final int MAIN = 0;

    /** What is said about the text, and not part of it. */
    public static final int HEADER = -1;
  }
}
