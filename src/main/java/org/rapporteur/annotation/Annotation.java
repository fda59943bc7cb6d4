package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.source.TextSpan;

/**
 * A statement about a stretch of text, to be written as a TEI element around it. A value.
 *
 * @param span the stretch, in the offsets of the {@link TextView} it was made on; not empty
 * @param element the local name of the TEI element
 * @param attributes its attributes by name, in the order in which they are written
 * @param claim who says so, how sure, and why
 */
public record Annotation(
    TextSpan span, String element, Map<String, String> attributes, Claim claim) {

  private static final Pattern NAME = Pattern.compile("(xml:)?[\\p{L}_][\\p{L}\\p{N}_.-]*");

  /**
   * Copies the attributes, in their order.
   *
   * @throws IllegalArgumentException if the span is empty or a name is none
   */
  public Annotation {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("nothing is annotated by the empty span " + span);
    }
    check(element);
    attributes.keySet().forEach(Annotation::check);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Returns an annotation without attributes. */
  public static Annotation of(TextSpan span, String element) {
    return new Annotation(span, element, Map.of(), Claim.NONE);
  }

  /** Returns this annotation with an attribute; one of the same name gives way. */
  public Annotation with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Annotation(span, element, more, claim);
  }

  /** Returns this annotation on the strength of a claim. */
  public Annotation by(Claim other) {
    return new Annotation(span, element, attributes, other);
  }

  /** Returns all attributes as they are written: its own, then {@code cert} and {@code resp}. */
  List<Map.Entry<String, String>> written() {
    List<Map.Entry<String, String>> all = new ArrayList<>(attributes.entrySet());
    if (!claim.cert().isEmpty()) {
      all.add(Map.entry("cert", claim.cert()));
    }
    if (!claim.resp().isEmpty()) {
      all.add(Map.entry("resp", claim.resp()));
    }
    return all;
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of TEI");
    }
  }
}
