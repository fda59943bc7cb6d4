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
  private static final int FEWEST_OF_A_WEAK_FORM = 6;
  private static final int MANY = 40;
  private static final int MOST = 60;
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
  private boolean isDense;
  private int firstLikely;
  private int lastLikely;
  private boolean everyParagraph;

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
      return named.folded() + form();
    }

    Separator form() {
      return candidate.separator().form();
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
        || lexicon.has("classification", words)
        || lexicon.begins("closing.words", words)) {
      return false;
    }
    if (candidate.separator().isWeak()) {
      return candidate.separator() == Separator.ANY_LINE
          ? standsAbove(index)
          : chunks.get(index).afterBlank();
    }
    if (candidate.separator() == Separator.LINE_END) {
      return index + 1 < chunks.size()
          && chunks.get(index).span().equals(candidate.whole())
          && (standsAbove(index) || isSpeech(chunks.get(index + 1)))
          && !Character.isDigit(words.charAt(0));
    }
    return true;
  }

  /** After a blank line, and the next line follows without one. */
  private boolean standsAbove(int index) {
    return chunks.get(index).afterBlank()
        && index + 1 < chunks.size()
        && !chunks.get(index + 1).afterBlank();
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
    dropWeak();
    candidates.forEach(
        (index, found) -> {
          if (recurs(found)) {
            firstLikely = Math.min(firstLikely, index);
            lastLikely = Math.max(lastLikely, index);
            bySeparator.merge(found.form(), 1, Integer::sum);
          }
        });
    int head = candidates.isEmpty() ? 0 : Math.min(firstLikely, firstCandidate());
    wordsOfHead = wordsBefore(lastLikely < 0 ? head : firstLikely);
    if (lastLikely < 0) {
      takeNamedInHead();
    }
    everyParagraph = isEveryParagraph();
  }

  private int firstCandidate() {
    return candidates.keySet().iterator().next();
  }

  /** Where no label recurs, the talk is where labels name persons of the head. */
  private void takeNamedInHead() {
    candidates.forEach(
        (index, found) -> {
          if (isInHead(found)) {
            firstLikely = Math.min(firstLikely, index);
            lastLikely = Math.max(lastLikely, index);
            bySeparator.merge(found.form(), 1, Integer::sum);
          }
        });
  }

  /**
   * Forgets the weak candidates of a form unless many paragraphs begin with them and, where not
   * most do, those that do not recur.
   */
  private void dropWeak() {
    for (Separator separator : Separator.values()) {
      if (separator.isWeak()) {
        int share = shareOfParagraphs(separator.form());
        boolean lines = separator == Separator.ANY_LINE && share >= MOST;
        candidates
            .values()
            .removeIf(
                found ->
                    found.candidate().separator() == separator
                        && (share < MANY || (!lines && count(byLabel, found.key()) < 2)));
      }
    }
  }

  /** Returns how many in a hundred paragraphs begin with a label of a form that recurs. */
  private int shareOfParagraphs(Separator form) {
    int first = -1;
    int last = -1;
    int times = 0;
    Set<String> labels = new HashSet<>();
    for (Map.Entry<Integer, Found> entry : candidates.entrySet()) {
      Found found = entry.getValue();
      if (found.form() == form && count(byLabel, found.key()) > 1) {
        first = first < 0 ? entry.getKey() : first;
        last = entry.getKey();
        times++;
        labels.add(found.key());
      }
    }
    boolean enough = times >= FEWEST_OF_A_WEAK_FORM && labels.size() >= 2;
    return enough ? times * 100 / paragraphs(first, last) : 0;
  }

  /** Returns how many paragraphs begin between two chunks; without blank lines each is one. */
  private int paragraphs(int first, int last) {
    int starts = 0;
    for (int i = first; i <= last; i++) {
      starts += chunks.get(i).afterBlank() ? 1 : 0;
    }
    return Math.max(1, starts * 5 < last - first ? last - first + 1 : starts);
  }

  /** Nearly every paragraph of the talk begins with a label of the main form. */
  private boolean isEveryParagraph() {
    if (lastLikely < 0) {
      return false;
    }
    Separator main = mainSeparator();
    long labels =
        candidates.entrySet().stream()
            .filter(entry -> entry.getKey() >= firstLikely && entry.getKey() <= lastLikely)
            .filter(entry -> entry.getValue().form() == main)
            .count();
    return labels >= 2 && labels * 100 >= paragraphs(firstLikely, lastLikely) * (long) MOST;
  }

  /** Returns the capitalised words before a chunk. */
  private Set<String> wordsBefore(int end) {
    Set<String> words = new HashSet<>();
    int length = 0;
    for (int i = 0; i < end && i < chunks.size() && length < LONGEST_HEAD; i++) {
      String text = chunks.get(i).text(source);
      length += text.length();
      String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
      for (String word : head.split("[^\\p{L}\\p{M}'’-]+", -1)) {
        if (!word.isEmpty() && !Character.isLowerCase(word.codePointAt(0))) {
          words.add(PersonName.fold(word));
        }
      }
    }
    return words;
  }

  /**
   * In a talk too short for a label to recur, most paragraphs begin with a name and a colon, from
   * the first that does to the end.
   */
  private boolean isDense() {
    int first = -1;
    int number = 0;
    for (Map.Entry<Integer, Found> entry : candidates.entrySet()) {
      if (entry.getValue().candidate().separator() == Separator.COLON) {
        first = first < 0 ? entry.getKey() : first;
        number++;
      }
    }
    boolean recurring = lastLikely >= 0;
    return !recurring && number >= 2 && number * 5 >= (chunks.size() - first) * 3;
  }

  private boolean isInHead(Found found) {
    return found.named().words().stream()
        .anyMatch(word -> wordsOfHead.contains(word) && !lexicon.has("particle", word));
  }

  private boolean recurs(Found found) {
    return count(byLabel, found.key()) > 1 || count(byName, found.nameKey()) > 1;
  }

  private static int count(Map<String, Integer> counts, String key) {
    return counts.getOrDefault(key, 0);
  }

  private Labels decide() {
    isDense = isDense();
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
    if (among && found.form() == mainSeparator()) {
      weight += sign(1, "stands among labels of its form", reasons);
      if (everyParagraph && chunks.get(index).afterBlank()) {
        weight += sign(3, "nearly every paragraph begins with a label", reasons);
      }
    }
    if (chunks.get(index).runsOn() && !endsSentence(index - 1)) {
      weight -= 3;
    }
    if (found.form() == Separator.LINE_END) {
      weight += weighLine(index, found, reasons);
    } else if (found.candidate().whole().end() == chunks.get(index).span().end()) {
      weight -= 2;
    }
    return weight;
  }

  /** A line by itself says little, unless the talk is printed so or other labels have its words. */
  private int weighLine(int index, Found found, List<String> reasons) {
    if (mainSeparator() == Separator.LINE_END) {
      return -1;
    }
    boolean known = count(byName, found.nameKey()) - count(byLabel, found.key()) >= ENOUGH;
    return standsAbove(index) && known
        ? sign(1, "stands above the speech with the words of other labels", reasons)
        : -4;
  }

  private boolean endsSentence(int index) {
    return index < 0 || Sentence.isComplete(chunks.get(index).text(source));
  }

  private int weighRecurrence(Found found, List<String> reasons) {
    int times = count(byLabel, found.key());
    int weight = 0;
    if (times > 1) {
      weight += sign(Math.min(times, 3), "recurs " + times + " times", reasons);
    }
    if (count(byName, found.nameKey()) > times) {
      weight += sign(2, "shares a name with other labels", reasons);
    } else if (times == 1 && namesTogether(found)) {
      weight += sign(3, "names together what other labels name one by one", reasons);
    }
    if (times == 1 && isDense && found.candidate().separator() == Separator.COLON) {
      weight += sign(4, "most paragraphs here begin so", reasons);
    }
    return weight;
  }

  private boolean namesTogether(Found found) {
    List<PersonName> names = PersonName.joint(source.text(found.candidate().span()));
    return names.size() > 1
        && names.stream().allMatch(name -> count(byName, Named.of(name.display()).nameKey()) > 0);
  }

  private int weighName(Found found, List<String> reasons) {
    PersonName name = found.name();
    int weight = 0;
    if (!name.titles().isEmpty()) {
      weight += sign(2, "begins with a title", reasons);
    }
    boolean inHead = isInHead(found);
    if (inHead) {
      weight += sign(2, "the head of the record names the person", reasons);
    }
    String words = source.text(found.candidate().span());
    if (lexicon.has("collective", words) || words.codePoints().noneMatch(Character::isLetter)) {
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
