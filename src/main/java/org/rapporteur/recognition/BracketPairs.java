package org.rapporteur.recognition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.source.TextSpan;

/** Which bracket closes which, square and round, in one pass over a span. */
final class BracketPairs {

  private final Map<Integer, Integer> closing = new HashMap<>();

  private BracketPairs() {}

  /**
   * Pairs the brackets of a span.
   *
   * @param unbalanced is told the offset of a bracket without partner
   */
  static BracketPairs in(String text, TextSpan span, Consumer<Integer> unbalanced) {
    BracketPairs pairs = new BracketPairs();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '(') {
        open.push(i);
      } else if (c == ']' || c == ')') {
        pairs.close(text, open, i, unbalanced);
      }
    }
    open.forEach(unbalanced);
    return pairs;
  }

  /**
   * A square bracket closes the last square one, giving up round ones in between; a round one never
   * closes a square one.
   */
  private void close(String text, Deque<Integer> open, int at, Consumer<Integer> unbalanced) {
    char wanted = text.charAt(at) == ']' ? '[' : '(';
    if (wanted == '[') {
      while (!open.isEmpty() && text.charAt(open.peek()) != '[') {
        unbalanced.accept(open.pop());
      }
    }
    if (!open.isEmpty() && text.charAt(open.peek()) == wanted) {
      closing.put(open.pop(), at);
    } else if (wanted == '[' || !isEnumeration(text, at)) {
      unbalanced.accept(at);
    }
  }

  /** The round bracket of "a)" or "2)" has no partner and needs none. */
  private static boolean isEnumeration(String text, int at) {
    boolean sign = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    return sign
        && (at < 3 || Line.isSpace(text.charAt(at - 2)) || Line.isSpace(text.charAt(at - 3)));
  }

  /**
   * Returns the offset of the bracket that closes the one at {@code open}, or -1 when none does.
   */
  int closing(int open) {
    return closing.getOrDefault(open, -1);
  }
}
