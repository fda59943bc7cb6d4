package org.rapporteur.schema;

import java.util.List;

/**
 * A pattern of RELAX NG in its simple form. Patterns are made by {@link Patterns}, where what is
 * equal is one object; so they are compared by identity, and a large one costs no more than a
 * small.
 */
final class Pattern {

  private final int number;
  private final Shape shape;
  private final boolean nullable;
  private final boolean attributes;

  Pattern(int number, Shape shape) {
    this.number = number;
    this.shape = shape;
    this.nullable = shape.nullable();
    this.attributes = shape.attributes();
  }

  /** Returns its number, in the order in which patterns were made. */
  int number() {
    return number;
  }

  /** Returns how it is put together. */
  Shape shape() {
    return shape;
  }

  /** Returns whether it is content with no attribute and nothing between the tags. */
  boolean nullable() {
    return nullable;
  }

  /** Returns whether there are attributes in it. */
  boolean hasAttributes() {
    return attributes;
  }

  /** Returns whether nothing at all matches it. */
  boolean isNotAllowed() {
    return shape instanceof NotAllowed;
  }

  @Override
  public String toString() {
    return shape.toString();
  }

  /** How a pattern is put together. */
  sealed interface Shape {

    /** Returns whether it matches nothing between the tags, and no attribute. */
    boolean nullable();

    /** Returns the patterns of which content is put together, in their order. */
    default List<Pattern> parts() {
      return List.of();
    }

    /** Returns whether it asks for attributes. */
    default boolean attributes() {
      return parts().stream().anyMatch(Pattern::hasAttributes);
    }
  }

  /** What nothing matches. */
  record NotAllowed() implements Shape {
    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** Nothing. */
  record Empty() implements Shape {
    @Override
    public boolean nullable() {
      return true;
    }
  }

  /** Any characters, or none. */
  record Text() implements Shape {
    @Override
    public boolean nullable() {
      return true;
    }
  }

  /** An element, by the name of its definition. */
  record Ref(String define) implements Shape {
    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** An attribute. */
  record Attribute(NameClass name, Pattern value) implements Shape {
    @Override
    public boolean nullable() {
      return false;
    }

    @Override
    public boolean attributes() {
      return true;
    }
  }

  /** Characters of a datatype. */
  record Data(Datatypes.Type type) implements Shape {
    @Override
    public boolean nullable() {
      return type.accepts("");
    }
  }

  /** Certain characters. */
  record Value(Datatypes.Type type, String text) implements Shape {
    @Override
    public boolean nullable() {
      return accepts("");
    }

    /** Returns whether the characters are these, as the datatype compares them. */
    boolean accepts(String other) {
      return type.same(text, other);
    }
  }

  /** Characters that are words with spaces between them. */
  record Words(Pattern words) implements Shape {
    @Override
    public boolean nullable() {
      return words.nullable();
    }
  }

  /** One of several. */
  record Choice(List<Pattern> parts) implements Shape {
    @Override
    public boolean nullable() {
      return parts.stream().anyMatch(Pattern::nullable);
    }
  }

  /** One after the other. */
  record Group(Pattern first, Pattern rest) implements Shape {
    @Override
    public boolean nullable() {
      return first.nullable() && rest.nullable();
    }

    @Override
    public List<Pattern> parts() {
      return List.of(first, rest);
    }
  }

  /** Both, in any order and mixed. */
  record Interleave(Pattern first, Pattern rest) implements Shape {
    @Override
    public boolean nullable() {
      return first.nullable() && rest.nullable();
    }

    @Override
    public List<Pattern> parts() {
      return List.of(first, rest);
    }
  }

  /** The same once or more. */
  record OneOrMore(Pattern part) implements Shape {
    @Override
    public boolean nullable() {
      return part.nullable();
    }

    @Override
    public List<Pattern> parts() {
      return List.of(part);
    }
  }
}
