package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rapporteur.annotation.StandOff.Said;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.TeiDocument;

/** Asks of elements whether they may stand in the note of an annotation. */
final class TagReview {

  private static final String OPENING =
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>T</title>"
          + "</titleStmt><publicationStmt><p>N</p></publicationStmt><sourceDesc><p>N</p>"
          + "</sourceDesc></fileDesc></teiHeader>\n<standOff><listAnnotation>\n";
  private static final String CLOSING = "</listAnnotation></standOff></TEI>\n";
  private static final int LINE_OF_THE_LIST = 2;
  private static final int AT_ONCE = 50;

  private final Function<TeiDocument, Report> review;
  private final Set<Case> refused = new HashSet<>();

  private TagReview(Function<TeiDocument, Report> review) {
    this.review = review;
  }

  /**
   * An element as it would stand in a note.
   *
   * @param tag the element, without its {@code xml:id}
   * @param empty whether it has no words
   */
  private record Case(Tag tag, boolean empty) {

    static Case of(Said said) {
      Tag tag = said.annotation().tag().orElseThrow();
      java.util.Map<String, String> attributes = new java.util.LinkedHashMap<>(tag.attributes());
      attributes.remove("xml:id");
      return new Case(new Tag(tag.element(), attributes), said.annotation().isPoint());
    }
  }

  /** Returns which annotations may have their element as itself. */
  static Predicate<Said> of(Function<TeiDocument, Report> review, List<Said> all) {
    TagReview made = new TagReview(review);
    Set<Case> cases = new LinkedHashSet<>();
    all.stream()
        .filter(said -> said.annotation().tag().isPresent())
        .forEach(said -> cases.add(Case.of(said)));
    List<Case> asked = new ArrayList<>(cases);
    for (int i = 0; i < asked.size(); i += AT_ONCE) {
      made.ask(asked.subList(i, Math.min(asked.size(), i + AT_ONCE)));
    }
    return said -> said.annotation().tag().isPresent() && !made.refused.contains(Case.of(said));
  }

  /** Asks of several at once, and again without those refused, since one error may hide another. */
  private void ask(List<Case> cases) {
    List<Case> left = cases;
    int before = -1;
    while (!left.isEmpty() && refused.size() != before) {
      before = refused.size();
      askOnce(left);
      left = left.stream().filter(asked -> !refused.contains(asked)).toList();
    }
  }

  private void askOnce(List<Case> cases) {
    StringBuilder document = new StringBuilder(OPENING);
    for (int i = 0; i < cases.size(); i++) {
      Case asked = cases.get(i);
      String element = StandOffBody.element(asked.tag(), asked.empty() ? "" : "x", "");
      document.append("<annotation xml:id=\"a").append(i).append("\" target=\"#a").append(i);
      document.append("\"><note type=\"tag\">").append(element).append("</note></annotation>\n");
    }
    document.append(CLOSING);
    for (Finding finding : review.apply(document(document)).findings()) {
      judge(finding, cases);
    }
  }

  private static TeiDocument document(StringBuilder text) {
    return TeiDocument.of("annotations.xml", text.toString());
  }

  /** What it points to is not in so small a document. */
  private void judge(Finding finding, List<Case> cases) {
    int number = finding.location().position().line() - LINE_OF_THE_LIST - 1;
    boolean error =
        finding.severity().compareTo(Severity.ERROR) >= 0
            && !finding.rule().id().startsWith("link-");
    if (error && number == -1) {
      refused.addAll(cases);
    } else if (error && number >= 0 && number < cases.size()) {
      refused.add(cases.get(number));
    }
  }
}
