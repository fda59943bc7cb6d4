package org.rapporteur.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Rule;

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

  private final Sightings sightings;
  private final NameIndex register;
  private final SlipCount count = new SlipCount();
  private final List<String> participants = new ArrayList<>();
  private final Set<String> identified = new HashSet<>();
  private final Deque<OpenElement> open = new ArrayDeque<>();
  private final Map<String, List<Use>> words = new HashMap<>();

  NearNames(Sightings sightings, NameIndex register) {
    this.sightings = sightings;
    this.register = register;
  }

  /** A word with a capital, and whether a capital is nothing special where it stands. */
  private record Use(Passage passage, int start, int end, String previous, boolean expected) {

    String written() {
      return passage.text().substring(start, end);
    }

    String word() {
      return NameIndex.folded(written());
    }
  }

  void begin() {
    participants.clear();
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
      for (String word : element.words().split("[^\\p{L}\\p{M}]+", -1)) {
        identified.add(NameIndex.folded(word));
      }
    } else if (element.is("persName")
        && element.isIn("person")
        && !element.type().equals("label")) {
      participants.add(element.words());
    }
  }

  void read(Passage passage) {
    StringBuilder text = passage.text();
    boolean german = passage.element().primaryLanguage().equals("de");
    String previous = "";
    boolean begins = true;
    int at = 0;
    while (at < text.length()) {
      int end = TextWords.end(text, at);
      if (end == at) {
        begins |=
            ".?!:;\"“„»«(—–".indexOf(text.charAt(at)) >= 0 || text.charAt(at) == Passage.BREAK;
        at++;
        continue;
      }
      if (end - at >= NameIndex.SHORTEST && Character.isUpperCase(text.charAt(at))) {
        Use use = new Use(passage, at, end, previous, begins || german);
        words
            .computeIfAbsent(NameIndex.folded(text.substring(at, end)), key -> new ArrayList<>(1))
            .add(use);
      }
      previous = end - at > 40 ? "" : text.substring(at, end);
      begins = false;
      at = end;
    }
  }

  void end(TextWords text) {
    NameIndex here = new NameIndex(participants);
    words.forEach(
        (word, uses) -> {
          if (uses.size() <= MOST && !isKnown(word, here) && !text.has(word)) {
            uses.forEach(use -> compare(word, use, here));
          }
        });
  }

  private boolean isKnown(String word, NameIndex here) {
    return register.knows(word) || here.knows(word) || identified.contains(word);
  }

  private void compare(String word, Use use, NameIndex here) {
    Optional<String> participant =
        here.near(word).filter(name -> isMeant(use, name, here)).map(here::written);
    Optional<String> meant =
        participant.isPresent()
            ? participant
            : register
                .near(word)
                .filter(name -> words.containsKey(name) || follows(use, name, register))
                .filter(name -> isMeant(use, name, register))
                .map(register::written);
    if (meant.isPresent() && count.another()) {
      String message =
          "'" + use.written() + "' is one letter away from the name '" + meant.get() + "'";
      sightings.add(use.passage.finding(Rule.RULE_SLIP_NAME_NEAR, use.start, use.end, message));
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
    return names.precedes(NameIndex.folded(use.previous), name);
  }
}
