package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.Grammar.Walk;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * Something that a grammar does not allow in a document.
 *
 * @param about what kind of thing is wrong about what; the same wherever it stands
 * @param path the names of the elements around it
 * @param words why it is not allowed
 * @param where the tag or the text
 */
record Objection(String about, String path, String words, TextSpan where) {

  /** Returns what a grammar does not allow in a document, and each {@code xml:id} given again. */
  static List<Objection> of(TeiDocument document, TeiIndex index, Grammar grammar) {
    List<Objection> objections = new ArrayList<>();
    Steps steps = new Steps(document.text());
    Set<String> ids = new HashSet<>();
    try (Walk start = grammar.begin()) {
      for (TeiEvent event : index.events()) {
        steps.over(
            event,
            start,
            (walk, kind, detail) -> objections.add(of(event, kind + " " + detail, walk.why())));
        if (event.kind() == TeiEvent.Kind.START) {
          String id = event.element().attribute("xml:id").orElse("");
          if (!id.isEmpty() && !ids.add(id)) {
            objections.add(of(event, "id " + id, "xml:id '" + id + "' is already used"));
          }
        }
      }
    }
    return objections;
  }

  private static Objection of(TeiEvent event, String about, String words) {
    boolean tag = event.kind() == TeiEvent.Kind.START || event.kind() == TeiEvent.Kind.END;
    String path =
        event.element().path().stream().map(TeiElement::name).collect(Collectors.joining("/"));
    TextSpan where = tag ? event.element().startTag() : event.span();
    String subject = tag ? event.kind() + " " + event.element().name() + " " : "";
    return new Objection(subject + about, path, words, where);
  }

  /**
   * Returns those of the objections to a changed document that were not made before: first each is
   * paired with one of the same words at the same path, then with one about the same thing.
   */
  static List<Objection> besides(List<Objection> before, List<Objection> now) {
    Function<Objection, String> exactly = o -> o.about + "\n" + o.path + "\n" + o.words;
    List<Objection> left = unpaired(before, now, exactly);
    List<Objection> gone = unpaired(now, before, exactly);
    return unpaired(gone, left, Objection::about);
  }

  private static List<Objection> unpaired(
      List<Objection> others, List<Objection> mine, Function<Objection, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    others.forEach(other -> counts.merge(key.apply(other), 1, Integer::sum));
    return mine.stream()
        .filter(objection -> counts.merge(key.apply(objection), -1, Integer::sum) < 0)
        .toList();
  }

  /** Returns the finding of it in the changed document. */
  Finding finding(TeiDocument document) {
    return Finding.of(Rule.ANNOTATION_NOT_ALLOWED, document.source(), where, words + ".");
  }
}
