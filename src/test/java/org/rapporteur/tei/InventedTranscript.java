package org.rapporteur.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A transcript made up by chance: a head in one of several forms, turns of a few persons, brackets,
 * pages. The same seed makes the same transcript.
 */
final class InventedTranscript {

  private static final List<String> NAMES =
      List.of("Orlan", "Tavi", "Halversen", "Kahl", "Đỗ", "Šestáková", "O'Brae", "von Eyb");
  private static final List<String> TITLES =
      List.of("", "", "Mr. ", "Ambassador ", "[Anders] ", "The Keeper ", "Dr. ");
  private static final List<String> WORDS =
      List.of(
          "the",
          "tower",
          "ferry",
          "and",
          "Thursday",
          "we",
          "goat",
          "painted",
          "white",
          "Strait",
          "of",
          "lantern",
          "said",
          "nobody",
          "harbour",
          "measles",
          "a",
          "treaty",
          "in",
          "1962");
  private static final List<String> ASIDES =
      List.of(
          "[...]",
          "(laughs)",
          "[Laughter]",
          "[Port] Vess",
          "[inaudible]",
          "(Pause)",
          "[sic]",
          "**never**",
          "[1]",
          "[Butz?]",
          "(see below)",
          "(Orlan interjects: Never!)",
          "a) this",
          "[unclosed",
          "loose)",
          "𝄞",
          "fo\u00ADo",
          "a\u00A0b",
          "*",
          "—");
  private static final List<String> HEADS =
      List.of(
          "Record of Conversation between Orlan and Tavi\n\nTime: 4 March 1962, 11:00 am\n\n",
          "MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS\nMr. Orlan\nAmbassador Tavi\n\n",
          "Gesprächsprotokoll\n\nAnwesend: Orlan, Tavi\nOrt: Port Vess\nDatum: 4. März 1962\n\n",
          "Skip to content\n\nMarch 4, 1962\n\nMinutes\n\n",
          "");

  private final Random random;
  private final boolean stops;
  private final boolean wrapped;
  private final List<String> turns = new ArrayList<>();
  private final String head;

  InventedTranscript(long seed) {
    this.random = new Random(seed);
    this.stops = random.nextInt(4) == 0;
    this.wrapped = random.nextInt(3) == 0;
    this.head = one(HEADS);
    List<String> labels = labels();
    int count = 2 * labels.size() + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      turns.add(turn(labels.get(i % labels.size())));
    }
  }

  /** Returns the transcript. */
  String text() {
    return head + String.join("\n\n", turns) + "\n";
  }

  /** Returns the transcript with one more turn of its first speaker, somewhere after the third. */
  String withOneMoreTurn() {
    List<String> more = new ArrayList<>(turns);
    String label = turns.get(0).substring(0, separator(turns.get(0)));
    more.add(3, label + "Nobody had said this before, and nobody will again.");
    return head + String.join("\n\n", more) + "\n";
  }

  private int separator(String turn) {
    return turn.indexOf(stops ? ". —" : ": ") + (stops ? 3 : 2);
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    int persons = 2 + random.nextInt(3);
    int first = random.nextInt(NAMES.size());
    for (int i = 0; i < persons; i++) {
      labels.add(one(TITLES) + NAMES.get((first + i) % NAMES.size()));
    }
    return labels;
  }

  private String turn(String label) {
    StringBuilder turn = new StringBuilder(label).append(stops ? ". —" : ": ");
    int paragraphs = 1 + random.nextInt(10) / 8;
    for (int i = 0; i < paragraphs; i++) {
      turn.append(i == 0 ? "" : "\n\n").append(paragraph());
    }
    return turn.toString();
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder();
    int column = 0;
    int words = 3 + random.nextInt(60);
    for (int i = 0; i < words; i++) {
      String word = random.nextInt(12) == 0 ? one(ASIDES) : one(WORDS);
      boolean full = wrapped && column + word.length() > 66;
      paragraph.append(i == 0 ? "" : full ? gap() : " ").append(word);
      column = full ? word.length() : column + 1 + word.length();
    }
    return paragraph.append('.').toString();
  }

  private String gap() {
    return switch (random.nextInt(40)) {
      case 0 -> "\n\n- " + (2 + random.nextInt(30)) + " -\n\n";
      case 1 -> "\n\f";
      case 2 -> "-\n";
      default -> "\n";
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
