package org.rapporteur.validation.internal.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.reading.Sightings;

/**
 * Finds words that are one letter away from the name of a participant or of the register, and no
 * name themselves. A name of the register counts only if the text has it too, or if the word stands
 * where that name stands: after the same title or first name.
 */
final class NearNames {

  /** A spelling that a text uses more often than this is its own. */
  private static final int MOST = 2;

  /** A name of so many letters is known again wherever it stands. */
  private static final int CLEAR = 6;

  /** Titles that are written with a full stop. */
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "messrs", "dr", "prof", "gen", "col", "capt", "lt", "sgt", "maj",
          "adm", "sen", "rep", "gov", "amb", "hon", "rev", "st", "mme", "mlle", "hr", "sr", "sra");

  private static final String BEGINS = ".?!:;\"“„»«(—–" + Passage.BREAK;

  private final Sightings sightings;
  private final NameIndex register;
  private final SlipCount count = new SlipCount();
  private final List<String> participants = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private @Nullable NameIndex here;
  private final Set<String> identified = new HashSet<>();
  private final Deque<OpenElement> open = new ArrayDeque<>();

  /** In the order of the text, in which slips are listed until there are too many. */
  private final Map<String, List<Use>> words = new LinkedHashMap<>();

  NearNames(Sightings sightings, NameIndex register) {
    this.sightings = sightings;
    this.register = register;
  }

  /** A word with a capital, and whether a capital is nothing special where it stands. */
  private record Use(
      Passage passage, int start, int end, int previousStart, int previousEnd, boolean expected) {

    String previous() {
      return NameIndex.folded(passage.text().substring(previousStart, previousEnd));
    }

    String written() {
      return passage.text().substring(start, end);
    }

    String word() {
      return NameIndex.folded(written());
    }
  }

  void begin() {
    participants.clear();
    labels.clear();
    here = null;
    identified.clear();
    words.clear();
  }

  /** Takes an element that says whom its words mean: these are no slip. */
  void identified(OpenElement element) {
    open.push(element);
  }

  void closed(OpenElement element) {
    if (!open.isEmpty() && open.peek() == element) {
      open.pop();
      identified.add(element.fewWords());
    } else if (element.is("persName") && element.isIn("person")) {
      (element.type().equals("label") ? labels : participants).add(element.fewWords());
    }
  }

  /** Looks at a word; in German a capital is nothing special anywhere. */
  void read(Word word, boolean german) {
    boolean likeName = word.length() >= NameIndex.SHORTEST && word.length() <= NameIndex.LONGEST;
    if (likeName && word.isCapitalised() && mayBeMeant(word)) {
      boolean expected = german || beginsSentence(word);
      Use use =
          new Use(
              word.passage(),
              word.start(),
              word.end(),
              word.previousStart(),
              word.previousEnd(),
              expected);
      words.computeIfAbsent(use.word(), key -> new ArrayList<>(1)).add(use);
    }
  }

  /** Participants stand in the header, so that they are known when the text begins. */
  private boolean mayBeMeant(Word word) {
    char first = word.text().charAt(word.start());
    char last = word.text().charAt(word.end() - 1);
    return register.hasNameFromTo(first, last) || here().hasNameFromTo(first, last);
  }

  private NameIndex here() {
    NameIndex known = here;
    if (known == null) {
      known = new NameIndex(participants, labels);
      here = known;
    }
    return known;
  }

  /** Whether a sentence, a quotation or a clause in brackets begins with a word. */
  private static boolean beginsSentence(Word word) {
    boolean titled = isAbbreviated(word);
    for (int i = titled ? word.previousEnd() + 1 : word.previousEnd(); i < word.start(); i++) {
      if (BEGINS.indexOf(word.text().charAt(i)) >= 0) {
        return true;
      }
    }
    return word.previousEnd() == word.previousStart();
  }

  /** Whether a full stop right before a word closes a title or an initial and no sentence. */
  private static boolean isAbbreviated(Word word) {
    String previous = word.text().substring(word.previousStart(), word.previousEnd());
    boolean initial = previous.length() == 1 && Character.isUpperCase(previous.charAt(0));
    return word.text().charAt(word.previousEnd()) == '.'
        && (initial || TITLES.contains(NameIndex.folded(previous)));
  }

  void end(TextWords text) {
    NameIndex here = here();
    Set<String> certain = NameIndex.words(identified);
    words.forEach(
        (word, uses) -> {
          boolean known = register.knows(word) || here.knows(word) || certain.contains(word);
          if (uses.size() <= MOST && !known) {
            here.near(word).ifPresent(name -> report(name, uses, here, text));
            register
                .near(word)
                .filter(name -> !here.knows(name))
                .ifPresent(name -> report(name, likely(name, uses), register, text));
          }
        });
  }

  /** The uses that can be meant for a name of the register. */
  private List<Use> likely(String name, List<Use> uses) {
    return words.containsKey(name)
        ? uses
        : uses.stream().filter(use -> follows(use, name, register)).toList();
  }

  private void report(String name, List<Use> uses, NameIndex names, TextWords text) {
    for (Use use : uses) {
      if (isMeant(use, name, names) && !text.has(use.word()) && count.another()) {
        String message =
            "'"
                + use.written()
                + "' is one letter away from the name '"
                + names.written(name)
                + "'";
        sightings.add(use.passage.finding(Rule.RULE_SLIP_NAME_NEAR, use.start, use.end, message));
      }
    }
  }

  /**
   * A word that has its capital from its place, and a short one with a letter more, less or other,
   * must also stand where the name would: there are many short names.
   */
  private static boolean isMeant(Use use, String name, NameIndex names) {
    int length = use.end - use.start;
    boolean clear =
        Math.min(length, name.length()) >= CLEAR
            || (length == name.length() && NameIndex.isExchange(use.word(), name));
    return (clear && !use.expected) || follows(use, name, names);
  }

  private static boolean follows(Use use, String name, NameIndex names) {
    return names.precedes(use.previous(), name);
  }
}
