package org.rapporteur.tei;

import java.util.Set;
import nu.xom.Element;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * What the encoders of one record share.
 *
 * @param source the transcript
 * @param ids gives ids
 * @param absorption the account of what mark-up absorbs
 * @param pageMatter what surrounds the document
 * @param noteMarks the marks of notes, each of which only one note of the record has
 */
record Encoding(
    SourceText source,
    StableIds ids,
    Absorption absorption,
    PageMatter pageMatter,
    Set<String> noteMarks) {

  /** Returns the characters of a span. */
  String text(TextSpan span) {
    return source.text(span);
  }

  /** Returns an element for a note with a mark, at a place of the page. */
  Element note(String mark, String place) {
    Element note = TeiNames.with(TeiNames.tei("note"), "n", mark);
    TeiNames.with(note, "place", place);
    return TeiNames.identified(note, ids.unique(noteId(mark)));
  }

  /** Returns the id of the note that a mark stands for. */
  static String noteId(String mark) {
    return "note-" + (Character.isDigit(mark.charAt(0)) ? mark : "sign");
  }
}
