package org.rapporteur.tei;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.SourceEvents.Name;
import org.rapporteur.source.TextSpan;

/**
 * An element of a document, with the places of its parts in the source text. Immutable and safe to
 * share between threads; it belongs to one {@link TeiIndex}, and equals only itself.
 */
public final class TeiElement {

  private final String text;
  private final Name name;
  private final @Nullable TeiElement parent;
  private final String[] attributes;
  private final TextSpan startTag;
  private final List<TeiElement> children = new ArrayList<>(0);
  private final int firstEvent;
  private TextSpan endTag;
  private int lastEvent;

  TeiElement(
      String text,
      Name name,
      @Nullable TeiElement parent,
      String[] attributes,
      TextSpan startTag,
      int firstEvent) {
    this.text = text;
    this.name = name;
    this.parent = parent;
    this.attributes = attributes;
    this.startTag = startTag;
    this.endTag = startTag;
    this.firstEvent = firstEvent;
    this.lastEvent = firstEvent;
  }

  void add(TeiElement child) {
    children.add(child);
  }

  void close(TextSpan tag, int event) {
    endTag = tag;
    lastEvent = event;
  }

  /** Returns characters of the source text to which this element belongs. */
  CharSequence characters(TextSpan span) {
    return text.subSequence(span.start(), span.end());
  }

  /** Returns the local name. */
  public String name() {
    return name.local();
  }

  /** Returns the prefix as written, or the empty string. */
  public String prefix() {
    return name.prefix();
  }

  /** Returns the namespace, or the empty string. */
  public String namespace() {
    return name.namespace();
  }

  /** Returns whether this is the TEI element of the given local name. */
  public boolean is(String tei) {
    return name.local().equals(tei) && isTei();
  }

  /** Returns whether this is an element of TEI. */
  public boolean isTei() {
    return name.namespace().equals(TeiIndex.NAMESPACE);
  }

  /** Returns the element in which this one stands, or empty for the root. */
  public Optional<TeiElement> parent() {
    return Optional.ofNullable(parent);
  }

  /** Returns the elements directly in this one, in order. */
  public List<TeiElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** Returns the TEI children with the given local name, in order. */
  public List<TeiElement> children(String tei) {
    return children.stream().filter(child -> child.is(tei)).toList();
  }

  /** Returns the first TEI element reached by a path of local names, or empty. */
  public Optional<TeiElement> child(String... path) {
    Optional<TeiElement> here = Optional.of(this);
    for (String step : path) {
      here = here.flatMap(e -> e.children.stream().filter(child -> child.is(step)).findFirst());
    }
    return here;
  }

  /** Returns the elements from the root down to this one, itself included. */
  public List<TeiElement> path() {
    List<TeiElement> path = new ArrayList<>();
    for (TeiElement e = this; e != null; e = e.parent) {
      path.add(e);
    }
    Collections.reverse(path);
    return path;
  }

  /** Returns where the whole element stands, tags included. */
  public TextSpan span() {
    return startTag.hull(endTag);
  }

  /** Returns where its start tag stands, or its empty-element tag. */
  public TextSpan startTag() {
    return startTag;
  }

  /** Returns where its end tag stands; empty after an empty-element tag. */
  public TextSpan endTag() {
    return endTag;
  }

  /** Returns what stands between its tags; empty for an empty-element tag. */
  public TextSpan content() {
    int start = startTag.end();
    int end = endTag.start();
    return new TextSpan(start, end);
  }

  /** Returns whether it is written as an empty-element tag. */
  public boolean isEmptyTag() {
    return endTag.isEmpty();
  }

  /** Returns the number of its START among the events of the index. */
  public int firstEvent() {
    return firstEvent;
  }

  /** Returns the number of its END among the events of the index. */
  public int lastEvent() {
    return lastEvent;
  }

  /** Returns the value of an attribute, named as written ({@code xml:id}), or empty. */
  public Optional<String> attribute(String qualifiedName) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals(qualifiedName)) {
        return Optional.of(attributes[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** Returns the language stated by {@code xml:lang} here or further out, or the empty string. */
  public String language() {
    for (TeiElement e = this; e != null; e = e.parent) {
      Optional<String> language = e.attribute("xml:lang");
      if (language.isPresent()) {
        return language.get();
      }
    }
    return "";
  }

  /**
   * Gives the attributes to a taker, in order, named as written; declarations of namespaces are
   * among them.
   */
  public void eachAttribute(BiConsumer<? super String, ? super String> taker) {
    for (int i = 0; i < attributes.length; i += 2) {
      taker.accept(attributes[i], attributes[i + 1]);
    }
  }

  /** Returns the namespace that a prefix stands for here, or the empty string. */
  public String namespaceOf(String prefix) {
    if (prefix.equals(XMLConstants.XML_NS_PREFIX)) {
      return XMLConstants.XML_NS_URI;
    }
    String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (TeiElement e = this; e != null; e = e.parent) {
      Optional<String> namespace = e.attribute(declaration);
      if (namespace.isPresent()) {
        return namespace.get();
      }
    }
    return "";
  }

  /** Returns the attributes as written, in order. */
  public List<TeiAttribute> attributes() {
    List<TeiAttribute> result = new ArrayList<>();
    int at = startTag.start();
    for (int i = 0; i < attributes.length; i += 2) {
      int start = startOf(attributes[i], at);
      int open = firstQuote(start + attributes[i].length());
      int close = text.indexOf(text.charAt(open), open + 1);
      result.add(
          new TeiAttribute(
              attributes[i],
              attributes[i + 1],
              new TextSpan(start, close + 1),
              new TextSpan(open + 1, close)));
      at = close + 1;
    }
    return result;
  }

  /** Steps over what an internal subset may have defaulted: nothing of it is written. */
  private int startOf(String attribute, int from) {
    int at = from == startTag.start() ? afterName(from) : from;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (!text.startsWith(attribute, at)) {
      throw new IllegalStateException("'" + attribute + "' is not written at offset " + at);
    }
    return at;
  }

  private int afterName(int from) {
    int prefix = name.prefix().isEmpty() ? 0 : name.prefix().length() + 1;
    return from + 1 + prefix + name.local().length();
  }

  private int firstQuote(int from) {
    int at = from;
    while (text.charAt(at) != '"' && text.charAt(at) != '\'') {
      at++;
    }
    return at;
  }

  @Override
  public String toString() {
    return "<" + name.local() + "> at " + span();
  }
}
