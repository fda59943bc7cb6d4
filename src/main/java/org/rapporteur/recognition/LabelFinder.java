package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rapporteur.recognition.LabelGrammar.Candidate;
import org.rapporteur.recognition.LabelGrammar.Separator;
import org.rapporteur.source.SourceText;
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
  private static final int LONGEST_HEAD = 20_000;

  private final SourceText source;
  private final List<Chunk> chunks;
  private final LabelGrammar grammar;
  private final Lexicon lexicon = Lexicon.standard();

  private final Map<Integer, Found> candidates = new java.util.TreeMap<>();
  private final Map<String, Named> named = new HashMap<>();
  private final Map<String, Integer> byLabel = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<Separator, Integer> bySeparator = new HashMap<>();
  private Set<String> wordsOfHead = Set.of();
  private int firstLikely;
  private int lastLikely;

  /** The words of a label, once for all places where they stand. */
  private record Named(PersonName name, Set<String> words, String folded, String nameKey) {

    static Named of(String words) {
      PersonName name = PersonName.of(words);
      Set<String> folded = name.folded();
      String key =
          folded.isEmpty()
              ? Lexicon.fold(name.title())
              : PersonName.fold(name.tokens().get(name.tokens().size() - 1));
      return new Named(name, folded, Lexicon.fold(words), key);
    }
  }

  private record Found(Candidate candidate, Named named) {

    PersonName name() {
      return named.name();
    }

    String key() {
      return named.folded() + candidate.separator();
    }

    String nameKey() {
      return named.nameKey();
    }
  }

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

  private LabelFinder(SourceText source, List<Chunk> chunks) {
    this.source = source;
    this.chunks = chunks;
    this.grammar = new LabelGrammar(source);
  }

  /** Returns the labels among the chunks of a text, those aside that a list of persons holds. */
  static Labels find(SourceText source, List<Chunk> chunks, IntPredicate listed) {
    LabelFinder finder = new LabelFinder(source, chunks);
    finder.collect(listed);
    return finder.decide();
  }

  private void collect(IntPredicate listed) {
    for (int i = 0; i < chunks.size(); i++) {
      Optional<Candidate> candidate = grammar.candidate(chunks.get(i).span());
      if (!listed.test(i) && candidate.isPresent() && mayBeLabel(i, candidate.get())) {
        enter(i, candidate.get());
      }
    }
    locate();
  }

  private boolean mayBeLabel(int index, Candidate candidate) {
    String words = source.text(candidate.span()).replace("*", "");
    if (lexicon.field(words).isPresent()
        || lexicon.metadata(words).isPresent()
        || lexicon.has("navigation", words)
        || lexicon.has("classification", words)) {
      return false;
    }
    if (candidate.separator() == Separator.LINE_END) {
      return index + 1 < chunks.size()
          && chunks.get(index).span().equals(candidate.whole())
          && isSpeech(chunks.get(index + 1))
          && !Character.isDigit(words.charAt(0));
    }
    return true;
  }

  /**
   * What follows a label on a line of its own is a sentence, or long enough to be one broken off.
   */
  private boolean isSpeech(Chunk chunk) {
    String text = chunk.text(source);
    return Sentence.isComplete(text) || Sentence.wordCount(text) > 5;
  }

  private void enter(int index, Candidate candidate) {
    Found found =
        new Found(candidate, named.computeIfAbsent(source.text(candidate.span()), Named::of));
    candidates.put(index, found);
    byLabel.merge(found.key(), 1, Integer::sum);
    byName.merge(found.nameKey(), 1, Integer::sum);
  }

  /** Finds where the talk is: from the first to the last label that recurs. */
  private void locate() {
    firstLikely = chunks.size();
    lastLikely = -1;
    candidates.forEach(
        (index, found) -> {
          if (recurs(found)) {
            firstLikely = Math.min(firstLikely, index);
            lastLikely = Math.max(lastLikely, index);
            bySeparator.merge(found.candidate().separator(), 1, Integer::sum);
          }
        });
    wordsOfHead = wordsOfHead();
  }

  private Set<String> wordsOfHead() {
    Set<String> words = new HashSet<>();
    int length = 0;
    for (int i = 0; i < firstLikely && i < chunks.size() && length < LONGEST_HEAD; i++) {
      String text = chunks.get(i).text(source);
      length += text.length();
      String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
      for (String word : head.split("[^\\p{L}\\p{M}'’-]+", -1)) {
        words.add(PersonName.fold(word));
      }
    }
    return words;
  }

  private boolean recurs(Found found) {
    return count(byLabel, found.key()) > 1 || count(byName, found.nameKey()) > 1;
  }

  private static int count(Map<String, Integer> counts, String key) {
    return counts.getOrDefault(key, 0);
  }

  private Labels decide() {
    List<Label> accepted = new ArrayList<>();
    List<Label> doubtful = new ArrayList<>();
    candidates.forEach(
        (index, found) -> {
          List<String> reasons = new ArrayList<>();
          int weight = weigh(index, found, reasons);
          Reading reading = reading(weight, reasons);
          if (weight >= ENOUGH) {
            accepted.add(new Label(index, found.candidate(), found.name(), reading));
          } else if (index > firstLikely && index < lastLikely && weight > 0) {
            doubtful.add(new Label(index, found.candidate(), found.name(), reading));
          }
        });
    return isConversation(accepted)
        ? new Labels(accepted, doubtful)
        : new Labels(List.of(), List.of());
  }

  private static Reading reading(int weight, List<String> reasons) {
    Certainty certainty =
        weight >= PLENTY ? Certainty.HIGH : weight >= ENOUGH ? Certainty.MEDIUM : Certainty.LOW;
    return new Reading(Role.SPEAKER_LABEL, certainty, String.join("; ", reasons));
  }

  private int weigh(int index, Found found, List<String> reasons) {
    int weight = weighRecurrence(found, reasons);
    weight += weighName(found, reasons);
    boolean among = index >= firstLikely && index <= lastLikely + 1;
    if (among && found.candidate().separator() == mainSeparator()) {
      weight += sign(1, "stands among labels of its form", reasons);
    }
    if (found.candidate().separator() == Separator.LINE_END) {
      weight -= 2;
      weight += mainSeparator() == Separator.LINE_END ? 1 : -2;
    } else if (found.candidate().whole().end() == chunks.get(index).span().end()) {
      weight -= 2;
    }
    return weight;
  }

  private int weighRecurrence(Found found, List<String> reasons) {
    int times = count(byLabel, found.key());
    int weight = 0;
    if (times > 1) {
      weight += sign(Math.min(times, 3), "recurs " + times + " times", reasons);
    }
    if (count(byName, found.nameKey()) > times) {
      weight += sign(2, "shares a name with other labels", reasons);
    }
    return weight;
  }

  private int weighName(Found found, List<String> reasons) {
    PersonName name = found.name();
    int weight = 0;
    if (!name.titles().isEmpty()) {
      weight += sign(2, "begins with a title", reasons);
    }
    boolean inHead = found.named().words().stream().anyMatch(wordsOfHead::contains);
    if (inHead) {
      weight += sign(2, "the head of the record names the person", reasons);
    }
    if (lexicon.has("collective", source.text(found.candidate().span()))) {
      weight += sign(2, "names a voice", reasons);
    }
    if (name.tokens().size() > 4) {
      weight -= 2;
    }
    boolean bareWord = name.titles().isEmpty() && !inHead && count(byLabel, found.key()) == 1;
    return bareWord ? weight - 1 : weight;
  }

  private String voice(Label label) {
    return named.computeIfAbsent(source.text(label.candidate().span()), Named::of).nameKey();
  }

  private static int sign(int weight, String reason, List<String> reasons) {
    reasons.add(reason);
    return weight;
  }

  private Separator mainSeparator() {
    return bySeparator.entrySet().stream()
        .max(Map.Entry.<Separator, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(Separator.COLON);
  }

  /** A conversation has two voices, or one that is named again and again. */
  private boolean isConversation(List<Label> accepted) {
    Set<String> voices = new HashSet<>();
    accepted.forEach(label -> voices.add(voice(label)));
    return accepted.size() >= 2 && (voices.size() >= 2 || accepted.size() >= 3);
  }
}
