package org.rapporteur.annotation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A TEI element as an annotation wants it: its name and its attributes. A value.
 *
 * @param element the local name of the element
 * @param attributes its attributes by name ({@code xml:id} with its prefix), in the order in which
 *     they are written
 */
public record Tag(String element, Map<String, String> attributes) {

  private static final Pattern NAME = Pattern.compile("(xml:)?[\\p{L}_][\\p{L}\\p{N}_.-]*");

  /**
   * Copies the attributes, in their order.
   *
   * @throws IllegalArgumentException if a name is none
   */
  public Tag {
    check(element);
    attributes.keySet().forEach(Tag::check);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Returns an element without attributes. */
  public static Tag of(String element) {
    return new Tag(element, Map.of());
  }

  /** Returns this element with an attribute; one of the same name gives way, in its place. */
  public Tag with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Tag(element, more);
  }

  /** Returns whether words can be the name of an element or an attribute. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  private static void check(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException("'" + name + "' is no name of TEI");
    }
  }
}
