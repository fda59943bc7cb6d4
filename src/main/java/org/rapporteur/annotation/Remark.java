package org.rapporteur.annotation;

import java.util.Set;

/**
 * What an annotation says in words, or by pointing elsewhere, and cannot be said by an element
 * around the text: a comment, a description, a link. A value; the empty string where something is
 * not stated.
 *
 * <p>It is a body of the W3C's Web Annotation Data Model (sections 3.2.4 and 3.2.2), and stands in
 * TEI as a {@code note} or a {@code ptr} of an {@code annotation} (TEI Guidelines, "Linking,
 * Segmentation, and Alignment", on {@code standOff}).
 *
 * @param purpose why it is there: commenting, describing, linking and the like, as both
 *     vocabularies name it
 * @param text its words
 * @param source the address of what it points to, where it has no words of its own
 * @param format the media type of its words
 * @param language the language of its words
 */
public record Remark(String purpose, String text, String source, String format, String language) {

  /** Why anything is said, in the words that the W3C and TEI share ({@code @motivation}). */
  public static final Set<String> MOTIVATIONS =
      Set.of(
          "assessing",
          "bookmarking",
          "classifying",
          "commenting",
          "describing",
          "editing",
          "highlighting",
          "identifying",
          "linking",
          "moderating",
          "questioning",
          "replying",
          "tagging");

  /** Returns a comment in plain words. */
  public static Remark comment(String text) {
    return new Remark("commenting", text, "", "", "");
  }

  /** Returns a link to an address. */
  public static Remark link(String address) {
    return new Remark("linking", "", address, "", "");
  }
}
