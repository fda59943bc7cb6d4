package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.recognition.LabelFinder.Label;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.Inline;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;
import org.rapporteur.transcript.SpeakerLabel;

/**
 * Reads the talk itself: turns and their paragraphs, headings, narrative, stage directions, the
 * lines that close it, notes.
 */
final class BodyReader {

  private static final Pattern CLOCK =
      Pattern.compile("[(\\[]?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: (?:h|Uhr|hours))?[)\\]]?");

  private final SourceText source;
  private final List<Chunk> chunks;
  private final Cast cast;
  private final InlineReader plain;
  private final InlineReader inlines;
  private final Lexicon lexicon = Lexicon.standard();
  private final Map<Integer, Label> labels = new HashMap<>();
  private final int lastLabel;

  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Label label;
  private final List<Block> parts = new ArrayList<>();
  private boolean closing;

  /**
   * Prepares to read the talk.
   *
   * @param plain reads what is no part of the talk: labels, closings, notes
   * @param inlines reads what is said
   */
  BodyReader(
      SourceText source, List<Chunk> chunks, Talk talk, InlineReader plain, InlineReader inlines) {
    this.source = source;
    this.chunks = chunks;
    this.cast = talk.cast();
    this.plain = plain;
    this.inlines = inlines;
    talk.labels().forEach(found -> labels.put(found.chunk(), found));
    this.lastLabel = talk.labels().stream().mapToInt(Label::chunk).max().orElse(-1);
  }

  /** The labels of the talk, and whom they name. */
  record Talk(List<Label> labels, Cast cast) {}

  /** Returns the blocks of the chunks from one index to another. */
  List<Block> read(int from, int to, EndNotes notes) {
    for (int i = from; i < to; i++) {
      breaks(chunks.get(i));
      Label found = labels.get(i);
      if (notes.contains(i)) {
        endTurn();
        note(chunks.get(i));
      } else if (found != null) {
        turn(found, chunks.get(i));
      } else {
        line(i, to);
      }
    }
    endTurn();
    return blocks;
  }

  private void breaks(Chunk chunk) {
    chunk.before().forEach(cut -> add(Blocks.standing(cut, inlines)));
  }

  private void add(Block block) {
    (label == null ? blocks : parts).add(block);
  }

  private void turn(Label found, Chunk chunk) {
    endTurn();
    label = found;
    Chunk rest = chunk.from(source, found.candidate().whole().end());
    if (!rest.span().isEmpty()) {
      paragraph(rest);
    }
  }

  private void endTurn() {
    if (label == null) {
      return;
    }
    SpeakerLabel words =
        new SpeakerLabel(
            label.candidate().whole(), plain.read(label.candidate().span()), label.reading());
    List<Block> trailing = new ArrayList<>();
    while (!parts.isEmpty() && isPageBreak(parts.get(parts.size() - 1))) {
      trailing.add(0, parts.remove(parts.size() - 1));
    }
    blocks.add(new Block.Turn(words, cast.speakers(label), parts));
    blocks.addAll(trailing);
    parts.clear();
    label = null;
  }

  private static boolean isPageBreak(Block block) {
    return block instanceof Block.Standing standing
        && (standing.piece() instanceof Inline.PageBreak
            || standing.piece() instanceof Inline.Note);
  }

  private List<String> speakers() {
    return label == null ? List.of() : cast.speakers(label);
  }

  private void line(int i, int to) {
    Chunk chunk = chunks.get(i);
    String text = chunk.text(source);
    boolean beforeTurn = i + 1 < to && labels.containsKey(i + 1);
    boolean apart =
        chunk.afterBlank() && (i + 1 >= chunks.size() || chunks.get(i + 1).afterBlank());
    Optional<Reading> heading = Headings.heading(text, apart, beforeTurn);
    if (isClosing(text) && i > lastLabel) {
      closing(chunk, text);
    } else if (standsByItself(chunk)) {
      add(new Block.Standing(inlines.read(chunk, speakers()).get(0)));
    } else if (lexicon.begins("narrative.start", text)) {
      endTurn();
      paragraph(chunk);
    } else if (heading.isPresent() && !closing) {
      heading(chunk, heading.get());
    } else if ((beforeTurn || endsTalk(i, to)) && CLOCK.matcher(text).matches()) {
      endTurn();
      paragraph(chunk);
    } else {
      paragraph(chunk);
    }
  }

  /** Nothing follows, or a line that closes the record. */
  private boolean endsTalk(int i, int to) {
    return i > lastLabel && (i + 1 >= to || isClosing(chunks.get(i + 1).text(source)));
  }

  /** A heading that is not sure to be one may be part of what is said: it ends no turn. */
  private void heading(Chunk chunk, Reading reading) {
    boolean sure = reading.certainty() == Certainty.HIGH;
    if (sure) {
      endTurn();
    }
    Block.Level level = label == null ? Block.Level.SECTION : Block.Level.INNER;
    add(
        new Block.Heading(
            chunk.span(), level, Blocks.unwrapped(inlines.read(chunk, List.of())), reading));
  }

  private void paragraph(Chunk chunk) {
    List<Inline> pieces = inlines.read(chunk, speakers());
    Reading reading =
        label == null
            ? Reading.likely(Role.NARRATIVE, "a paragraph outside any turn")
            : new Reading(
                Role.SPEECH, label.reading().certainty(), "follows the label " + labelWords());
    add(new Block.Paragraph(chunk.span(), pieces, reading));
  }

  private String labelWords() {
    return label == null ? "" : "'" + source.text(label.candidate().span()) + "'";
  }

  /** A chunk that is one bracket and nothing else. */
  private boolean standsByItself(Chunk chunk) {
    List<Inline> pieces = inlines.read(chunk, speakers());
    return pieces.size() == 1
        && pieces.get(0) instanceof Inline.Marked marked
        && switch (marked.kind()) {
          case STAGE, OMISSION, INAUDIBLE, REMARK -> true;
          default -> false;
        };
  }

  // ---- the end

  private boolean isClosing(String text) {
    return closing
        || lexicon.begins("closing.words", text.replaceAll("^[(\\[]", ""))
        || lexicon.begins("signature.words", text);
  }

  private void closing(Chunk chunk, String text) {
    endTurn();
    closing = true;
    boolean signature = lexicon.occurs("signature.words", text) && Sentence.wordCount(text) < 20;
    Reading reading =
        new Reading(
            Role.CLOSING,
            Certainty.MEDIUM,
            signature ? "a signature after the last turn" : "closes the record");
    blocks.add(new Block.Closing(chunk.span(), signature, plain.read(chunk, List.of()), reading));
  }

  private void note(Chunk chunk) {
    Chunk rest = chunk.from(source, EndNotes.words(source, chunk).start());
    blocks.add(
        new Block.Note(
            chunk.span(),
            EndNotes.mark(source, chunk),
            plain.read(rest, List.of()),
            Reading.sure(Role.NOTE, "one of a run of numbered notes at the end")));
  }
}
