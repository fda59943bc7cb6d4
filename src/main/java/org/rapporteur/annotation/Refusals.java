package org.rapporteur.annotation;

import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Words;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;

/** Says in words why annotations of a document are not written. */
final class Refusals {

  private final SourceText source;

  Refusals(TeiDocument document) {
    this.source = document.source();
  }

  /** An element of the document is in the way. */
  Finding crossesElement(Plan plan) {
    Annotation annotation = plan.annotation();
    Optional<TeiElement> obstacle =
        annotation.spans().stream()
            .flatMap(span -> Stretch.obstacle(plan.view(), span).stream())
            .findFirst();
    String name = obstacle.map(e -> "'" + e.name() + "'").orElse("an element");
    List<Location> where = obstacle.map(e -> Location.of(source, e.startTag())).stream().toList();
    return finding(
            plan,
            Rule.ANNOTATION_CROSSES_ELEMENT,
            name + " begins or ends inside this text and holds more than it")
        .withRelated(where);
  }

  /** Another annotation is in the way. */
  Finding crossesAnnotation(Plan plan, Plan other) {
    return finding(
            plan,
            Rule.ANNOTATION_CROSSES_ANNOTATION,
            "'"
                + other.annotation().element()
                + "' is being put around a part of it and other text")
        .withRelated(List.of(Location.of(source, place(other))));
  }

  /** There is nothing to put an element around. */
  Finding noWords(Plan plan) {
    return finding(plan, Rule.ANNOTATION_NOT_ALLOWED, "there are no words to mark");
  }

  /** It would not be divided so often. */
  Finding tooMany(Plan plan, int most) {
    return finding(
        plan,
        Rule.ANNOTATION_CROSSES_ELEMENT,
        "it would have to be divided into more than " + most + " parts");
  }

  /** The grammar is against it. */
  Finding notAllowed(Plan plan, String reason) {
    return finding(plan, Rule.ANNOTATION_NOT_ALLOWED, reason);
  }

  /** Its id is that of another element. */
  Finding idTaken(Plan plan, String id, Optional<TeiElement> bearer) {
    return finding(
            plan, Rule.ANNOTATION_NOT_ALLOWED, "the xml:id '" + id + "' is that of another element")
        .withRelated(bearer.map(e -> Location.of(source, e.startTag())).stream().toList());
  }

  /** The text would read otherwise. */
  Finding changesText(Plan plan) {
    return finding(
        plan,
        Rule.ANNOTATION_CHANGES_TEXT,
        "words, spaces or lines of the text would change by it");
  }

  /** It would stand apart, and there is no element that could hold it. */
  Finding noPlaceApart(Plan plan) {
    return finding(
        plan, Rule.ANNOTATION_NOT_ALLOWED, "the document has no 'TEI' to hold what stands apart");
  }

  /** Others of the set were refused, and the caller wants all or none. */
  Finding withheld(Plan plan) {
    return finding(plan, Rule.ANNOTATION_WITHHELD, "others given with it cannot be written");
  }

  private Finding finding(Plan plan, Rule rule, String reason) {
    return Finding.of(rule, source, place(plan), said(plan) + ": " + reason + ".");
  }

  private static TextSpan place(Plan plan) {
    return plan.view().map().toSource(plan.annotation().span());
  }

  private static String said(Plan plan) {
    Annotation annotation = plan.annotation();
    String text = plan.view().text();
    String element = "'" + annotation.element() + "' was not put ";
    int at = annotation.span().start();
    if (!annotation.isPoint()) {
      return element + "around “" + Words.quoted(annotation.span().of(text)) + "”";
    }
    return at < text.length()
        ? element + "before “" + Words.quoted(text, at) + "”"
        : element + "after “" + Words.quotedEnd(text) + "”";
  }
}
