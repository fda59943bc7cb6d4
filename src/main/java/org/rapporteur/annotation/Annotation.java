package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.source.TextSpan;

/**
 * A statement about a text: where, what, and who says so. A value.
 *
 * <p>What it states is a TEI element to stand around its words, or remarks about them, or both. It
 * is about one span, about several, or about a point between two characters; an element at a point
 * is empty.
 *
 * @param id its own id where it has one, as an {@code xml:id} or an IRI, otherwise empty
 * @param spans what it is about, in the offsets of the {@link TextView} it was made on: in order,
 *     none overlapping another, either all with characters or a single empty one
 * @param tag the element, if it states one
 * @param remarks what it says besides
 * @param claim who says so, how sure, and why
 */
public record Annotation(
    String id, List<TextSpan> spans, Optional<Tag> tag, List<Remark> remarks, Claim claim) {

  /**
   * Puts the spans in order.
   *
   * @throws IllegalArgumentException if there is no span, if two overlap, or if an empty one is not
   *     alone
   */
  public Annotation {
    spans = spans.stream().sorted().toList();
    remarks = List.copyOf(remarks);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("an annotation is about something");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).isEmpty()
          || spans.get(i).isEmpty()
          || spans.get(i - 1).overlaps(spans.get(i))) {
        throw new IllegalArgumentException("these spans are not apart: " + spans);
      }
    }
  }

  /** Returns the annotation of a span, or of a point, by an element without attributes. */
  public static Annotation of(TextSpan span, String element) {
    return of(List.of(span), Tag.of(element));
  }

  /** Returns the annotation of spans by an element. */
  public static Annotation of(List<TextSpan> spans, Tag tag) {
    return new Annotation("", spans, Optional.of(tag), List.of(), Claim.NONE);
  }

  /** Returns the annotation of the point before the character at {@code offset}. */
  public static Annotation at(int offset, Tag tag) {
    return of(List.of(new TextSpan(offset, offset)), tag);
  }

  /** Returns a remark about a span. */
  public static Annotation of(TextSpan span, Remark remark) {
    return new Annotation("", List.of(span), Optional.empty(), List.of(remark), Claim.NONE);
  }

  /** Returns from where its first span begins to where its last one ends. */
  public TextSpan span() {
    return spans.get(0).hull(spans.get(spans.size() - 1));
  }

  /** Returns whether it is about a point between two characters. */
  public boolean isPoint() {
    return spans.get(0).isEmpty();
  }

  /** Returns the local name of its element, or the empty string where it states none. */
  public String element() {
    return tag.map(Tag::element).orElse("");
  }

  /** Returns the attributes of its element, in order. */
  public Map<String, String> attributes() {
    return tag.map(Tag::attributes).orElse(Map.of());
  }

  /**
   * Returns this annotation with an attribute; one of the same name gives way.
   *
   * @throws IllegalStateException if it states no element
   */
  public Annotation with(String attribute, String value) {
    Tag changed =
        tag.orElseThrow(() -> new IllegalStateException("a remark has no attributes"))
            .with(attribute, value);
    return new Annotation(id, spans, Optional.of(changed), remarks, claim);
  }

  /** Returns this annotation with one more remark. */
  public Annotation with(Remark remark) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return new Annotation(id, spans, tag, more, claim);
  }

  /** Returns this annotation about other spans. */
  public Annotation on(List<TextSpan> others) {
    return new Annotation(id, others, tag, remarks, claim);
  }

  /** Returns this annotation under an id. */
  public Annotation named(String other) {
    return new Annotation(other, spans, tag, remarks, claim);
  }

  /** Returns what this annotation says besides its element. */
  Annotation withoutTag() {
    return new Annotation("", spans, Optional.empty(), remarks, claim);
  }

  /** Returns this annotation on the strength of a claim. */
  public Annotation by(Claim other) {
    return new Annotation(id, spans, tag, remarks, other);
  }

  /**
   * Returns all attributes as they are written: its own, then {@code cert} and {@code resp} where
   * they are claimed and not among its own.
   */
  List<Map.Entry<String, String>> written() {
    List<Map.Entry<String, String>> all = new ArrayList<>(attributes().entrySet());
    claimed("cert", claim.cert(), all);
    claimed("resp", claim.resp(), all);
    return all;
  }

  private void claimed(String name, String value, List<Map.Entry<String, String>> all) {
    if (!value.isEmpty() && !attributes().containsKey(name)) {
      all.add(Map.entry(name, value));
    }
  }

  @Override
  public String toString() {
    String where = spans.stream().map(TextSpan::toString).collect(Collectors.joining(" "));
    return tag.map(t -> "<" + t.element() + "> ").orElse("") + remarks.size() + " remarks " + where;
  }
}
