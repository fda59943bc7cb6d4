package org.rapporteur.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.xml.namespace.QName;

/** Which names an element or attribute may have. */
sealed interface NameClass {

  /** Returns whether the name is one of them. */
  boolean contains(QName name);

  /** Returns the names, where they can be told one by one; those of a wildcard cannot. */
  Set<QName> names();

  /** Returns whether there is a wildcard among them. */
  boolean open();

  /** Returns what is left when the name is spent. A wildcard remains as it is. */
  Optional<NameClass> without(QName name);

  /** The names told one by one. */
  record Names(List<QName> all) implements NameClass {

    @Override
    public boolean contains(QName name) {
      return all.contains(name);
    }

    @Override
    public Set<QName> names() {
      return Names.sorted(all);
    }

    @Override
    public boolean open() {
      return false;
    }

    @Override
    public Optional<NameClass> without(QName name) {
      List<QName> left = all.stream().filter(Predicate.not(name::equals)).toList();
      return left.isEmpty() ? Optional.empty() : Optional.of(new Names(left));
    }

    /** Returns the names in the order of their local names. */
    static Set<QName> sorted(Iterable<QName> names) {
      Set<QName> sorted =
          new TreeSet<>(
              java.util.Comparator.comparing(QName::getLocalPart)
                  .thenComparing(QName::getNamespaceURI));
      names.forEach(sorted::add);
      return sorted;
    }
  }

  /** Every name, or every name of a namespace, but for some. */
  record Wildcard(Optional<String> namespace, List<NameClass> except) implements NameClass {

    @Override
    public boolean contains(QName name) {
      return namespace.map(name.getNamespaceURI()::equals).orElse(true)
          && except.stream().noneMatch(some -> some.contains(name));
    }

    @Override
    public Set<QName> names() {
      return Set.of();
    }

    @Override
    public boolean open() {
      return true;
    }

    @Override
    public Optional<NameClass> without(QName name) {
      return Optional.of(this);
    }
  }

  /** Any of several classes. */
  record AnyOf(List<NameClass> classes) implements NameClass {

    @Override
    public boolean contains(QName name) {
      return classes.stream().anyMatch(some -> some.contains(name));
    }

    @Override
    public Set<QName> names() {
      return Names.sorted(classes.stream().flatMap(some -> some.names().stream()).toList());
    }

    @Override
    public boolean open() {
      return classes.stream().anyMatch(NameClass::open);
    }

    @Override
    public Optional<NameClass> without(QName name) {
      List<NameClass> left =
          classes.stream().map(some -> some.without(name)).flatMap(Optional::stream).toList();
      return left.isEmpty() ? Optional.empty() : Optional.of(new AnyOf(left));
    }
  }
}
