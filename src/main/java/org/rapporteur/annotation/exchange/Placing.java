package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.exchange.Anchor.Outcome;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Words;
import org.rapporteur.source.TextSpan;

/** Gives statements their places in a text. */
final class Placing {

  private final TextView view;
  private final OffsetUnit unit;
  private final List<Annotation> annotations = new ArrayList<>();
  private final List<Finding> looks = new ArrayList<>();
  private final List<Finding> losses = new ArrayList<>();

  Placing(TextView view, OffsetUnit unit) {
    this.view = view;
    this.unit = unit;
  }

  Placement place(List<Statement> statements) {
    List<List<Selector>> targets =
        statements.stream().flatMap(statement -> statement.targets().stream()).toList();
    List<Anchor> anchors = Anchoring.in(view).countedIn(unit).find(targets);
    int next = 0;
    for (Statement statement : statements) {
      int count = statement.targets().size();
      place(statement, anchors.subList(next, next + count));
      next += count;
    }
    AnnotationSet set = new AnnotationSet(view, annotations, new Report(looks));
    return new Placement(set, new Report(losses));
  }

  private void place(Statement statement, List<Anchor> anchors) {
    List<TextSpan> spans = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      Anchor anchor = anchors.get(i);
      if (anchor.span().isEmpty()) {
        lose(statement, anchor, words(statement.targets().get(i)));
        return;
      }
      spans.add(anchor.span().get());
    }
    Optional<List<TextSpan>> all =
        statement.parts().isEmpty() ? Optional.of(spans) : parts(statement, spans.get(0));
    if (all.isEmpty() || !areApart(all.get())) {
      refuse(statement, all.isEmpty() ? "its parts do not fit its words" : "its parts overlap");
      return;
    }
    annotations.add(
        new Annotation(
            statement.id(), all.get(), statement.tag(), statement.remarks(), statement.claim()));
    for (int i = 0; i < anchors.size(); i++) {
      if (anchors.get(i).outcome() == Outcome.ALIKE) {
        differ(statement, anchors.get(i), words(statement.targets().get(i)));
      }
    }
  }

  private static boolean areApart(List<TextSpan> spans) {
    List<TextSpan> sorted = spans.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      TextSpan before = sorted.get(i - 1);
      if (before.isEmpty() || sorted.get(i).isEmpty() || before.overlaps(sorted.get(i))) {
        return false;
      }
    }
    return !spans.isEmpty();
  }

  private Optional<List<TextSpan>> parts(Statement statement, TextSpan whole) {
    Offsets offsets = Offsets.of(view.text(whole), unit);
    List<TextSpan> parts = new ArrayList<>();
    for (TextSpan part : statement.parts()) {
      var start = offsets.toUtf16(part.start());
      var end = offsets.toUtf16(part.end());
      if (start.isEmpty() || end.isEmpty()) {
        return Optional.empty();
      }
      parts.add(new TextSpan(start.getAsInt(), end.getAsInt()).shift(whole.start()));
    }
    int last = parts.get(parts.size() - 1).end();
    String quote = words(statement.targets().get(0));
    boolean fits = last <= whole.end() && (quote.isEmpty() || quote.equals(view.text(whole)));
    return fits ? Optional.of(parts) : Optional.empty();
  }

  private static String words(List<Selector> target) {
    return Selector.first(target, Quote.class).map(Quote::exact).orElse("");
  }

  private static String on(Statement statement, String words) {
    return statement.what() + (words.isEmpty() ? "" : " on “" + Words.quoted(words) + "”");
  }

  private void lose(Statement statement, Anchor anchor, String words) {
    Rule rule =
        switch (anchor.outcome()) {
          case SEVERAL -> Rule.ANNOTATION_PLACE_AMBIGUOUS;
          case UNKNOWN -> Rule.ANNOTATION_TARGET_UNKNOWN;
          default -> Rule.ANNOTATION_WORDS_MISSING;
        };
    losses.add(
        Finding.of(
            rule,
            statement.at(),
            on(statement, words) + " was not placed: " + anchor.reason() + "."));
  }

  private void refuse(Statement statement, String reason) {
    losses.add(
        Finding.of(
            Rule.ANNOTATION_UNREADABLE,
            statement.at(),
            on(statement, "") + " was not placed: " + reason + "."));
  }

  private void differ(Statement statement, Anchor anchor, String words) {
    TextSpan span = anchor.span().orElseThrow();
    looks.add(
        Finding.of(
                Rule.ANNOTATION_WORDS_DIFFER,
                statement.at(),
                on(statement, words) + " was placed on “" + Words.quoted(view.text(span)) + "”.")
            .withRelated(
                List.of(Location.of(view.document().source(), view.map().toSource(span)))));
  }
}
