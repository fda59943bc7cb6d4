package org.rapporteur.recognition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.recognition.LabelFinder.Label;
import org.rapporteur.recognition.LabelFinder.Labels;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;
import org.rapporteur.transcript.Participant;
import org.rapporteur.transcript.Transcript;

/**
 * Recognises a record of conversation in a plain text.
 *
 * <p>The text is put together from lines to paragraphs; labels are decided over the whole of it;
 * then head, talk and trailer are read, and labels joined to persons. Every character ends in
 * exactly one role. Instances are immutable and safe to share between threads.
 */
public final class TranscriptRecogniser {

  private final KnownPersons register;

  private TranscriptRecogniser(List<KnownPerson> register) {
    this.register = new KnownPersons(register);
  }

  /** Returns a recogniser that knows no persons. */
  public static TranscriptRecogniser create() {
    return new TranscriptRecogniser(List.of());
  }

  /** Returns a recogniser that knows the persons of an edition's register. */
  public static TranscriptRecogniser knowing(List<KnownPerson> register) {
    return new TranscriptRecogniser(register);
  }

  /** Returns the record that a text holds. */
  public Transcript recognise(SourceText source) {
    return new Run(source).transcript();
  }

  /** One text on its way through. */
  private final class Run {

    private final SourceText source;
    private final DateReader dates;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> unbalanced = new TreeSet<>();

    Run(SourceText source) {
      this.source = source;
      this.dates = new DateReader(Languages.of(source, List.of()));
    }

    Transcript transcript() {
      Chunker.Chunks read = Chunker.chunks(source);
      Labels labels = labels(read.chunks());
      List<Chunk> chunks = ChunkJoin.withoutFalseStarts(read.chunks(), labels.accepted());
      labels = labels(chunks);
      ParticipantLists lists = ParticipantLists.find(source, chunks);
      int firstTurn =
          labels.accepted().isEmpty() ? chunks.size() : labels.accepted().get(0).chunk();
      EndNotes notes =
          EndNotes.find(
              source, chunks, afterLast(labels), chunk -> TrailerReader.isSites(source, chunk));
      Apparatus apparatus = Apparatus.of(source, chunks, read.after(), notes);
      InlineReader plain = inlines(Brackets.Where.HEAD, words -> Optional.empty(), apparatus);
      HeadReader.Head head =
          new HeadReader(source, chunks, lists, dates, plain)
              .read(Math.min(firstTurn, notes.from()));
      Cast cast = Cast.of(source, labels.accepted(), head.head(), register);
      InlineReader inlines = inlines(Brackets.Where.TALK, cast::idOf, apparatus);
      TrailerReader.Trailer trailer =
          new TrailerReader(source, chunks, dates, plain)
              .read(Math.max(afterLast(labels), head.end()), names(cast));
      List<Block> blocks = new ArrayList<>(head.head().blocks());
      blocks.addAll(
          new BodyReader(
                  source, chunks, new BodyReader.Talk(labels.accepted(), cast), plain, inlines)
              .read(head.end(), trailer.start(), notes));
      blocks.addAll(trailer.blocks());
      read.after().forEach(cut -> blocks.addAll(Blocks.afterAll(cut, plain)));
      List<HeaderFact> facts = new ArrayList<>(head.head().facts());
      facts.addAll(trailer.facts());
      facts.addAll(apparatus.facts());
      return finished(facts, cast, blocks, labels);
    }

    private InlineReader inlines(Brackets.Where where, Brackets.Names names, Apparatus apparatus) {
      Brackets brackets = new Brackets(source.text(), where, names);
      return new InlineReader(source, brackets, apparatus.marks(), unbalanced::add);
    }

    private static int afterLast(Labels labels) {
      List<Label> accepted = labels.accepted();
      return accepted.isEmpty() ? 0 : accepted.get(accepted.size() - 1).chunk() + 1;
    }

    private static List<String> names(Cast cast) {
      return cast.participants().stream().map(Participant::name).toList();
    }

    private Labels labels(List<Chunk> chunks) {
      ParticipantLists lists = ParticipantLists.find(source, chunks);
      return LabelFinder.find(source, chunks, lists::contains);
    }

    private Transcript finished(
        List<HeaderFact> facts, Cast cast, List<Block> blocks, Labels labels) {
      facts.removeIf(fact -> fact.value().codePoints().noneMatch(Character::isLetterOrDigit));
      FactCheck check = FactCheck.of(source, facts);
      sourceFindings();
      findings.addAll(check.findings());
      labelFindings(labels, cast);
      unbalanced.forEach(
          offset ->
              find(
                  Rule.TRANSCRIPT_BRACKET_UNBALANCED,
                  offset,
                  "this bracket has no partner in its paragraph"));
      recordFindings(check.facts(), labels);
      findings.sort(java.util.Comparator.comparing(Finding::location));
      return new Transcript(
          source,
          Languages.of(source, check.facts()),
          check.facts(),
          cast.participants(),
          blocks,
          new Report(findings));
    }

    private void labelFindings(Labels labels, Cast cast) {
      Set<String> told = new TreeSet<>();
      for (Label label : labels.accepted()) {
        int start = label.candidate().span().start();
        int end = label.candidate().whole().end();
        if (cast.isDoubtful(label) && told.add(words(label))) {
          find(
              Rule.TRANSCRIPT_SPEAKER_UNCERTAIN,
              start,
              "'" + words(label) + "' fits several persons and was kept apart from them");
        }
        if (isGlued(end)) {
          find(
              Rule.TRANSCRIPT_SPACE_MISSING,
              end,
              "no space after the label '" + words(label) + "'");
        }
      }
      for (Label label : labels.doubtful()) {
        find(
            Rule.TRANSCRIPT_LABEL_UNCERTAIN,
            label.candidate().span().start(),
            "'" + words(label) + "' looks like a speaker label and was read as text");
      }
    }

    /** A letter with case follows a separator at once. */
    private boolean isGlued(int end) {
      String text = source.text();
      return end < text.length()
          && text.charAt(end - 1) != '：'
          && (Character.isUpperCase(text.charAt(end)) || Character.isLowerCase(text.charAt(end)));
    }

    private String words(Label label) {
      return source.text(label.candidate().span());
    }

    private void recordFindings(List<HeaderFact> facts, Labels labels) {
      Set<Kind> kinds = facts.stream().map(HeaderFact::kind).collect(Collectors.toSet());
      if (source.text().isBlank()) {
        find(Rule.SOURCE_EMPTY, 0, "the transcript is empty");
        return;
      }
      if (labels.accepted().isEmpty()) {
        find(Rule.TRANSCRIPT_NO_TURNS, 0, "no turn was found");
      }
      if (!kinds.contains(Kind.TITLE)) {
        find(Rule.TRANSCRIPT_NO_TITLE, 0, "no title was found");
      }
      if (!kinds.contains(Kind.DATE)) {
        find(Rule.TRANSCRIPT_UNDATED, 0, "no date was found");
      }
    }

    /** What can be told of the characters before anything is recognised. */
    private void sourceFindings() {
      if (!source.charset().equals(StandardCharsets.UTF_8)) {
        find(Rule.SOURCE_ENCODING, 0, "the file is not UTF-8 and was read as " + source.charset());
      }
      for (int i = 0; i < source.text().length(); i++) {
        char c = source.text().charAt(i);
        if (c == 0xFFFE || c == 0xFFFF || (c < ' ' && !Line.isSpace(c))) {
          find(Rule.SOURCE_CONTROL_CHARACTER, i, "the control character U+%04X".formatted((int) c));
        }
      }
    }

    private void find(Rule rule, int offset, String message) {
      findings.add(
          Finding.of(rule, new Location(source.name(), source.positionAt(offset)), message));
    }
  }
}
