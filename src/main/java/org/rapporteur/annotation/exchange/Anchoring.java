package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.exchange.Anchor.Outcome;
import org.rapporteur.annotation.exchange.QuoteSearch.Wanted;
import org.rapporteur.annotation.exchange.Selector.Position;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.annotation.exchange.Selector.Range;
import org.rapporteur.annotation.exchange.Selector.XPath;
import org.rapporteur.source.TextSpan;

/**
 * Finds in a text the places that statements are about, also when the text has changed since they
 * were made.
 *
 * <p>Words that stand where the statement says are in place. Otherwise the words are looked for:
 * with what stood around them; where that has changed too, at the place around which most of it is
 * left; at last in a form that differs by at most one letter in seven. Where several places are as
 * good, those annotations decide that have one place for certain: between two that moved by the
 * same distance everything moved so. What is not certain then is not placed.
 *
 * <p>The text is indexed once; then each statement costs as much as it is long, whatever the size
 * of the text. Instances are immutable and safe to share between threads.
 */
public final class Anchoring {

  private final TextView view;
  private final OffsetUnit unit;

  private Anchoring(TextView view, OffsetUnit unit) {
    this.view = view;
    this.unit = unit;
  }

  /** Returns the anchoring in a text, for positions in code points, as the W3C counts. */
  public static Anchoring in(TextView view) {
    return new Anchoring(view, OffsetUnit.CODE_POINT);
  }

  /** Returns this anchoring for positions that count something else. */
  public Anchoring countedIn(OffsetUnit other) {
    return new Anchoring(view, other);
  }

  /** Returns the place of one statement, all of whose selectors mean the same words. */
  public Anchor find(Selector... selectors) {
    return find(List.of(List.of(selectors))).get(0);
  }

  /** Returns the places of statements, in their order. */
  public List<Anchor> find(List<List<Selector>> targets) {
    Offsets offsets = Offsets.of(view.text(), unit);
    QuoteSearch search = new QuoteSearch(view.text());
    Places places = new Places(view, unit);
    List<Anchor> anchors = new ArrayList<>();
    List<Attempt> attempts = new ArrayList<>();
    for (List<Selector> target : targets) {
      Attempt attempt = attempt(target, search, places, offsets);
      attempts.add(attempt);
      anchors.add(attempt.first());
    }
    Landmarks landmarks = new Landmarks();
    attempts.forEach(attempt -> attempt.mark(landmarks));
    for (int i = 0; i < anchors.size(); i++) {
      anchors.set(i, attempts.get(i).settled(landmarks));
    }
    return anchors;
  }

  private Attempt attempt(
      List<Selector> target, QuoteSearch search, Places places, Offsets offsets) {
    Optional<Position> position = Selector.first(target, Position.class);
    Optional<Quote> quote = Selector.first(target, Quote.class);
    TextSpan scope = new TextSpan(0, view.text().length());
    Places.Found found = Places.Found.NOTHING;
    for (Selector selector : target) {
      if (selector instanceof XPath || selector instanceof Range) {
        found = found.or(places.of(selector));
      }
    }
    if (quote.isEmpty() && found.quote().isPresent()) {
      quote = found.quote();
      scope = found.span().orElse(scope);
    }
    Optional<Wanted> wanted =
        quote.isPresent() ? Optional.of(search.wanted(quote.get(), scope)) : Optional.empty();
    return new Attempt(target, position, wanted, found, search, offsets);
  }

  /** What is known of one statement's place before those of the others are. */
  private static final class Attempt {

    private final List<Selector> target;
    private final Optional<Position> position;
    private final Optional<Wanted> wanted;
    private final Places.Found found;
    private final QuoteSearch search;
    private final Offsets offsets;
    private final Anchor first;

    Attempt(
        List<Selector> target,
        Optional<Position> position,
        Optional<Wanted> wanted,
        Places.Found found,
        QuoteSearch search,
        Offsets offsets) {
      this.target = target;
      this.position = position;
      this.wanted = wanted;
      this.found = found;
      this.search = search;
      this.offsets = offsets;
      this.first = wanted.isPresent() ? byQuote(wanted.get()) : byPlace();
    }

    Anchor first() {
      return first;
    }

    private Optional<TextSpan> stated(int distance) {
      return position.flatMap(p -> span(p.start() + distance, p.end() + distance));
    }

    private Optional<TextSpan> span(int from, int to) {
      var start = offsets.toUtf16(from);
      var end = offsets.toUtf16(to);
      return start.isPresent() && end.isPresent()
          ? Optional.of(new TextSpan(start.getAsInt(), end.getAsInt()))
          : Optional.empty();
    }

    private Anchor byPlace() {
      Optional<TextSpan> stated = stated(0);
      if (found.span().isPresent() && found.quote().isEmpty()) {
        return stated.isPresent() && !stated.equals(found.span())
            ? Anchor.none(Outcome.SEVERAL, "its position and its path name different places")
            : Anchor.at(Outcome.IN_PLACE, found.span().get());
      }
      if (stated.isPresent()) {
        return Anchor.at(Outcome.IN_PLACE, stated.get());
      }
      if (position.isPresent()) {
        return Anchor.none(
            Outcome.MISSING, "the text has only " + offsets.length() + " characters");
      }
      return target.stream().anyMatch(s -> s instanceof XPath || s instanceof Range)
          ? Anchor.none(found.outcome(), found.reason())
          : Anchor.none(Outcome.UNKNOWN, unknown());
    }

    private String unknown() {
      return Selector.first(target, Selector.Unknown.class)
          .map(Selector.Unknown::reason)
          .orElse("it does not say which words it is about");
    }

    private Anchor byQuote(Wanted quote) {
      Optional<TextSpan> stated = stated(0).filter(place -> search.isAt(quote, place));
      if (stated.isPresent() && quote.exact().length() == 0) {
        return Anchor.at(Outcome.IN_PLACE, stated.get());
      }
      if (found.span().filter(place -> search.isNearlyAt(quote, place)).isPresent()) {
        return Anchor.at(Outcome.IN_PLACE, found.span().get());
      }
      Anchor anchor = search.find(quote);
      boolean inPlace = anchor.span().isPresent() && anchor.span().equals(stated);
      return inPlace ? Anchor.at(Outcome.IN_PLACE, stated.get()) : anchor;
    }

    void mark(Landmarks landmarks) {
      if (position.isPresent() && wanted.isPresent() && first.span().isPresent()) {
        int place = offsets.fromUtf16(first.span().get().start());
        landmarks.add(position.get().start(), place - position.get().start());
      }
    }

    /** Decides between several places by how the text around them moved. */
    Anchor settled(Landmarks landmarks) {
      if (first.outcome() != Outcome.SEVERAL || position.isEmpty() || wanted.isEmpty()) {
        return first;
      }
      boolean trusting = !wanted.get().hasContext();
      var distance = landmarks.distance(position.get().start(), position.get().end(), trusting);
      if (distance.isEmpty()) {
        return first;
      }
      int moved = distance.getAsInt();
      return stated(moved)
          .filter(place -> search.isNearlyAt(wanted.get(), place))
          .map(place -> Anchor.at(moved == 0 ? Outcome.IN_PLACE : Outcome.MOVED, place))
          .orElse(first);
    }
  }
}
