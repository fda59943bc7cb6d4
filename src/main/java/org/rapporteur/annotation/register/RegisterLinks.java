package org.rapporteur.annotation.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.Register;
import org.rapporteur.tei.RegisterEntry;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Finds the entries of an edition's register that a document points to: by {@code @ref}, {@code
 * @who} and {@code @toWhom}, directly, with a declared prefix, or by way of a participant or other
 * element of the document that points on by {@code @corresp}, {@code @sameAs} or {@code @ref}. A
 * {@code @key} is no pointer and is not followed.
 *
 * <p>The names of documents are paths, from which the addresses are understood. Instances are
 * immutable and safe to share between threads.
 */
public final class RegisterLinks {

  private static final List<String> POINTING = List.of("ref", "who", "toWhom");
  private static final List<String> ONWARD = List.of("corresp", "sameAs", "ref");

  private final TeiDocument edition;
  private final Register register;

  private RegisterLinks(TeiDocument edition, Register register) {
    this.edition = edition;
    this.register = register;
  }

  /**
   * Returns the links into the register of an edition.
   *
   * @param edition the description of the edition, {@code edition.xml}
   * @throws UnreadableTeiException if it is no description of an edition
   */
  public static RegisterLinks to(TeiDocument edition) throws UnreadableTeiException {
    return new RegisterLinks(edition, EditionDescription.of(edition).register());
  }

  /**
   * A pointer, and the entry it leads to.
   *
   * @param element the element that points
   * @param attribute the attribute that holds the pointer
   * @param pointer the pointer, as its value has it
   * @param entry the entry, with all its names and printed labels
   * @param reason why there is none; empty also where the pointer is not meant for the register
   */
  public record Link(
      TeiElement element,
      String attribute,
      String pointer,
      Optional<RegisterEntry> entry,
      Optional<Finding> reason) {}

  /**
   * Returns every pointer of a document that names a person, place or organisation, in order.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public List<Link> of(TeiDocument document) throws UnreadableTeiException {
    Way way = new Way(document);
    List<Link> links = new ArrayList<>();
    for (TeiElement element : document.index().elements()) {
      if (element.isTei() && POINTING.stream().anyMatch(a -> element.attribute(a).isPresent())) {
        for (TeiAttribute attribute : element.attributes()) {
          if (POINTING.contains(attribute.name())) {
            way.links(element, attribute, links);
          }
        }
      }
    }
    return links;
  }

  /** Follows the pointers of one document. */
  private final class Way {

    private final TeiDocument document;
    private final EditionPointers pointers;
    private final String register = EditionPointers.path(edition.name());

    Way(TeiDocument document) throws UnreadableTeiException {
      this.document = document;
      this.pointers = EditionPointers.of(document, edition);
    }

    void links(TeiElement element, TeiAttribute attribute, List<Link> links)
        throws UnreadableTeiException {
      for (String pointer : EditionPointers.words(attribute.value())) {
        Optional<RegisterEntry> entry = entry(element, pointer, new HashSet<>());
        Optional<Finding> reason =
            entry.isPresent() ? Optional.empty() : reason(element, attribute, pointer);
        links.add(new Link(element, attribute.name(), pointer, entry, reason));
      }
    }

    private Optional<RegisterEntry> entry(TeiElement element, String pointer, Set<TeiElement> seen)
        throws UnreadableTeiException {
      Optional<EditionPointers.Target> target = pointers.target(element, pointer);
      if (target.isEmpty() || target.get().ids().size() != 1) {
        return Optional.empty();
      }
      String id = target.get().ids().get(0);
      if (target.get().file().equals(register)) {
        return RegisterLinks.this.register.entry(id);
      }
      Optional<TeiElement> step = step(target.get(), id);
      return step.isPresent() && seen.add(step.get()) ? onward(step.get(), seen) : Optional.empty();
    }

    private Optional<TeiElement> step(EditionPointers.Target target, String id)
        throws UnreadableTeiException {
      boolean here = target.file().equals(EditionPointers.path(document.name()));
      return here ? document.index().byId(id) : Optional.empty();
    }

    private Optional<RegisterEntry> onward(TeiElement from, Set<TeiElement> seen)
        throws UnreadableTeiException {
      for (String attribute : ONWARD) {
        for (String pointer : EditionPointers.words(from.attribute(attribute).orElse(""))) {
          Optional<RegisterEntry> entry = entry(from, pointer, seen);
          if (entry.isPresent()) {
            return entry;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Finding> reason(TeiElement element, TeiAttribute attribute, String pointer)
        throws UnreadableTeiException {
      Optional<EditionPointers.Target> target = pointers.target(element, pointer);
      if (pointers.hasUnknownPrefix(pointer)) {
        return because(attribute, Rule.LINK_PREFIX_UNKNOWN, "no prefixDef fits '" + pointer + "'");
      }
      for (String id : target.map(EditionPointers.Target::ids).orElse(List.of())) {
        if (target.orElseThrow().file().equals(register)) {
          return because(
              attribute,
              Rule.LINK_REGISTER_ENTRY_MISSING,
              "the register of " + edition.name() + " has no '" + id + "'");
        }
        boolean here = target.orElseThrow().file().equals(EditionPointers.path(document.name()));
        if (here && document.index().byId(id).isEmpty()) {
          return because(
              attribute, Rule.LINK_TARGET_MISSING, "no element has the xml:id '" + id + "'");
        }
      }
      return Optional.empty();
    }

    private Optional<Finding> because(TeiAttribute attribute, Rule rule, String message) {
      return Optional.of(Finding.of(rule, document.source(), attribute.valueSpan(), message));
    }
  }
}
