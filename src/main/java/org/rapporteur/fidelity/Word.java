package org.rapporteur.fidelity;

import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TextPiece.Place;

/**
 * A word of a text: a run of letters, a run of digits, or one character of a script without spaces;
 * with what stands between it and the word before.
 *
 * @param text its characters; empty for the end of a text, which is a word too
 * @param key what two words have in common that differ in no more than case or in Unicode's forms
 * @param span where it stands
 * @param before what stands before it
 * @param role what it is in its text
 */
record Word(String text, String key, TextSpan span, Before before, Role role) {

  /**
   * What stands between a word and the one before it.
   *
   * @param marks the characters that are neither letters, digits nor white space
   * @param perhaps more such characters, which may be missing
   * @param space whether a word ends there: by white space or otherwise
   * @param line whether a line begins there, or an element that stands for one
   */
  record Before(String marks, String perhaps, boolean space, boolean line) {}

  /** Why a word is in a text. */
  enum Kind {
    /** It is a word of the text. */
    PLAIN,
    /** It is a word of the text, of which only the letters are known. */
    DECLARED,
    /** It may be missing: the editor's, or the number of a note. */
    OPTIONAL,
    /** It is the number of a page, and may be missing. */
    PAGE
  }

  /** What a word is in its text. */
  record Role(Kind kind, Place place) {}

  boolean isOptional() {
    return role.kind() == Kind.OPTIONAL || role.kind() == Kind.PAGE;
  }

  boolean isDeclared() {
    return role.kind() == Kind.DECLARED;
  }

  int stream() {
    return role.place().stream();
  }
}
