package org.rapporteur.tei;

import java.util.Set;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * What the encoders of one record share.
 *
 * @param source the transcript
 * @param absorption the account of what mark-up absorbs
 * @param pageMatter what surrounds the document
 * @param noteMarks the marks of the notes that the record has
 */
record Encoding(
    SourceText source, Absorption absorption, PageMatter pageMatter, Set<String> noteMarks) {

  /** Returns the characters of a span. */
  String text(TextSpan span) {
    return source.text(span);
  }

  /** Returns the id of the note that a mark stands for. */
  static String noteId(String mark) {
    return "note-" + mark;
  }
}
