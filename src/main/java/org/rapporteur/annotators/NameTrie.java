package org.rapporteur.annotators;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.tei.RegisterEntry;

/**
 * Names as sequences of words, found at a place of a text in time that grows with the name only.
 * Between words, white space of any length is one space, and other characters count as they are.
 */
final class NameTrie {

  private final Node root = new Node();
  private final UnaryOperator<String> form;

  /**
   * Makes an empty tree.
   *
   * @param form how words are compared: as they are, or folded
   */
  NameTrie(UnaryOperator<String> form) {
    this.form = form;
  }

  /** How words are compared. */
  UnaryOperator<String> form() {
    return form;
  }

  /**
   * A name that was found.
   *
   * @param end where it ends
   * @param entries whose name it is, at least one
   */
  record Match(int end, List<RegisterEntry> entries) {}

  void add(String name, RegisterEntry entry) {
    Node node = root;
    int at = wordBegin(name, 0);
    int last = 0;
    while (at < name.length()) {
      int end = wordEnd(name, at);
      String step = word(name, at, end);
      step = node == root ? step : joined(joint(name, last, at), step);
      node = node.children.computeIfAbsent(step, key -> new Node());
      last = end;
      at = wordBegin(name, end);
    }
    if (node != root && !node.entries.contains(entry)) {
      node.entries.add(entry);
    }
  }

  /** Returns the longest name that begins with the word at {@code at}, or null. */
  @Nullable Match longest(String text, int at) {
    Match longest = null;
    int end = wordEnd(text, at);
    Node node = root.children.get(word(text, at, end));
    while (node != null) {
      if (!node.entries.isEmpty()) {
        longest = new Match(end, node.entries);
      }
      int next = node.children.isEmpty() ? text.length() : wordBegin(text, end);
      if (next == text.length() || next - end > 8) {
        return longest;
      }
      String joint = joint(text, end, next);
      end = wordEnd(text, next);
      node = node.children.get(joined(joint, word(text, next, end)));
    }
    return longest;
  }

  private String word(String text, int from, int to) {
    return form.apply(text.substring(from, to));
  }

  private static String joint(String text, int from, int to) {
    if (to == from + 1 && text.charAt(from) == ' ') {
      return " ";
    }
    return text.substring(from, to).replace('\u00A0', ' ').replaceAll(" +", " ");
  }

  private static String joined(String joint, String word) {
    return joint.equals(" ") ? word : joint + '\n' + word;
  }

  static int wordBegin(String text, int from) {
    int at = from;
    while (at < text.length() && !isWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Returns a word so that equal ones have equal code points. */
  static String exact(String word) {
    return Normalizer.isNormalized(word, Normalizer.Form.NFC)
        ? word
        : Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  /** Returns a word without its diacritics. */
  static String folded(String word) {
    boolean plain = word.chars().allMatch(c -> c < 0x80);
    return plain
        ? word
        : Normalizer.normalize(word, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .replace('Ð', 'D');
  }

  /** What may follow the words so far. */
  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private final List<RegisterEntry> entries = new ArrayList<>(0);
  }
}
