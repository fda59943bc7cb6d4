package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.HeaderFact;

/**
 * The notes of a record, wherever they stand: the marks that point to them, and the facts that the
 * note on the source states.
 *
 * @param marks the marks in the text
 * @param facts what the note on the source states
 */
record Apparatus(NoteMarks marks, List<HeaderFact> facts) {

  Apparatus {
    facts = List.copyOf(facts);
  }

  /** Puts together the notes at the foot of pages and those at the end. */
  static Apparatus of(
      SourceText source, List<Chunk> chunks, List<Chunk.Cut> after, EndNotes endNotes) {
    List<String> marks = new ArrayList<>();
    List<TextSpan> words = new ArrayList<>();
    List<TextSpan> apart = new ArrayList<>();
    for (Chunk.Cut cut : cuts(chunks, after)) {
      apart.add(cut.span());
      if (cut.isNote()) {
        int start = cut.span().start() + cut.number().length();
        marks.add(cut.number());
        words.add(Line.strip(source.text(), new TextSpan(start, cut.span().end())));
      }
    }
    for (int i = endNotes.from(); i < endNotes.to(); i++) {
      marks.add(EndNotes.mark(source, chunks.get(i)));
      words.add(EndNotes.words(source, chunks.get(i)));
      apart.add(chunks.get(i).span());
    }
    List<HeaderFact> facts = words.isEmpty() ? List.of() : SourceNote.facts(source, words.get(0));
    return new Apparatus(NoteMarks.find(source, marks, apart), facts);
  }

  private static List<Chunk.Cut> cuts(List<Chunk> chunks, List<Chunk.Cut> after) {
    List<Chunk.Cut> cuts = new ArrayList<>();
    for (Chunk chunk : chunks) {
      cuts.addAll(chunk.before());
      cuts.addAll(chunk.cuts());
    }
    cuts.addAll(after);
    return cuts;
  }
}
