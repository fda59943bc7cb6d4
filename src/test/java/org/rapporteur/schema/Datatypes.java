package org.rapporteur.schema;

import com.thaiopensource.datatype.xsd.DatatypeLibraryFactoryImpl;
import com.thaiopensource.datatype.xsd.regex.java.RegexEngineImpl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relaxng.datatype.Datatype;
import org.relaxng.datatype.DatatypeBuilder;
import org.relaxng.datatype.DatatypeException;
import org.relaxng.datatype.DatatypeLibrary;
import org.relaxng.datatype.ValidationContext;

/** The datatypes of one grammar, as Jing understands them. */
final class Datatypes {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema-datatypes";

  private final DatatypeLibrary library =
      new DatatypeLibraryFactoryImpl(new RegexEngineImpl()).createDatatypeLibrary(XSD);
  private final Map<Type, Datatype> compiled = new HashMap<>();

  /** Returns a datatype; RELAX NG's own string and token do as XML Schema's. */
  Type type(String name, List<Facet> facets) {
    return new Type(name, List.copyOf(facets), this);
  }

  private Datatype compile(Type type) {
    return compiled.computeIfAbsent(type, this::build);
  }

  private Datatype build(Type type) {
    try {
      DatatypeBuilder builder = library.createDatatypeBuilder(type.name());
      for (Facet facet : type.facets()) {
        builder.addParameter(facet.name(), facet.value(), NoContext.INSTANCE);
      }
      return builder.createDatatype();
    } catch (DatatypeException e) {
      throw new IllegalArgumentException("not a datatype: " + type, e);
    }
  }

  /** A condition on a datatype, such as a pattern. */
  record Facet(String name, String value) {}

  /** A datatype with its facets. Two of different grammars are equal if their words are. */
  static final class Type {
    private final String name;
    private final List<Facet> facets;
    private final Datatypes library;

    private Type(String name, List<Facet> facets, Datatypes library) {
      this.name = name;
      this.facets = facets;
      this.library = library;
    }

    String name() {
      return name;
    }

    List<Facet> facets() {
      return facets;
    }

    /** Returns the regular expressions that its values must match, all of them. */
    List<String> patterns() {
      return facets.stream()
          .filter(facet -> facet.name().equals("pattern"))
          .map(Facet::value)
          .toList();
    }

    /** Returns the facets that are no patterns. */
    List<Facet> bounds() {
      return facets.stream().filter(facet -> !facet.name().equals("pattern")).toList();
    }

    boolean accepts(String text) {
      return library.compile(this).isValid(text, NoContext.INSTANCE);
    }

    /** Returns whether the type takes two texts for the same value. */
    boolean same(String one, String other) {
      Datatype type = library.compile(this);
      return type.isValid(one, NoContext.INSTANCE)
          && type.isValid(other, NoContext.INSTANCE)
          && type.sameValue(
              type.createValue(one, NoContext.INSTANCE),
              type.createValue(other, NoContext.INSTANCE));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Type type && name.equals(type.name) && facets.equals(type.facets);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + facets.hashCode();
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(name);
      facets.forEach(
          facet -> text.append(' ').append(facet.name()).append('=').append(facet.value()));
      return text.toString();
    }
  }

  /** No namespace, no entity and no notation is known to a grammar. */
  private enum NoContext implements ValidationContext {
    INSTANCE;

    @Override
    public String resolveNamespacePrefix(String prefix) {
      return "";
    }

    @Override
    public String getBaseUri() {
      return "";
    }

    @Override
    public boolean isUnparsedEntity(String name) {
      return false;
    }

    @Override
    public boolean isNotation(String name) {
      return false;
    }
  }
}
