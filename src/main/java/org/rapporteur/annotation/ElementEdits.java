package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Removes and changes elements in place: the tags alone, never a word. All else of a tag stays as
 * it is written: quotes, spaces, the order of the attributes.
 *
 * <p>The parts of one annotation, which point to each other by {@code @next} and {@code @prev}, are
 * taken together. A change to which the grammar objects is not made, nor one that leaves a pointer
 * without its target.
 *
 * <p>Instances are immutable and safe to share between threads if their grammar is.
 */
public final class ElementEdits {

  private static final String ID = "xml:id";

  /** What each part of an annotation has for itself. */
  private static final Set<String> OF_ONE_PART = Set.of(ID, "next", "prev", "part");

  private final Grammar grammar;

  private ElementEdits(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Returns edits that make only what a grammar allows. */
  public static ElementEdits within(Grammar grammar) {
    return new ElementEdits(grammar);
  }

  /**
   * Takes the tags of an element away; its content stays. An element without content goes as a
   * whole. What writing an annotation did is undone to the character.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   * @throws IllegalArgumentException if the element is not of this document
   */
  public Amendment remove(TeiDocument document, TeiElement element) throws UnreadableTeiException {
    return remove(document, chain(document, element), "remove <" + element.name() + ">");
  }

  /**
   * Takes the tags of all elements of the given names away that stand in the texts of a document:
   * not those of its header and its lists.
   *
   * @param names local names of TEI
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public Amendment strip(TeiDocument document, String... names) throws UnreadableTeiException {
    Set<String> wanted = Set.of(names);
    List<TeiElement> elements = new ArrayList<>();
    int end = 0;
    for (TeiElement element : document.index().elements()) {
      end = element.is("text") ? Math.max(end, element.span().end()) : end;
      if (element.span().start() < end && element.isTei() && wanted.contains(element.name())) {
        elements.add(element);
      }
    }
    return remove(document, elements, "remove all <" + String.join(">, <", names) + ">");
  }

  /**
   * Gives an element another name.
   *
   * @param newName a local name of TEI
   * @throws UnreadableTeiException if the document is not well-formed
   * @throws IllegalArgumentException if the element is not of this document, or the name is none
   */
  public Amendment rename(TeiDocument document, TeiElement element, String newName)
      throws UnreadableTeiException {
    String name = Tag.of(newName).element();
    List<Splice> splices = new ArrayList<>();
    for (TeiElement part : chain(document, element)) {
      splices.add(new Splice(nameAt(part, part.startTag().start() + 1), name));
      if (!part.isEmptyTag()) {
        splices.add(new Splice(nameAt(part, part.endTag().start() + 2), name));
      }
    }
    String title = "rename <" + element.name() + "> to <" + name + ">";
    return checked(document, title, splices, List.of());
  }

  /**
   * Gives an attribute a value; one that is not there comes after the others.
   *
   * @param attribute its name as written
   * @throws UnreadableTeiException if the document is not well-formed
   * @throws IllegalArgumentException if the element is not of this document, or the name is none
   */
  public Amendment set(TeiDocument document, TeiElement element, String attribute, String value)
      throws UnreadableTeiException {
    Tag.of(element.name()).with(attribute, value);
    List<Splice> splices = new ArrayList<>();
    for (TeiElement part : bearers(document, element, attribute)) {
      setting(document, part, attribute, value).ifPresent(splices::add);
    }
    List<Finding> reasons =
        splices.isEmpty() ? List.of() : idReasons(document, element, attribute, value);
    String title = "set @" + attribute + " of <" + element.name() + ">";
    return checked(document, title, splices, reasons);
  }

  /**
   * Takes an attribute away.
   *
   * @param attribute its name as written
   * @throws UnreadableTeiException if the document is not well-formed
   * @throws IllegalArgumentException if the element is not of this document
   */
  public Amendment clear(TeiDocument document, TeiElement element, String attribute)
      throws UnreadableTeiException {
    List<Splice> splices = new ArrayList<>();
    for (TeiElement part : bearers(document, element, attribute)) {
      attribute(part, attribute)
          .ifPresent(found -> splices.add(new Splice(withSpace(document, found.span()), "")));
    }
    List<Finding> reasons =
        splices.isEmpty() ? List.of() : idReasons(document, element, attribute, "");
    String title = "remove @" + attribute + " of <" + element.name() + ">";
    return checked(document, title, splices, reasons);
  }

  private Amendment remove(TeiDocument document, Collection<TeiElement> elements, String title)
      throws UnreadableTeiException {
    List<Finding> reasons = new ArrayList<>(Pointing.to(document, elements));
    for (TeiElement element : elements) {
      if (!element.children().isEmpty() && declaresNamespace(document, element)) {
        String message = "'" + element.name() + "' declares a namespace for what is in it.";
        reasons.add(
            Finding.of(
                Rule.ANNOTATION_NOT_ALLOWED, document.source(), element.startTag(), message));
      }
    }
    return checked(document, title, Untagging.of(document.text(), elements), reasons);
  }

  private static boolean declaresNamespace(TeiDocument document, TeiElement element) {
    return element.startTag().of(document.text()).contains("xmlns");
  }

  private Amendment checked(
      TeiDocument document, String title, List<Splice> splices, List<Finding> reasons) {
    List<Finding> all = new ArrayList<>(reasons);
    if (reasons.isEmpty() && !splices.isEmpty()) {
      all.addAll(objections(document, document.with(splices)));
    }
    return new Amendment(
        Edit.of(title + " in " + document.name(), document, all.isEmpty() ? splices : List.of()),
        all);
  }

  private List<Finding> objections(TeiDocument before, TeiDocument after) {
    try {
      after.index();
      return Rehearsal.of(before, grammar).objections(before, after);
    } catch (UnreadableTeiException e) {
      return List.of(e.finding());
    }
  }

  /** Returns the parts of the annotation to which an element belongs, in document order. */
  private static Collection<TeiElement> chain(TeiDocument document, TeiElement element)
      throws UnreadableTeiException {
    TeiIndex index = document.index();
    if (element.firstEvent() >= index.events().size()
        || index.events().get(element.firstEvent()).element() != element) {
      throw new IllegalArgumentException(element + " is no element of " + document.name());
    }
    Set<TeiElement> chain = new LinkedHashSet<>(Set.of(element));
    List<TeiElement> waiting = new ArrayList<>(chain);
    for (int i = 0; i < waiting.size(); i++) {
      for (String link : List.of("prev", "next")) {
        linked(index, waiting.get(i), link).filter(chain::add).ifPresent(waiting::add);
      }
    }
    return chain;
  }

  private static Optional<TeiElement> linked(TeiIndex index, TeiElement element, String link) {
    return element
        .attribute(link)
        .filter(pointer -> pointer.startsWith("#"))
        .flatMap(pointer -> index.byId(pointer.substring(1)))
        .filter(other -> other.isTei() && other.name().equals(element.name()));
  }

  private static Collection<TeiElement> bearers(
      TeiDocument document, TeiElement element, String attribute) throws UnreadableTeiException {
    Collection<TeiElement> chain = chain(document, element);
    return OF_ONE_PART.contains(attribute) ? List.of(element) : chain;
  }

  private static Optional<Splice> setting(
      TeiDocument document, TeiElement element, String attribute, String value) {
    Optional<TeiAttribute> known = attribute(element, attribute);
    if (known.isEmpty()) {
      String written = XmlText.attribute(attribute, value);
      return Optional.of(Splice.insert(endOfAttributes(element), written));
    }
    TextSpan span = known.get().valueSpan();
    char quote = document.text().charAt(span.end());
    return known.get().value().equals(value)
        ? Optional.empty()
        : Optional.of(new Splice(span, XmlCharacters.value(value, quote)));
  }

  private static int endOfAttributes(TeiElement element) {
    List<TeiAttribute> attributes = element.attributes();
    return attributes.isEmpty()
        ? nameAt(element, element.startTag().start() + 1).end()
        : attributes.get(attributes.size() - 1).span().end();
  }

  private static Optional<TeiAttribute> attribute(TeiElement element, String name) {
    return element.attributes().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /** The local name in a tag whose name begins, with its prefix, at an offset. */
  private static TextSpan nameAt(TeiElement element, int offset) {
    int prefix = element.prefix().isEmpty() ? 0 : element.prefix().length() + 1;
    return new TextSpan(offset + prefix, offset + prefix + element.name().length());
  }

  private static TextSpan withSpace(TeiDocument document, TextSpan attribute) {
    int start = attribute.start();
    while (Character.isWhitespace(document.text().charAt(start - 1))) {
      start--;
    }
    return new TextSpan(start, attribute.end());
  }

  /** Why an id may not be changed: something points to it, or another element has the new one. */
  private static List<Finding> idReasons(
      TeiDocument document, TeiElement element, String attribute, String value)
      throws UnreadableTeiException {
    if (!attribute.equals(ID)) {
      return List.of();
    }
    List<Finding> reasons = new ArrayList<>(Pointing.toIdOf(document, element));
    Optional<TeiElement> other = document.index().byId(value);
    other.ifPresent(
        bearer ->
            reasons.add(
                Finding.of(
                        Rule.ANNOTATION_NOT_ALLOWED,
                        document.source(),
                        element.startTag(),
                        "The xml:id '" + value + "' is that of another element.")
                    .withRelated(List.of(Location.of(document.source(), bearer.startTag())))));
    return reasons;
  }
}
