package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.annotation.StandOffInsertion.Holder;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Annotations beside the text, in a document's {@code standOff}: written there, read from there,
 * taken away, and moved between there and the text.
 *
 * <p>An annotation points to its words with {@code string-range}, to a point with {@code
 * string-index}; characters are counted as TEI counts them, from the paragraph or the like in which
 * the words are. It holds its element around the words as they are quoted, its remarks as notes and
 * links, and its claim. The text is never touched by {@link #add} and {@link #remove}, and its
 * readable characters by nothing.
 *
 * <p>An element stands as itself where a grammar says that it may. Where it may not, or none is
 * asked, its name and attributes are told in words in a {@code note}, which every schema allows
 * that knows annotations.
 *
 * <p>Instances are immutable and safe to share between threads if their grammar is.
 */
public final class StandOff {

  /** In which elements of TEI annotations stand. */
  public enum Form {
    /** {@code annotation} in {@code listAnnotation}. */
    ANNOTATIONS,
    /** {@code span} in a {@code spanGrp} for each element, named by its type. */
    SPANS
  }

  private final Form form;
  private final Function<TeiDocument, Report> review;
  private final boolean reviewed;

  private StandOff(Form form, Function<TeiDocument, Report> review, boolean reviewed) {
    this.form = form;
    this.review = review;
    this.reviewed = reviewed;
  }

  /** Returns a writer of annotations whose elements are told in words. */
  public static StandOff inWords() {
    return new StandOff(Form.ANNOTATIONS, document -> Report.empty(), false);
  }

  /** Returns a writer of annotations whose elements stand as themselves where a grammar allows. */
  public static StandOff within(Grammar grammar) {
    return reviewedBy(document -> objections(document, grammar));
  }

  /**
   * Returns a writer of annotations whose elements stand as themselves where a review finds no
   * error in that.
   *
   * @param review says what is wrong in a document, as a validator does; it is shown small
   *     documents with the elements in question
   */
  static StandOff reviewedBy(Function<TeiDocument, Report> review) {
    return new StandOff(Form.ANNOTATIONS, review, true);
  }

  private static Report objections(TeiDocument document, Grammar grammar) {
    try {
      return new Report(
          Objection.of(document, document.index(), grammar).stream()
              .map(objection -> objection.finding(document).with(Severity.ERROR))
              .toList());
    } catch (UnreadableTeiException e) {
      return Report.of(e.finding());
    }
  }

  /** Returns this writer for another form. */
  public StandOff as(Form other) {
    return new StandOff(other, review, reviewed);
  }

  /**
   * Returns the annotations that a document has beside its text and that are about a view, whoever
   * wrote them; the findings tell which point to nothing, and which were found again by the words
   * they quote. What is about another part of the document, or about another document, is not among
   * them.
   */
  public static AnnotationSet read(TextView view) {
    return StandOffReading.of(view.document(), view.index()).in(view);
  }

  /**
   * Returns the edit that adds annotations to a document, in the list that is there or in a new
   * one. An id that is no {@code xml:id} or is taken gives way to a new one; an address is kept as
   * {@code sameAs}. So does the {@code xml:id} of an element that stands in the text already.
   *
   * @throws IllegalArgumentException if a set is of a text of another document
   */
  public Edit add(TeiDocument document, List<AnnotationSet> sets) {
    if (sets.stream().allMatch(set -> set.annotations().isEmpty())) {
      return Edit.of(title(document), document, List.of());
    }
    check(document, sets);
    TeiIndex index = sets.get(0).view().index();
    StandOffIds ids = new StandOffIds(index, Set.of());
    List<Said> all = new ArrayList<>();
    for (AnnotationSet set : sets) {
      for (Annotation annotation : set.annotations()) {
        all.add(new Said(ids.free(annotation), set.view(), List.of()));
      }
    }
    Pointers pointers = new Pointers(index, TextStream.of(index, document.text()));
    TeiElement host = StandOffInsertion.host(sets.get(0).view());
    StandOffInsertion insertion = new StandOffInsertion(index, document.text(), host);
    return Edit.of(title(document), document, insertion.of(written(all, pointers, ids, host)));
  }

  private static String title(TeiDocument document) {
    return "annotate " + document.name() + " beside its text";
  }

  private static void check(TeiDocument document, List<AnnotationSet> sets) {
    for (AnnotationSet set : sets) {
      if (!set.view().document().text().equals(document.text())) {
        throw new IllegalArgumentException(
            "annotations of " + set.view().document().name() + " are not of " + document.name());
      }
    }
  }

  /**
   * An annotation to be written.
   *
   * @param annotation the annotation
   * @param view the view on which it is
   * @param written the tags that it keeps
   */
  record Said(Annotation annotation, TextView view, List<AsWritten> written) {}

  /** Returns the elements to be written, by what holds them. */
  Map<Holder, List<String>> written(
      List<Said> all, Pointers pointers, StandOffIds ids, TeiElement host) {
    String prefix = host.prefix().isEmpty() ? "" : host.prefix() + ":";
    StandOffBody body = new StandOffBody(reviewed ? TagReview.of(review, all) : said -> false);
    Map<Holder, List<String>> written = new LinkedHashMap<>();
    for (Said said : all) {
      Annotation annotation = said.annotation();
      boolean spans = form == Form.SPANS;
      String attributes =
          ids.of(annotation)
              + XmlText.attribute("target", pointers.to(annotation, said.view()))
              + (spans ? "" : StandOffBody.motivation(annotation))
              + StandOffBody.claim(annotation.claim());
      String name = spans ? "span" : "annotation";
      String entry = StandOffBody.element(prefix, name, attributes, body.of(said, prefix));
      written.computeIfAbsent(holder(annotation), holder -> new ArrayList<>()).add(entry);
    }
    return written;
  }

  private Holder holder(Annotation annotation) {
    return form == Form.ANNOTATIONS
        ? new Holder("listAnnotation", "")
        : new Holder("spanGrp", annotation.tag().map(Tag::element).orElse(StandOffBody.REMARK));
  }

  /**
   * Returns the edit that takes annotations out of a document's {@code standOff}, and what held
   * them where nothing else is in it: after {@link #add} the document as it was, byte for byte.
   *
   * @param ids the {@code xml:id}s of the annotations; others are passed over
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public static Edit remove(TeiDocument document, Collection<String> ids)
      throws UnreadableTeiException {
    TeiIndex index = document.index();
    List<TeiElement> gone =
        ids.stream()
            .flatMap(id -> index.byId(id).stream())
            .filter(e -> e.is("annotation") || e.is("span"))
            .distinct()
            .toList();
    List<Splice> splices = StandOffRemoval.of(gone, index, document.text());
    return Edit.of("remove annotations of " + document.name(), document, splices);
  }

  /**
   * Returns the edit that moves inline mark-up out of the text, beside it. Not a readable character
   * changes, and each annotation keeps how its tags were written and where, so that {@link #lower}
   * gives the same document again, byte for byte.
   *
   * <p>What cannot go without harm stays: an element that other elements need around them or that
   * needs another around it, such as {@code choice}; a line break that alone separates two words;
   * an {@code anchor} with an id, to which others point; a tag between {@code ]]} and {@code >}, or
   * within a line end.
   *
   * @param elements local names of the elements; none for all inline elements
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public Edit lift(TeiDocument document, String... elements) throws UnreadableTeiException {
    return Lifting.of(this, document, elements);
  }

  /**
   * Moves annotations from beside the text into it as elements. Those that were lifted go exactly
   * where they were, the others where the writer puts them; what cannot be written stays beside the
   * text and is refused, as is what has remarks or evidence, which no element can say.
   *
   * @param writer writes those whose tags are not known
   * @param elements local names of the elements; none for all
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public static Written lower(TeiDocument document, InlineMarkup writer, String... elements)
      throws UnreadableTeiException {
    return Lowering.of(document, writer, Set.of(elements));
  }
}
