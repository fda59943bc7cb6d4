package org.rapporteur.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;

/**
 * A stretch of a text that one element can hold, or a point, with the places where that element can
 * stand, from the innermost outwards. The readable text between the tags is the same in each.
 *
 * @param view the text
 * @param span the stretch, without white space at its ends; empty for a point
 * @param places where the element can stand, at least one
 */
record Stretch(TextView view, TextSpan span, List<Spot> places) {

  Stretch {
    places = List.copyOf(places);
  }

  /**
   * Returns the stretches that hold the words of a span together, as few as the elements of the
   * document allow; none where it has no words.
   */
  static List<Stretch> of(TextView view, TextSpan span) {
    TextSpan words = trimmed(span, view.text());
    return words.isEmpty() ? List.of() : ofWords(view, wholeLetters(words, view.text()));
  }

  /** Returns the stretches of what lies between two places in the source. */
  private static List<Stretch> in(TextView view, int from, int to) {
    TextSpan words = trimmed(view.map().toView(new TextSpan(from, to)), view.text());
    return words.isEmpty() ? List.of() : ofWords(view, words);
  }

  private static List<Stretch> ofWords(TextView view, TextSpan words) {
    TextSpan source = view.map().toSource(words);
    TeiElement first = elementAt(view, source.start());
    TeiElement last = elementAt(view, source.end() - 1);
    TeiElement common = first;
    while (!common.content().contains(source)) {
      common = common.parent().orElse(view.element());
    }
    SortedSet<Integer> cuts = new TreeSet<>();
    int start = opening(view, source.start(), first, common, cuts);
    int end = closing(view, source.end(), last, common, cuts);
    return cuts.isEmpty()
        ? List.of(new Stretch(view, words, places(view, new Spot(start, end, common))))
        : between(view, source, cuts);
  }

  /** Goes out of the elements that begin with these words, and notes where others end. */
  private static int opening(
      TextView view, int from, TeiElement first, TeiElement common, SortedSet<Integer> cuts) {
    int start = from;
    for (TeiElement e = first; e != common; e = e.parent().orElse(common)) {
      if (isBlank(view, e.span().start(), start)) {
        start = e.span().start();
      } else {
        start = e.span().end();
        cuts.add(start);
      }
    }
    return start;
  }

  /** Goes out of the elements that end with these words, and notes where others begin. */
  private static int closing(
      TextView view, int from, TeiElement last, TeiElement common, SortedSet<Integer> cuts) {
    int end = from;
    for (TeiElement e = last; e != common; e = e.parent().orElse(common)) {
      if (isBlank(view, end, e.span().end())) {
        end = e.span().end();
      } else {
        end = e.span().start();
        cuts.add(end);
      }
    }
    return end;
  }

  /** Returns the stretches between places of the source at which an element begins or ends. */
  private static List<Stretch> between(
      TextView view, TextSpan source, Iterable<Integer> cutsInSource) {
    List<Stretch> stretches = new ArrayList<>();
    int from = source.start();
    for (int cut : cutsInSource) {
      if (from < cut && cut < source.end()) {
        stretches.addAll(in(view, from, cut));
        from = cut;
      }
    }
    stretches.addAll(in(view, from, source.end()));
    return stretches;
  }

  /** Returns the places of the same words, from the innermost outwards. */
  private static List<Spot> places(TextView view, Spot innermost) {
    List<Spot> places = new ArrayList<>();
    places.add(innermost);
    TeiElement element = innermost.container();
    while (element != view.element() && isBlankAround(view, element, places)) {
      TeiElement outer = element.parent().orElse(view.element());
      places.add(new Spot(element.span().start(), element.span().end(), outer));
      element = outer;
    }
    return places;
  }

  private static boolean isBlankAround(TextView view, TeiElement element, List<Spot> places) {
    Spot spot = places.get(places.size() - 1);
    return isBlank(view, element.span().start(), spot.start())
        && isBlank(view, spot.end(), element.span().end());
  }

  /**
   * Returns the stretches into which this one falls, so that none holds the whole of an element
   * that stands on lines of its own; itself alone where it holds none.
   */
  List<Stretch> divided() {
    SortedSet<Integer> cuts = new TreeSet<>();
    Spot spot = places.get(0);
    for (TeiElement child : childrenIn(spot)) {
      if (Layout.of(child) == Layout.BLOCK
          || Layout.mayBeLineIn(spot.container().name(), child.name())) {
        cuts.add(child.span().start());
        cuts.add(child.span().end());
      }
    }
    return cuts.isEmpty() ? List.of(this) : between(view, view.map().toSource(span), cuts);
  }

  /** Returns the stretches into which the parts of split elements of a name divide this one. */
  List<Stretch> dividedAtParts(String name) {
    SortedSet<Integer> cuts = new TreeSet<>();
    Deque<TeiElement> inside = new ArrayDeque<>(childrenIn(places.get(0)));
    while (!inside.isEmpty()) {
      TeiElement element = inside.pop();
      if (element.is(name) && Chains.isPart(element)) {
        cuts.add(element.span().start());
        cuts.add(element.span().end());
      } else {
        inside.addAll(element.children());
      }
    }
    return cuts.isEmpty() ? List.of(this) : between(view, view.map().toSource(span), cuts);
  }

  /** Returns the stretches before and after a place in the source. */
  List<Stretch> dividedAt(int place) {
    return between(view, view.map().toSource(span), List.of(place));
  }

  /** Returns whether an element of a name marks exactly these words. */
  boolean isMarked(String name) {
    for (int i = 0; i < places.size(); i++) {
      TeiElement element = places.get(i).container();
      boolean isExact = i + 1 < places.size() || isBlankAround(view, element, places);
      if (isExact && element.is(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns an element that is in the way of one around a whole span: it ends or begins inside it
   * and holds more than that.
   */
  static Optional<TeiElement> obstacle(TextView view, TextSpan span) {
    TextSpan source = view.map().toSource(wholeLetters(trimmed(span, view.text()), view.text()));
    TeiElement first = elementAt(view, source.start());
    for (TeiElement e = first; !e.content().contains(source); e = e.parent().orElse(first)) {
      if (!isBlank(view, e.span().start(), source.start())) {
        return Optional.of(e);
      }
    }
    TeiElement last = elementAt(view, source.end() - 1);
    for (TeiElement e = last; !e.content().contains(source); e = e.parent().orElse(last)) {
      if (!isBlank(view, source.end(), e.span().end())) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** Returns the children of a container between two places in it, in order. */
  static List<TeiElement> childrenIn(Spot spot) {
    List<TeiElement> siblings = spot.container().children();
    return siblings.subList(firstFrom(siblings, spot.start()), firstFrom(siblings, spot.end()));
  }

  private static int firstFrom(List<TeiElement> siblings, int place) {
    int low = 0;
    int high = siblings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (siblings.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the innermost element around the first character. */
  TeiElement innermost() {
    return span.isEmpty()
        ? places.get(0).container()
        : elementAt(view, view.map().startInSource(span.start()));
  }

  private static TeiElement elementAt(TextView view, int place) {
    return view.index().elementAt(place).orElse(view.element());
  }

  /** Returns whether a stretch of the source holds no text but white space. */
  static boolean isBlank(TextView view, int from, int to) {
    TextSpan span = view.map().toView(new TextSpan(from, to));
    for (int i = span.start(); i < span.end(); i++) {
      if (!Character.isWhitespace(view.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Without the white space at its ends. */
  private static TextSpan trimmed(TextSpan span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(start, end);
  }

  /** With the whole of a letter that it would divide. */
  private static TextSpan wholeLetters(TextSpan words, String text) {
    return new TextSpan(letterBefore(text, words.start()), letterAfter(text, words.end()));
  }

  /** Returns where the letter begins that {@code offset} would divide, or the offset. */
  static int letterBefore(String text, int offset) {
    int at = offset;
    while (isInLetter(text, at)) {
      at--;
    }
    return at;
  }

  private static int letterAfter(String text, int offset) {
    int at = offset;
    while (isInLetter(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isInLetter(String text, int at) {
    if (at <= 0 || at >= text.length() || Character.isWhitespace(text.charAt(at - 1))) {
      return false;
    }
    if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
      return true;
    }
    int type = Character.getType(text.codePointAt(at));
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Returns the stretch of a point, with the places from the one beside the letter outwards. */
  static Stretch at(TextView view, int offset) {
    PointPlaces places = new PointPlaces(view, offset);
    return new Stretch(view, new TextSpan(places.offset(), places.offset()), places.all());
  }
}
