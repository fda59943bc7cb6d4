package org.rapporteur.annotation.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.register.EditionPointers.Target;
import org.rapporteur.annotation.register.EditionPointers.Word;
import org.rapporteur.internal.link.PointerAttributes;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Makes one entry of two in an edition's register: what the one that goes says and the other does
 * not (names, printed labels, notes and whatever else stands in it) moves to the one that is kept,
 * as it is written; the attributes of its own tag go with it. Every pointer to it in any document,
 * in whatever attribute TEI has for pointers, leads to the other then; of two alike in one
 * attribute the first stays. A {@code @key} is no pointer.
 */
public final class RegisterMerge {

  private final TeiDocument edition;
  private final String kept;
  private final String gone;
  private final String register;

  private RegisterMerge(TeiDocument edition, String kept, String gone) {
    this.edition = edition;
    this.kept = kept;
    this.gone = gone;
    this.register = EditionPointers.path(edition.name());
  }

  /**
   * Returns the edit that merges an entry into another.
   *
   * @param edition the description of the edition, {@code edition.xml}
   * @param documents all other documents of the edition; their names are paths, from which their
   *     pointers are understood
   * @param kept the id of the entry that stays
   * @param gone the id of the entry that goes
   * @throws UnreadableTeiException if a document is not well-formed
   * @throws IllegalArgumentException if there are no two such entries, or they are of different
   *     kinds, or one stands in the other
   */
  public static Edit of(TeiDocument edition, List<TeiDocument> documents, String kept, String gone)
      throws UnreadableTeiException {
    RegisterMerge merge = new RegisterMerge(edition, kept, gone);
    TeiElement stays = merge.entry(kept);
    TeiElement goes = merge.entry(gone);
    merge.refuse(stays, goes);
    List<Edit.Change> changes = new ArrayList<>();
    changes.add(new Edit.Change(edition, merge.inRegister(stays, goes)));
    for (TeiDocument document : documents) {
      if (!EditionPointers.path(document.name()).equals(merge.register)) {
        changes.add(new Edit.Change(document, merge.pointers(document)));
      }
    }
    return new Edit("merge '" + gone + "' into '" + kept + "'", changes);
  }

  private TeiElement entry(String id) throws UnreadableTeiException {
    return edition
        .index()
        .byId(id)
        .filter(RegisterText::isEntry)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the register of " + edition.name() + " has no entry '" + id + "'"));
  }

  private void refuse(TeiElement stays, TeiElement goes) {
    if (stays.equals(goes)) {
      throw new IllegalArgumentException("'" + kept + "' cannot be merged with itself");
    }
    if (!stays.name().equals(goes.name())) {
      throw new IllegalArgumentException(
          "'%s' is a %s and '%s' is a %s; they cannot be merged"
              .formatted(kept, stays.name(), gone, goes.name()));
    }
    if (stays.path().contains(goes) || goes.path().contains(stays)) {
      throw new IllegalArgumentException(
          "of '" + kept + "' and '" + gone + "' one stands in the other; move it out first");
    }
  }

  private List<Splice> inRegister(TeiElement stays, TeiElement goes) throws UnreadableTeiException {
    List<Splice> inside = new ArrayList<>();
    List<Splice> splices = new ArrayList<>();
    for (Splice splice : pointers(edition)) {
      (goes.span().contains(splice.span()) ? inside : splices).add(splice);
    }
    RegisterText text = new RegisterText(edition);
    Set<Said> said = new HashSet<>();
    stays.children().forEach(child -> said.add(said(child)));
    Map<TeiElement, String> moved = new HashMap<>();
    for (TeiElement child : goes.children()) {
      if (said.add(said(child))) {
        moved.put(child, written(child, inside));
      }
    }
    for (TeiElement child : goes.children()) {
      if (moved.containsKey(child)) {
        splices.add(text.into(stays, child.name(), moved.get(child)));
      }
    }
    splices.add(new Splice(text.removal(goes), ""));
    return splices;
  }

  /** An element as written, with the changes inside of it made. */
  private String written(TeiElement element, List<Splice> changes) {
    TextSpan span = element.span();
    List<Splice> own =
        changes.stream()
            .filter(change -> span.contains(change.span()))
            .map(change -> new Splice(change.span().shift(-span.start()), change.replacement()))
            .toList();
    return Splice.apply(own, span.of(edition.text()));
  }

  /** What an element says: two that say the same are not needed both. */
  private record Said(String name, Map<String, String> attributes, String content) {}

  private Said said(TeiElement element) {
    Map<String, String> attributes = new HashMap<>();
    element.attributes().forEach(a -> attributes.put(a.name(), a.value()));
    String content = element.content().of(edition.text()).strip().replaceAll("\\s+", " ");
    return new Said(element.name(), attributes, content);
  }

  /** Returns the changes that let a document's pointers lead to the entry that is kept. */
  private List<Splice> pointers(TeiDocument document) throws UnreadableTeiException {
    EditionPointers pointers = EditionPointers.of(document, edition);
    List<Splice> splices = new ArrayList<>();
    TeiIndex index = document.index();
    for (TeiElement element : index.elements()) {
      for (TeiAttribute attribute :
          element.isTei() ? element.attributes() : List.<TeiAttribute>of()) {
        boolean points =
            PointerAttributes.ofTei().kind(element.name(), attribute.name()).isPresent();
        if (points) {
          splices.addAll(new Rewriting(document, pointers, element).of(attribute));
        }
      }
    }
    return splices;
  }

  /** Rewrites the attributes of one element. */
  private final class Rewriting {

    private final TeiDocument document;
    private final EditionPointers pointers;
    private final TeiElement element;

    Rewriting(TeiDocument document, EditionPointers pointers, TeiElement element) {
      this.document = document;
      this.pointers = pointers;
      this.element = element;
    }

    List<Splice> of(TeiAttribute attribute) {
      List<Splice> splices = new ArrayList<>();
      List<Word> words = EditionPointers.words(document, attribute);
      if (words.stream().noneMatch(word -> names(word.value(), gone))) {
        return splices;
      }
      boolean there = false;
      int end = attribute.valueSpan().start();
      char quote = document.text().charAt(attribute.valueSpan().end());
      for (Word word : words) {
        boolean changes = names(word.value(), gone);
        String now = changes ? rewritten(word.value()) : word.value();
        boolean isKept =
            pointers.target(element, now).filter(t -> t.isOnly(register, kept)).isPresent();
        if (isKept && there) {
          splices.add(new Splice(new TextSpan(end, word.span().end()), ""));
        } else if (changes) {
          splices.add(new Splice(word.span(), XmlCharacters.value(now, quote)));
        }
        there |= isKept;
        end = word.span().end();
      }
      return splices;
    }

    private boolean names(String pointer, String id) {
      return pointers.target(element, pointer).filter(t -> t.names(register, id)).isPresent();
    }

    /** The pointer as it is written, with the other id; where that does not do, its address. */
    private String rewritten(String pointer) {
      String id =
          "(?<![\\p{L}\\p{M}\\p{N}._-])" + Pattern.quote(gone) + "(?![\\p{L}\\p{M}\\p{N}_-])";
      int fragment = Math.max(pointer.indexOf('#'), pointer.indexOf(':')) + 1;
      String changed =
          pointer.substring(0, fragment)
              + pointer.substring(fragment).replaceAll(id, Matcher.quoteReplacement(kept));
      Optional<Target> target = pointers.target(element, changed);
      boolean right =
          target.filter(t -> t.names(register, kept) && !t.names(register, gone)).isPresent();
      return right ? changed : EditionPointers.address(document, edition, kept);
    }
  }
}
