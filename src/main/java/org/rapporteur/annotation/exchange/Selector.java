package org.rapporteur.annotation.exchange;

import java.util.List;
import java.util.Optional;

/**
 * How a file says which words of a text a statement is about. A value.
 *
 * <p>They are the selectors of the W3C's Web Annotation Data Model (section 4.2) that make sense
 * for a text; several of them for one place are a list.
 */
public sealed interface Selector {

  /**
   * Characters by number.
   *
   * @param start how many characters stand before the first
   * @param end how many characters stand before the end
   */
  record Position(int start, int end) implements Selector {

    /**
     * Checks that these are the ends of a stretch.
     *
     * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
     */
    public Position {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("not a position: " + start + " to " + end);
      }
    }
  }

  /**
   * The words themselves, with what stands around them; the empty string where that is not stated.
   *
   * @param exact the words; none for a point between two characters
   * @param prefix what stands before them
   * @param suffix what stands after them
   */
  record Quote(String exact, String prefix, String suffix) implements Selector {

    /** Returns words without what stands around them. */
    public static Quote of(String exact) {
      return new Quote(exact, "", "");
    }
  }

  /**
   * An element, or a place in it, by an XPath of child steps: {@code /TEI[1]/text[1]/body[1]/p[3]},
   * with or without a prefix; {@code //*[@xml:id='x']} and {@code id('x')}; {@code text()[2]} as
   * the last step; and {@code ::12} after it for the place after twelve characters, in UTF-16 code
   * units as browsers count, of the element's string value.
   *
   * @param xpath the path
   * @param refinedBy which part of the element is meant, if not the whole
   */
  record XPath(String xpath, Optional<Selector> refinedBy) implements Selector {

    /** Returns the path alone. */
    public static XPath of(String xpath) {
      return new XPath(xpath, Optional.empty());
    }
  }

  /**
   * From where one place begins to where another begins.
   *
   * @param start what holds the first character
   * @param end what begins after the last character
   */
  record Range(Selector start, Selector end) implements Selector {}

  /**
   * A way of selecting that is not understood here.
   *
   * @param reason why it is not understood, in words for people
   */
  record Unknown(String reason) implements Selector {}

  /**
   * Returns the first selector of a kind.
   *
   * @param selectors the selectors of one place
   * @param kind the kind wanted
   * @param <S> the kind wanted
   */
  static <S extends Selector> Optional<S> first(List<Selector> selectors, Class<S> kind) {
    return selectors.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
