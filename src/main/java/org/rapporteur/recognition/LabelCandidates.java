package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.rapporteur.recognition.LabelGrammar.Candidate;
import org.rapporteur.recognition.LabelGrammar.Separator;
import org.rapporteur.source.SourceText;

/**
 * All words of a text that have the form of a label, and how they behave over the whole of it: how
 * often each recurs, which form most have, where the talk begins and ends, whether nearly every
 * paragraph begins with one.
 */
final class LabelCandidates {

  private static final int FEWEST_OF_A_WEAK_FORM = 6;
  private static final int MANY = 40;
  private static final int MOST = 60;
  private static final int LONGEST_HEAD = 20_000;

  private final SourceText source;
  private final List<Chunk> chunks;
  private final Lexicon lexicon = Lexicon.standard();

  private final Map<Integer, Found> byChunk = new TreeMap<>();
  private final Map<String, Named> named = new HashMap<>();
  private final Map<String, Integer> byLabel = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<Separator, Integer> byForm = new EnumMap<>(Separator.class);
  private Set<String> wordsOfHead = Set.of();
  private int first;
  private int last = -1;
  private boolean blankLines;
  private boolean everyParagraph;

  private LabelCandidates(SourceText source, List<Chunk> chunks) {
    this.source = source;
    this.chunks = chunks;
    this.first = chunks.size();
  }

  /**
   * The words of a label, once for all places where they stand.
   *
   * @param keys what the persons whom they name can be told by: surnames, offices
   */
  private record Named(PersonName name, String folded, List<String> keys) {

    static Named of(String words) {
      List<String> keys =
          PersonName.joint(words).stream().flatMap(name -> keys(name).stream()).toList();
      return new Named(PersonName.of(words), Lexicon.fold(words), keys);
    }

    private static List<String> keys(PersonName name) {
      List<String> keys = new ArrayList<>();
      if (!name.folded().isEmpty()) {
        keys.add(PersonName.fold(name.tokens().get(name.tokens().size() - 1)));
      }
      if (keys.isEmpty() || !name.statedOffice().isEmpty()) {
        keys.add(Lexicon.fold(name.title()));
      }
      return keys;
    }
  }

  /**
   * A place where words have the form of a label.
   *
   * @param chunk the index of the chunk that they begin
   * @param candidate their place
   * @param named the words
   */
  record Found(int chunk, Candidate candidate, Named named) {

    PersonName name() {
      return named.name();
    }

    Separator form() {
      return candidate.separator().form();
    }

    /** Returns what the persons whom the words name can be told by. */
    List<String> keys() {
      return named.keys();
    }

    private String label() {
      return named.folded() + form();
    }
  }

  /** Collects the candidates of a text, those aside that a list of persons holds. */
  static LabelCandidates in(SourceText source, List<Chunk> chunks, IntPredicate listed) {
    LabelCandidates candidates = new LabelCandidates(source, chunks);
    candidates.collect(listed);
    candidates.dropWeak();
    candidates.locate();
    return candidates;
  }

  /** Returns the candidates in the order of the text. */
  List<Found> all() {
    return List.copyOf(byChunk.values());
  }

  /** Returns how often the words stand in this form. */
  int times(Found found) {
    return byLabel.getOrDefault(found.label(), 0);
  }

  /** Returns how often a person whom the words name is named by any candidate. */
  int timesNamed(Found found) {
    return found.keys().stream().mapToInt(key -> byName.getOrDefault(key, 0)).max().orElse(0);
  }

  /** Returns whether several persons are named who are all named elsewhere too. */
  boolean joinsKnown(Found found) {
    return PersonName.joint(source.text(found.candidate().span())).size() > 1
        && found.keys().stream().allMatch(key -> byName.getOrDefault(key, 0) > 1);
  }

  /** Returns whether the head of the record has a word of the name. */
  boolean isInHead(Found found) {
    return found.name().folded().stream()
        .anyMatch(word -> wordsOfHead.contains(word) && !lexicon.has("particle", word));
  }

  /** Returns whether a chunk lies where the talk is. */
  boolean isInTalk(int chunk) {
    return chunk >= first && chunk <= last + 1;
  }

  /** Returns whether a chunk lies between the first and the last label that is likely. */
  boolean isBetween(int chunk) {
    return chunk > first && chunk < last;
  }

  /**
   * Returns whether this is a talk too short for a label to recur: most paragraphs, from the first
   * that begins with a name and a colon to the end, begin so.
   */
  boolean isShortTalk() {
    int first = -1;
    int number = 0;
    for (Found found : byChunk.values()) {
      if (times(found) > 1) {
        return false;
      }
      if (found.form() == Separator.COLON) {
        first = first < 0 ? found.chunk() : first;
        number++;
      }
    }
    return number >= 2 && number * 5 >= (chunks.size() - first) * 3;
  }

  /** Returns whether a chunk begins one of the paragraphs nearly all of which begin so. */
  boolean isOneOfAll(int chunk) {
    return everyParagraph && (!blankLines || chunks.get(chunk).afterBlank());
  }

  /** Returns whether nearly every paragraph of the talk begins with a label. */
  boolean isOneOfAll() {
    return everyParagraph;
  }

  /** Returns the form that most likely labels have. */
  Separator mainForm() {
    return byForm.entrySet().stream()
        .max(Map.Entry.<Separator, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(Separator.COLON);
  }

  /** Returns whether a chunk stands after a blank line, and the next follows without one. */
  boolean standsAbove(int chunk) {
    return chunks.get(chunk).afterBlank()
        && chunk + 1 < chunks.size()
        && !chunks.get(chunk + 1).afterBlank();
  }

  // ---- collecting

  private void collect(IntPredicate listed) {
    LabelGrammar grammar = new LabelGrammar(source);
    for (int i = 0; i < chunks.size(); i++) {
      Optional<Candidate> candidate = grammar.candidate(chunks.get(i).span());
      if (!listed.test(i) && candidate.isPresent() && mayBeLabel(i, candidate.get())) {
        enter(i, candidate.get());
      }
    }
  }

  private void enter(int chunk, Candidate candidate) {
    Named words = named.computeIfAbsent(source.text(candidate.span()), Named::of);
    Found found = new Found(chunk, candidate, words);
    byChunk.put(chunk, found);
    byLabel.merge(found.label(), 1, Integer::sum);
    found.keys().forEach(key -> byName.merge(key, 1, Integer::sum));
  }

  private boolean mayBeLabel(int chunk, Candidate candidate) {
    String words = source.text(candidate.span()).replace("*", "");
    if (lexicon.field(words).isPresent()
        || lexicon.metadata(words).isPresent()
        || lexicon.has("navigation", words)
        || lexicon.has("classification", words)
        || lexicon.begins("closing.words", words)) {
      return false;
    }
    return switch (candidate.separator()) {
      case COLON, STOP -> true;
      case NAME_STOP -> chunks.get(chunk).afterBlank();
      case ANY_LINE -> standsAbove(chunk);
      case LINE_END -> isLine(chunk, candidate) && !Character.isDigit(words.charAt(0));
    };
  }

  /** The line is all of its chunk, and speech follows. */
  private boolean isLine(int chunk, Candidate candidate) {
    return chunk + 1 < chunks.size()
        && chunks.get(chunk).span().equals(candidate.whole())
        && (standsAbove(chunk) || isSpeech(chunks.get(chunk + 1)));
  }

  /**
   * What follows a label on a line of its own is a sentence, or long enough to be one broken off.
   */
  private boolean isSpeech(Chunk chunk) {
    String text = chunk.text(source);
    return Sentence.isComplete(text) || Sentence.wordCount(text) > 5;
  }

  // ---- the forms that are no sign by themselves

  /**
   * Forgets the candidates of a weak form unless many paragraphs begin with a label of it that
   * recurs; of those that do not recur, only lines by themselves stay, and only where most do.
   */
  private void dropWeak() {
    for (Separator separator : Separator.values()) {
      if (separator.isWeak()) {
        int share = shareOfParagraphs(separator.form());
        boolean once = separator == Separator.ANY_LINE && share >= MOST;
        byChunk
            .values()
            .removeIf(
                found ->
                    found.candidate().separator() == separator
                        && (share < MANY || (!once && times(found) < 2)));
      }
    }
  }

  /** Returns how many in a hundred paragraphs begin with a label of a form that recurs. */
  private int shareOfParagraphs(Separator form) {
    Set<String> labels = new HashSet<>();
    List<Integer> places = new ArrayList<>();
    for (Found found : byChunk.values()) {
      if (found.form() == form && times(found) > 1) {
        places.add(found.chunk());
        labels.add(found.label());
      }
    }
    boolean enough = places.size() >= FEWEST_OF_A_WEAK_FORM && labels.size() >= 2;
    return enough
        ? places.size() * 100 / paragraphs(places.get(0), places.get(places.size() - 1))
        : 0;
  }

  /** Returns how many paragraphs begin between two chunks; without blank lines each is one. */
  private int paragraphs(int from, int to) {
    return Math.max(1, hasBlankLines(from, to) ? afterBlank(from, to) : to - from + 1);
  }

  private boolean hasBlankLines(int from, int to) {
    return afterBlank(from + 1, to) * 5 >= to - from;
  }

  private int afterBlank(int from, int to) {
    int count = 0;
    for (int i = from; i <= to; i++) {
      count += chunks.get(i).afterBlank() ? 1 : 0;
    }
    return count;
  }

  // ---- where the talk is

  /** The talk is where labels recur or, where none does, name persons of the head or offices. */
  private void locate() {
    byChunk.values().stream()
        .filter(found -> times(found) > 1 || timesNamed(found) > 1)
        .forEach(this::take);
    if (last < 0) {
      wordsOfHead = wordsBefore(firstInLine());
      byChunk.values().stream()
          .filter(found -> found.form() != Separator.LINE_END)
          .filter(found -> isInHead(found) || !found.name().titles().isEmpty())
          .forEach(this::take);
    } else {
      wordsOfHead = wordsBefore(first);
    }
    if (last >= 0) {
      blankLines = hasBlankLines(first, last);
      everyParagraph = isEveryParagraph();
    }
  }

  private void take(Found found) {
    first = Math.min(first, found.chunk());
    last = Math.max(last, found.chunk());
    byForm.merge(found.form(), 1, Integer::sum);
  }

  private int firstInLine() {
    return byChunk.values().stream()
        .filter(found -> found.form() != Separator.LINE_END)
        .map(Found::chunk)
        .findFirst()
        .orElse(0);
  }

  private boolean isEveryParagraph() {
    Separator main = mainForm();
    long labels =
        byChunk.values().stream()
            .filter(found -> found.chunk() >= first && found.chunk() <= last)
            .filter(found -> found.form() == main)
            .count();
    return labels >= 2 && labels * 100 >= paragraphs(first, last) * (long) MOST;
  }

  /** Returns the words before a chunk that do not begin in lower case. */
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
}
