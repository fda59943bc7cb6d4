package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.tei.Grammar;

/**
 * A grammar drawn at random, which says the same every time: of an element in another it allows a
 * share, and everything else.
 *
 * @param refused of so many pairs of elements one is refused; none for zero
 */
record DrawnGrammar(int refused) implements Grammar {

  @Override
  public Walk begin() {
    return new DrawnWalk(refused, new ArrayDeque<>());
  }

  private record DrawnWalk(int refused, Deque<String> open) implements Walk {

    @Override
    public Walk copy() {
      return new DrawnWalk(refused, new ArrayDeque<>(open));
    }

    @Override
    public boolean start(String namespace, String name) {
      String parent = open.isEmpty() ? "" : open.peek();
      open.push(name);
      return refused == 0 || Math.floorMod((parent + "/" + name).hashCode(), refused) != 0;
    }

    @Override
    public boolean attribute(String namespace, String name, String value) {
      return true;
    }

    @Override
    public boolean attributesEnd() {
      return true;
    }

    @Override
    public boolean text(CharSequence text, int start, int end) {
      return true;
    }

    @Override
    public boolean end() {
      open.pop();
      return true;
    }

    @Override
    public String why() {
      return "it was drawn so";
    }

    @Override
    public boolean isLost() {
      return false;
    }

    @Override
    public SortedSet<String> elements() {
      return Collections.emptySortedSet();
    }

    @Override
    public SortedSet<String> attributes() {
      return new TreeSet<>();
    }

    @Override
    public SortedSet<String> requiredAttributes() {
      return new TreeSet<>();
    }

    @Override
    public void close() {}
  }
}
