package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.recognition.LabelFinder.Label;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
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

  private static final Pattern NOTE =
      Pattern.compile("(?:\\[(\\d{1,3})]|(\\d{1,3})[.)]?|(\\*{1,3}|†))\\s+\\S.*", Pattern.DOTALL);

  private static final Pattern CLOCK =
      Pattern.compile("[(\\[]?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: (?:h|Uhr|hours))?[)\\]]?");

  private final SourceText source;
  private final List<Chunk> chunks;
  private final Cast cast;
  private final InlineReader inlines;
  private final Lexicon lexicon = Lexicon.standard();
  private final Map<Integer, Label> labels = new HashMap<>();
  private final int lastLabel;

  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Label label;
  private final List<Block> parts = new ArrayList<>();
  private boolean closing;

  BodyReader(
      SourceText source, List<Chunk> chunks, List<Label> labels, Cast cast, InlineReader inlines) {
    this.source = source;
    this.chunks = chunks;
    this.cast = cast;
    this.inlines = inlines;
    labels.forEach(found -> this.labels.put(found.chunk(), found));
    this.lastLabel = labels.isEmpty() ? -1 : labels.get(labels.size() - 1).chunk();
  }

  /** Returns the blocks of the chunks from one index to another. */
  List<Block> read(int from, int to) {
    int notes = startOfNotes(from, to);
    for (int i = from; i < to; i++) {
      breaks(chunks.get(i));
      Label found = labels.get(i);
      if (i >= notes) {
        endTurn();
        note(i);
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
    chunk.before().forEach(cut -> add(Blocks.standing(cut)));
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
            label.candidate().whole(), inlines.read(label.candidate().span()), label.reading());
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
    return block instanceof Block.Standing standing && standing.piece() instanceof Inline.PageBreak;
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
    } else if (heading.isPresent() && !closing) {
      heading(chunk, heading.get());
    } else if (beforeTurn && CLOCK.matcher(text).matches()) {
      endTurn();
      paragraph(chunk);
    } else if (lexicon.begins("narrative.start", text)) {
      endTurn();
      paragraph(chunk);
    } else {
      paragraph(chunk);
    }
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
    blocks.add(new Block.Closing(chunk.span(), signature, inlines.read(chunk, List.of()), reading));
  }

  // ---- notes

  /**
   * Returns where numbered notes at the end begin: a run of at least two whose numbers rise one by
   * one from 1.
   */
  private int startOfNotes(int from, int to) {
    int at = to - 1;
    int first = to;
    int expected = -1;
    while (at >= from && !labels.containsKey(at)) {
      int number = noteNumber(at);
      if (number < 0 || (expected >= 0 && number != expected)) {
        break;
      }
      first = at;
      expected = number - 1;
      at--;
      if (number == 1) {
        break;
      }
    }
    boolean run = first < to && noteNumber(first) == 1 && to - first >= 2;
    return run ? first : to;
  }

  private int noteNumber(int at) {
    Matcher matcher = NOTE.matcher(chunks.get(at).text(source));
    if (!matcher.matches()) {
      return -1;
    }
    String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return number == null ? -1 : Integer.parseInt(number);
  }

  private void note(int at) {
    Chunk chunk = chunks.get(at);
    Matcher matcher = NOTE.matcher(chunk.text(source));
    String mark =
        matcher.matches() && matcher.group(1) != null
            ? matcher.group(1)
            : Integer.toString(noteNumber(at));
    int end = chunk.span().start();
    while (end < chunk.span().end() && !Line.isSpace(source.text().charAt(end))) {
      end++;
    }
    Chunk rest = chunk.from(source, end);
    blocks.add(
        new Block.Note(
            new TextSpan(chunk.span().start(), chunk.span().end()),
            mark,
            inlines.read(rest, List.of()),
            Reading.sure(Role.NOTE, "one of a run of numbered notes at the end")));
  }
}
