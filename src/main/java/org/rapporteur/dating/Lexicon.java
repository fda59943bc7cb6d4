package org.rapporteur.dating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of dates and times in several languages, found at a place of a text in time that grows
 * with the word only. Immutable and safe to share between threads.
 */
final class Lexicon {

  private static final String WORDS = "dates.txt";
  private static final int DIRECT = 0x250;

  private final Node[] first = new Node[DIRECT];

  private Lexicon() {}

  /** The lexicon of the library, read once. */
  static Lexicon standard() {
    return Standard.LEXICON;
  }

  /** A word as it was found: where it ends, and what it means. */
  record Match(int end, Word word) {}

  /**
   * What a word means.
   *
   * @param kind its kind
   * @param language the language it belongs to
   * @param everywhere whether it is read in texts of any language
   * @param value its value as the lexicon gives it
   */
  record Word(WordKind kind, String language, boolean everywhere, String value) {

    boolean isOf(String text) {
      return everywhere || language.equals(text);
    }

    int number() {
      return Integer.parseInt(value);
    }
  }

  /** Returns the longest word of a kind that begins at {@code at}, or null. */
  @Nullable Match match(String text, int at, String language, WordKind kind) {
    Match longest = null;
    Node node = start(text, at);
    for (int i = at + 1; node != null; i++) {
      Word word = node.word(kind, language);
      if (word != null && endsWord(text, i)) {
        longest = new Match(i, word);
      }
      node = i < text.length() ? node.next(text, i) : null;
      while (i + 1 < text.length() && isSpace(text.charAt(i)) && isSpace(text.charAt(i + 1))) {
        i++;
      }
    }
    return longest;
  }

  /** Returns whether a word with which a date or time can begin stands at {@code at}. */
  boolean beginsExpression(String text, int at, String language) {
    Node node = start(text, at);
    for (int i = at + 1; node != null; i++) {
      if (node.begins && endsWord(text, i) && node.beginsExpression(language)) {
        return true;
      }
      node = i < text.length() ? node.next(text, i) : null;
      while (i + 1 < text.length() && isSpace(text.charAt(i)) && isSpace(text.charAt(i + 1))) {
        i++;
      }
    }
    return false;
  }

  private @Nullable Node start(String text, int at) {
    return at < text.length() && text.charAt(at) < DIRECT ? first[text.charAt(at)] : null;
  }

  private static boolean endsWord(String text, int end) {
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || !Character.isLetterOrDigit(text.charAt(end - 1));
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  private void add(String entry, Word word) {
    if (entry.startsWith("=")) {
      insert(entry.substring(1), word);
      return;
    }
    insert(entry, word);
    insert(Character.toUpperCase(entry.charAt(0)) + entry.substring(1), word);
    if (entry.length() > 2) {
      insert(entry.toUpperCase(Locale.ROOT), word);
    }
  }

  private void insert(String entry, Word word) {
    char c = entry.charAt(0);
    Node node = first[c] == null ? new Node() : first[c];
    first[c] = node;
    for (int i = 1; i < entry.length(); i++) {
      node = node.child(entry.charAt(i));
    }
    if (!node.words.contains(word)) {
      node.words.add(word);
      node.begins |= word.kind().beginsExpression();
    }
  }

  /** A place in the tree of letters. */
  private static final class Node {

    private final List<Word> words = new ArrayList<>(1);
    private boolean begins;
    private char[] letters = {};
    private Node[] nodes = {};

    @Nullable Word word(WordKind kind, String language) {
      for (Word word : words) {
        if (word.kind() == kind && word.isOf(language)) {
          return word;
        }
      }
      return null;
    }

    boolean beginsExpression(String language) {
      return words.stream().anyMatch(w -> w.kind().beginsExpression() && w.isOf(language));
    }

    @Nullable Node next(String text, int at) {
      char c = isSpace(text.charAt(at)) ? ' ' : text.charAt(at);
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == c) {
          return nodes[i];
        }
      }
      return null;
    }

    Node child(char c) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == c) {
          return nodes[i];
        }
      }
      Node node = new Node();
      letters = Arrays.copyOf(letters, letters.length + 1);
      nodes = Arrays.copyOf(nodes, nodes.length + 1);
      letters[letters.length - 1] = c;
      nodes[nodes.length - 1] = node;
      return node;
    }
  }

  /** Reads the words when they are first needed. */
  private static final class Standard {

    private static final Lexicon LEXICON = read();

    private static Lexicon read() {
      Lexicon lexicon = new Lexicon();
      try (InputStream bytes = Lexicon.class.getResourceAsStream(WORDS)) {
        if (bytes == null) {
          throw new IllegalStateException(WORDS + " is missing beside " + Lexicon.class.getName());
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        lines
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(line -> add(lexicon, line));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return lexicon;
    }

    private static void add(Lexicon lexicon, String line) {
      int colon = line.indexOf(':');
      String[] head = line.substring(0, colon).split(" ", -1);
      WordKind kind = WordKind.valueOf(head[1].toUpperCase(Locale.ROOT));
      Word word = new Word(kind, head[0].replace("*", ""), head[0].endsWith("*"), head[2]);
      for (String entry : line.substring(colon + 1).split(",", -1)) {
        lexicon.add(entry.strip(), word);
      }
    }
  }
}
