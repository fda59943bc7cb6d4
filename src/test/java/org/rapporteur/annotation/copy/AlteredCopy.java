package org.rapporteur.annotation.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/**
 * A text made at random, and a marked-up copy of it that was altered at random. For every word of
 * the copy is known which of the text's it was, so that for every tag is known where it belongs.
 */
final class AlteredCopy {

  /** What is done to a copy. */
  enum Alteration {
    NOTHING,
    WORDS_DROPPED,
    WORDS_ADDED,
    WORDS_REPLACED,
    SPELLING_CORRECTED,
    CASE_CHANGED,
    TYPOGRAPHY,
    WHITE_SPACE,
    PARAGRAPHS_SWAPPED,
    PARAGRAPHS_DROPPED,
    TRUNCATED,
    EVERYTHING
  }

  private static final int NEW = -1;
  private static final String[] SYLLABLES = {
    "an", "ber", "da", "el", "fo", "gra", "hin", "is", "ka", "lo", "mer", "no", "or", "pel", "ru",
    "sta", "ti", "ul", "ves", "zo"
  };

  /** One for each tag: tags of one name that cross cannot be told apart. */
  private static final List<String> NAMES = PhraseNames.ALL.stream().sorted().toList();

  /** A word of the copy: its letters, what stands around it, and which of the text's it was. */
  private record Copied(String before, String word, String after, int origin) {
    Copied with(String other) {
      return new Copied(before, other, after, origin);
    }
  }

  /** A tag: the words of the text that it stands around, from the first to the last. */
  record Marked(int first, int last, String name) {}

  private final Random random;
  private final Alteration kind;
  private final List<String> words = new ArrayList<>();
  private final List<TextSpan> paragraphs = new ArrayList<>();
  private final List<String> around = new ArrayList<>();
  private final List<TextSpan> places = new ArrayList<>();
  private final List<Marked> marks = new ArrayList<>();
  private final List<Copied> copy = new ArrayList<>();
  private final String text;

  AlteredCopy(Random random, Alteration kind) {
    this.random = random;
    this.kind = kind;
    write();
    this.text = text();
    mark();
    alter();
  }

  private void write() {
    for (int p = 4 + random.nextInt(8); p > 0; p--) {
      int from = words.size();
      for (int w = 12 + random.nextInt(60); w > 0; w--) {
        words.add(word());
        around.add(
            switch (random.nextInt(14)) {
              case 0 -> " |, ";
              case 1 -> " |. ";
              case 2 -> "\"|\" ";
              case 3 -> "|'s ";
              case 4 -> "| - ";
              case 5 -> "|... ";
              default -> "| ";
            });
      }
      paragraphs.add(new TextSpan(from, words.size()));
    }
  }

  /** A word of a vocabulary of 3,000, the first of them far more often than the last. */
  private String word() {
    int rank = (int) Math.pow(3_000, random.nextDouble());
    StringBuilder word = new StringBuilder();
    for (int left = rank; left > 0; left /= SYLLABLES.length) {
      word.append(SYLLABLES[left % SYLLABLES.length]);
    }
    return rank % 7 == 3 ? capital(word.toString()) : word.toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String text() {
    StringBuilder made = new StringBuilder();
    for (TextSpan paragraph : paragraphs) {
      StringBuilder line = new StringBuilder();
      for (int w = paragraph.start(); w < paragraph.end(); w++) {
        String[] beside = around.get(w).split("\\|");
        line.append(beside[0].strip());
        int start = made.length() + line.length();
        line.append(words.get(w));
        places.add(new TextSpan(start, made.length() + line.length()));
        line.append(beside[1]);
      }
      made.append(line.toString().stripTrailing()).append('\n');
    }
    return made.toString().stripTrailing();
  }

  private void mark() {
    for (int i = words.size() / 12; i > 0; i--) {
      int first = random.nextInt(words.size());
      int last = Math.min(words.size() - 1, first + random.nextInt(4));
      marks.add(new Marked(first, last, NAMES.get(i)));
    }
  }

  private void alter() {
    List<TextSpan> order = new ArrayList<>(paragraphs);
    if (kind == Alteration.PARAGRAPHS_SWAPPED) {
      Collections.shuffle(order, random);
    }
    boolean drops = kind == Alteration.PARAGRAPHS_DROPPED || kind == Alteration.EVERYTHING;
    if (drops) {
      order.remove(random.nextInt(order.size()));
    }
    for (TextSpan paragraph : order) {
      for (int w = paragraph.start(); w < paragraph.end(); w++) {
        String[] beside = around.get(w).split("\\|");
        String end = w == paragraph.end() - 1 ? beside[1].stripTrailing() + "\n" : beside[1];
        alter(new Copied(beside[0].strip(), words.get(w), end, w));
      }
    }
    if (kind == Alteration.TRUNCATED) {
      int left = copy.size() * (65 + random.nextInt(30)) / 100;
      copy.subList(left, copy.size()).clear();
    }
  }

  private void alter(Copied word) {
    Alteration what = kind;
    if (kind == Alteration.EVERYTHING) {
      what = Alteration.values()[random.nextInt(8)];
    }
    boolean now = random.nextInt(kind == Alteration.EVERYTHING ? 5 : 10) == 0;
    switch (now ? what : Alteration.NOTHING) {
      case WORDS_DROPPED -> {}
      case WORDS_ADDED -> {
        copy.add(word);
        copy.add(new Copied("", random.nextBoolean() ? "new" : word(), " ", NEW));
      }
      case WORDS_REPLACED ->
          copy.add(
              new Copied(word.before, random.nextBoolean() ? "other" : word(), word.after, NEW));
      case SPELLING_CORRECTED -> copy.add(word.with(word.word + "e"));
      case CASE_CHANGED -> copy.add(word.with(word.word.toUpperCase(Locale.ROOT)));
      case TYPOGRAPHY -> copy.add(typographic(word));
      case WHITE_SPACE -> copy.add(spaced(word));
      default -> copy.add(word);
    }
  }

  private static Copied typographic(Copied word) {
    String after = word.after.replace("\"", "”").replace('\'', '’').replace("...", "…");
    return new Copied(
        word.before.replace('"', '“'), word.word, after.replace(" - ", " — "), word.origin);
  }

  private Copied spaced(Copied word) {
    boolean hyphen = random.nextBoolean() && word.word.length() > 4;
    String letters =
        hyphen ? word.word.substring(0, 2) + "-\n" + word.word.substring(2) : word.word;
    return new Copied(word.before, letters, word.after.replace(" ", " \n "), word.origin);
  }

  /** Returns the document whose text this is. */
  TeiDocument document() {
    return TeiDocument.of(
        "made.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>"
            + text.replace("\n", "</p><p>")
            + "</p></body></text></TEI>");
  }

  /** Returns the tags of which at least a word is in the copy, in order. */
  List<Marked> marks() {
    return marks.stream().filter(mark -> !inCopy(mark).isEmpty()).toList();
  }

  /** The words of the copy within a tag: from the first that is left to the last. */
  private List<Integer> inCopy(Marked mark) {
    int[] left =
        IntStream.range(0, copy.size())
            .filter(i -> copy.get(i).origin >= mark.first && copy.get(i).origin <= mark.last)
            .toArray();
    return left.length == 0
        ? List.of()
        : IntStream.rangeClosed(left[0], left[left.length - 1]).boxed().toList();
  }

  /** Returns the copy with its tags; the n-th has {@code n} as its attribute of that name. */
  String copy() {
    List<Marked> written = marks();
    String[] before = new String[copy.size()];
    String[] after = new String[copy.size()];
    for (int n = 0; n < written.size(); n++) {
      List<Integer> within = inCopy(written.get(n));
      int first = within.get(0);
      int last = within.get(within.size() - 1);
      String name = written.get(n).name;
      before[first] = text(before[first]) + "<" + name + " n=\"" + n + "\">";
      after[last] = "</" + name + ">" + text(after[last]);
    }
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < copy.size(); i++) {
      Copied word = copy.get(i);
      made.append(word.before).append(text(before[i])).append(word.word);
      made.append(text(after[i])).append(word.after);
    }
    return made.toString();
  }

  private static String text(String maybe) {
    return maybe == null ? "" : maybe;
  }

  /**
   * Returns where a tag belongs, or an empty span where its words at an edge are not the text's.
   */
  TextSpan truth(Marked mark) {
    List<Integer> within = inCopy(mark);
    Copied first = copy.get(within.get(0));
    Copied last = copy.get(within.get(within.size() - 1));
    return isOurs(first) && isOurs(last)
        ? places.get(first.origin).hull(places.get(last.origin))
        : new TextSpan(0, 0);
  }

  private boolean isOurs(Copied word) {
    return word.origin != NEW && word.word.replace("-\n", "").equals(words.get(word.origin));
  }

  /** Returns whether a tag's words and those next to them are all as they were. */
  boolean isUntouched(Marked mark) {
    int from = Math.max(0, mark.first - 1);
    int to = Math.min(words.size() - 1, mark.last + 1);
    int at =
        IntStream.range(0, copy.size())
            .filter(i -> copy.get(i).origin == from)
            .findFirst()
            .orElse(-1);
    return at >= 0
        && at + to - from < copy.size()
        && IntStream.rangeClosed(from, to)
            .allMatch(w -> copy.get(at + w - from).origin == w && isOurs(copy.get(at + w - from)));
  }
}
