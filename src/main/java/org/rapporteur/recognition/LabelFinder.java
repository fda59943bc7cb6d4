package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rapporteur.recognition.LabelCandidates.Found;
import org.rapporteur.recognition.LabelGrammar.Candidate;
import org.rapporteur.recognition.LabelGrammar.Separator;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * Decides which words that have the form of a label begin a turn.
 *
 * <p>One line proves little: what decides is how the words behave over the whole text. Signs are
 * weighed: how often the label recurs, whether another label shares its name, whether the head of
 * the record names the person, titles, and whether the label stands among others of its form.
 */
final class LabelFinder {

  private static final int ENOUGH = 3;
  private static final int PLENTY = 5;

  private final SourceText source;
  private final List<Chunk> chunks;
  private final LabelCandidates candidates;
  private boolean shortTalk;
  private final Lexicon lexicon = Lexicon.standard();

  /**
   * A label that begins a turn, or one in doubt.
   *
   * @param chunk the index of the chunk that it begins
   * @param candidate its place
   * @param name the person or persons it names, taken as one
   * @param reading why it was read so
   */
  record Label(int chunk, Candidate candidate, PersonName name, Reading reading) {}

  /**
   * The labels of a text.
   *
   * @param accepted those that begin a turn, in order
   * @param doubtful those that look like labels and were not accepted, though they stand among
   *     turns
   */
  record Labels(List<Label> accepted, List<Label> doubtful) {}

  private LabelFinder(SourceText source, List<Chunk> chunks, LabelCandidates candidates) {
    this.source = source;
    this.chunks = chunks;
    this.candidates = candidates;
  }

  /** Returns the labels among the chunks of a text, those aside that a list of persons holds. */
  static Labels find(SourceText source, List<Chunk> chunks, IntPredicate listed) {
    return new LabelFinder(source, chunks, LabelCandidates.in(source, chunks, listed)).decide();
  }

  private Labels decide() {
    shortTalk = candidates.isShortTalk();
    List<Label> accepted = new ArrayList<>();
    List<Label> doubtful = new ArrayList<>();
    Set<String> voices = new HashSet<>();
    for (Found found : candidates.all()) {
      List<String> reasons = new ArrayList<>();
      int weight = weigh(found, reasons);
      Label label =
          new Label(found.chunk(), found.candidate(), found.name(), reading(weight, reasons));
      if (weight >= ENOUGH) {
        accepted.add(label);
        voices.addAll(found.keys());
      } else if (weight > 0 && candidates.isBetween(found.chunk())) {
        doubtful.add(label);
      }
    }
    if (candidates.isOneOfAll()) {
      accepted.addAll(damaged(accepted));
      accepted.sort(Comparator.comparingInt(Label::chunk));
    }
    boolean conversation = accepted.size() >= 2 && (voices.size() >= 2 || accepted.size() >= 3);
    return conversation ? new Labels(accepted, doubtful) : new Labels(List.of(), List.of());
  }

  /**
   * Finds labels whose colon is missing or printed as a semicolon: where nearly every paragraph
   * begins with a label, so does one that begins with the words of a label that recurs.
   */
  private List<Label> damaged(List<Label> accepted) {
    Set<Integer> taken = new HashSet<>();
    Map<String, Label> known = new HashMap<>();
    for (Label label : accepted) {
      taken.add(label.chunk());
      known.putIfAbsent(source.text(label.candidate().span()), label);
    }
    List<Label> found = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      if (candidates.isBetween(i) && candidates.isOneOfAll(i) && !taken.contains(i)) {
        damaged(i, known).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Label> damaged(int chunk, Map<String, Label> known) {
    TextSpan span = chunks.get(chunk).span();
    String text = source.text();
    for (int end = span.start() + 1; end < Math.min(span.end(), span.start() + 60); end++) {
      Label label = known.get(text.substring(span.start(), end));
      if (label != null && isDamaged(label, end, span.end())) {
        boolean sign = text.charAt(end) == ';';
        TextSpan words = new TextSpan(span.start(), sign ? end + 1 : end);
        Reading reading =
            Reading.likely(
                Role.SPEAKER_LABEL, "the words of a label that recurs, without its colon");
        Candidate candidate = new Candidate(words, words, label.candidate().separator());
        return Optional.of(new Label(chunk, candidate, label.name(), reading));
      }
    }
    return Optional.empty();
  }

  /** A semicolon follows, or a sentence: then the label must be of two words at least. */
  private boolean isDamaged(Label label, int end, int limit) {
    String text = source.text();
    if (text.charAt(end) == ';') {
      return true;
    }
    return source.text(label.candidate().span()).indexOf(' ') > 0
        && end + 1 < limit
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1));
  }

  private static Reading reading(int weight, List<String> reasons) {
    Certainty certainty =
        weight >= PLENTY ? Certainty.HIGH : weight >= ENOUGH ? Certainty.MEDIUM : Certainty.LOW;
    return new Reading(Role.SPEAKER_LABEL, certainty, String.join("; ", reasons));
  }

  private int weigh(Found found, List<String> reasons) {
    return weighRecurrence(found, reasons)
        + weighName(found, reasons)
        + weighCompany(found, reasons)
        + weighPlace(found, reasons);
  }

  private int weighRecurrence(Found found, List<String> reasons) {
    int times = candidates.times(found);
    int weight = 0;
    if (times > 1) {
      weight += sign(Math.min(times, 3), "recurs " + times + " times", reasons);
    }
    if (times == 1 && candidates.joinsKnown(found)) {
      weight += sign(3, "names together whom other labels name one by one", reasons);
    } else if (candidates.timesNamed(found) > times) {
      weight += sign(2, "shares a name with other labels", reasons);
    }
    return weight;
  }

  private int weighName(Found found, List<String> reasons) {
    PersonName name = found.name();
    String words = source.text(found.candidate().span());
    int weight = 0;
    if (!name.titles().isEmpty()) {
      weight += sign(2, "begins with a title", reasons);
    }
    boolean inHead = candidates.isInHead(found);
    if (inHead) {
      weight += sign(2, "the head of the record names the person", reasons);
    }
    if (lexicon.has("collective", words) || words.codePoints().noneMatch(Character::isLetter)) {
      weight += sign(2, "names a voice", reasons);
    }
    if (name.tokens().size() > 4) {
      weight -= 2;
    }
    boolean bareWord = name.titles().isEmpty() && !inHead && candidates.times(found) == 1;
    return bareWord ? weight - 1 : weight;
  }

  private int weighCompany(Found found, List<String> reasons) {
    if (!candidates.isInTalk(found.chunk()) || found.form() != candidates.mainForm()) {
      return shortTalk && found.form() == Separator.COLON
          ? sign(4, "most paragraphs of this short talk begin so", reasons)
          : 0;
    }
    int weight = sign(1, "stands among labels of its form", reasons);
    if (candidates.isOneOfAll(found.chunk())) {
      weight += sign(3, "nearly every paragraph begins with a label", reasons);
    }
    return weight;
  }

  private int weighPlace(Found found, List<String> reasons) {
    boolean midSentence = chunks.get(found.chunk()).runsOn() && !followsSentence(found.chunk());
    int weight = midSentence ? -3 : 0;
    if (found.form() == Separator.LINE_END) {
      return weight + weighLine(found, reasons);
    }
    boolean all = found.candidate().whole().end() == chunks.get(found.chunk()).span().end();
    return all ? weight - 2 : weight;
  }

  private boolean followsSentence(int chunk) {
    return chunk == 0 || Sentence.isComplete(chunks.get(chunk - 1).text(source));
  }

  /** A line by itself says little, unless the talk is printed so or other labels have its words. */
  private int weighLine(Found found, List<String> reasons) {
    if (candidates.mainForm() == Separator.LINE_END) {
      return -1;
    }
    boolean known = candidates.timesNamed(found) - candidates.times(found) >= ENOUGH;
    return candidates.standsAbove(found.chunk()) && known
        ? sign(2, "stands above the speech with the words of other labels", reasons)
        : -4;
  }

  private static int sign(int weight, String reason, List<String> reasons) {
    reasons.add(reason);
    return weight;
  }
}
