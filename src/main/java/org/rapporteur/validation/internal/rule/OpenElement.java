package org.rapporteur.validation.internal.rule;

import org.jspecify.annotations.Nullable;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.xml.sax.Attributes;

/**
 * An element of TEI that was opened and not yet closed, with what the rules of a record ask of it.
 * An element of another namespace has no name.
 */
final class OpenElement {

  /** Elements nest: who copies the words of each must not copy many. */
  private static final int FEW = 500;

  private final String name;
  private final @Nullable String type;
  private final Tag tag;
  private final @Nullable OpenElement parent;
  private final String language;
  private final boolean inText;
  private final Passage passage;
  private final int start;
  private boolean hasWords;

  OpenElement(
      String name, Tag tag, Attributes attributes, @Nullable OpenElement parent, Sightings s) {
    this.name = name;
    this.tag = tag;
    this.type = attributes.getValue("type");
    this.parent = parent;
    String own = attributes.getValue("xml:lang");
    this.language = own != null ? own : parent == null ? "" : parent.language;
    this.inText = name.equals("text") || (parent != null && parent.inText);
    boolean phrase = parent != null && own == null && Phrases.isPhrase(name, type, parent.name);
    this.passage = phrase && parent != null ? parent.passage : new Passage(this, s);
    this.start = passage.text().length();
  }

  /** Returns the local name. */
  String name() {
    return name;
  }

  /** Returns {@code @type}, or the empty string. */
  String type() {
    return type == null ? "" : type;
  }

  Tag tag() {
    return tag;
  }

  @Nullable OpenElement parent() {
    return parent;
  }

  /** Returns the language that is stated for it, or the empty string. */
  String language() {
    return language;
  }

  /** Returns the primary subtag of its language, or the empty string. */
  String primaryLanguage() {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }

  /** Returns whether it is, or stands in, the text and not the header. */
  boolean inText() {
    return inText;
  }

  /** Returns the passage in which its words stand. */
  Passage passage() {
    return passage;
  }

  /** Returns whether the passage is its own, and not that of the element around it. */
  boolean hasOwnPassage() {
    return passage.element() == this;
  }

  /** Returns where in the passage its words begin. */
  int start() {
    return start;
  }

  /** Returns its words so far, without white space at the ends. */
  String words() {
    return passage.text().substring(start).strip();
  }

  /** Returns its words so far, or nothing where they are many: too many for a date or a name. */
  String fewWords() {
    return passage.text().length() - start > FEW ? "" : words();
  }

  boolean is(String otherName) {
    return name.equals(otherName);
  }

  /** Returns whether it stands directly in an element of that name. */
  boolean isIn(String parentName) {
    return parent != null && parent.name.equals(parentName);
  }

  /** Returns whether it holds words, or something that is said, done or left out. */
  boolean hasWords() {
    return hasWords;
  }

  void foundWords() {
    hasWords = true;
  }
}
