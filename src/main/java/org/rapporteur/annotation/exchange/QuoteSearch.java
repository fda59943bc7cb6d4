package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotation.exchange.Anchor.Outcome;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.source.TextSpan;

/**
 * Finds the words of quotes in a text. The text is indexed once for all of them; what one quote
 * costs does not depend on the length of the text.
 */
final class QuoteSearch {

  /** How many letters of what stands around say that a place is the right one. */
  private static final int TELLING = 8;

  /** How many letters, of the words or around them, make sure of the only place that there is. */
  private static final int ENOUGH = 12;

  private static final int MOST_PLACES = 256;
  private static final int MOST_LOOKS = 1 << 14;
  private static final int[] SIZES = {12, 6, 3, 2, 1};

  private final String text;
  private final FoldedText folded;
  private final Map<Integer, Grams> grams = new HashMap<>();
  private final NearSearch near = new NearSearch(this);

  QuoteSearch(String text) {
    this.text = text;
    this.folded = FoldedText.of(text);
  }

  FoldedText folded() {
    return folded;
  }

  /** Returns the places of a pattern in a part of the folded text. */
  Grams.Places places(FoldedText pattern, int from, int to, int most) {
    return places(pattern, from, to, most, MOST_LOOKS);
  }

  /** Returns all places of words, letter for letter, in order. */
  List<TextSpan> all(String words) {
    Wanted wanted = wanted(Quote.of(words), new TextSpan(0, text.length()));
    int most = Integer.MAX_VALUE;
    Grams.Places places = places(wanted.exact, 0, folded.length(), most, most);
    return inScope(wanted, places, 0).stream()
        .filter(place -> words.equals(place.of(text)))
        .toList();
  }

  private Grams.Places places(FoldedText pattern, int from, int to, int most, int looks) {
    for (int size : SIZES) {
      if (size <= pattern.length()) {
        Grams index = grams.computeIfAbsent(size, n -> new Grams(folded, n));
        return index.find(pattern, from, to, most, looks);
      }
    }
    return new Grams.Places(new int[0], true);
  }

  /** A quote and what stands around it, folded, and the part of the text in which it is sought. */
  record Wanted(
      Quote quote, FoldedText prefix, FoldedText exact, FoldedText suffix, TextSpan scope) {

    boolean hasContext() {
      return prefix.length() + suffix.length() > 0;
    }

    boolean isPoint() {
      return quote.exact().isEmpty();
    }
  }

  /** Returns a quote ready to be sought in a part of the text. */
  Wanted wanted(Quote quote, TextSpan scope) {
    return new Wanted(
        quote,
        FoldedText.of(quote.prefix()),
        FoldedText.of(quote.exact()),
        FoldedText.of(quote.suffix()),
        scope);
  }

  /** Returns whether the words stand at a place, letter for letter, with what is to be around. */
  boolean isAt(Wanted wanted, TextSpan place) {
    String exact = wanted.quote.exact();
    return place.length() == exact.length()
        && text.startsWith(exact, place.start())
        && surrounded(wanted, place) == wanted.prefix.length() + wanted.suffix.length();
  }

  /** Returns whether the words stand at a place, and what is to be on one side of them at least. */
  boolean isNearlyAt(Wanted wanted, TextSpan place) {
    String exact = wanted.quote.exact();
    return place.length() == exact.length()
        && text.startsWith(exact, place.start())
        && (!wanted.hasContext() || isSupported(wanted, place));
  }

  private int surrounded(Wanted wanted, TextSpan place) {
    return before(wanted, place) + after(wanted, place);
  }

  private int before(Wanted wanted, TextSpan place) {
    return folded.agreesBefore(folded.from(place.start()), wanted.prefix);
  }

  private int after(Wanted wanted, TextSpan place) {
    return folded.agreesAfter(folded.from(place.end()), wanted.suffix);
  }

  private boolean isSupported(Wanted wanted, TextSpan place) {
    int before = before(wanted, place);
    int after = after(wanted, place);
    return (before > 0 && before == wanted.prefix.length())
        || (after > 0 && after == wanted.suffix.length())
        || before + after >= TELLING;
  }

  /** Returns where the words are, if that is certain, or why it is not. */
  Anchor find(Wanted wanted) {
    if (wanted.isPoint()) {
      return point(wanted);
    }
    if (wanted.exact.length() == 0) {
      return Anchor.none(Outcome.MISSING, "the quote has no letters by which it could be found");
    }
    FoldedText whole = wanted.prefix.and(wanted.exact).and(wanted.suffix);
    int from = folded.from(wanted.scope.start());
    int to = folded.from(wanted.scope.end());
    Grams.Places places =
        places(whole, Math.max(0, from - wanted.prefix.length()), folded.length(), MOST_PLACES);
    List<TextSpan> found = inScope(wanted, places, wanted.prefix.length());
    if (found.isEmpty() && wanted.hasContext()) {
      return byWords(wanted, places(wanted.exact, from, to, MOST_PLACES));
    }
    if (found.isEmpty()) {
      return places.all() ? near.find(wanted) : several(MOST_PLACES);
    }
    return found.size() == 1 && places.all() ? moved(wanted, found.get(0)) : several(found.size());
  }

  private List<TextSpan> inScope(Wanted wanted, Grams.Places places, int skipped) {
    List<TextSpan> found = new ArrayList<>();
    List<TextSpan> exact = new ArrayList<>();
    for (int start : places.starts()) {
      TextSpan span = span(wanted, start + skipped);
      if (wanted.scope.contains(span)) {
        found.add(span);
        if (wanted.quote.exact().equals(span.of(text))) {
          exact.add(span);
        }
      }
    }
    return exact.isEmpty() ? found : exact;
  }

  /** The place of the words, with the white space at their ends where the quote has it. */
  private TextSpan span(Wanted wanted, int at) {
    TextSpan letters = folded.inText(at, at + wanted.exact.length());
    String quote = wanted.quote.exact();
    int start = letters.start() - (quote.length() - quote.stripLeading().length());
    boolean whole = start >= 0 && text.startsWith(quote, start);
    return whole ? new TextSpan(start, start + quote.length()) : letters;
  }

  private Anchor moved(Wanted wanted, TextSpan place) {
    String there = place.of(text);
    return there.equals(wanted.quote.exact())
        ? Anchor.at(Outcome.MOVED, place)
        : new Anchor(Outcome.MOVED, Optional.of(place), "white space or punctuation differ");
  }

  private static Anchor several(int count) {
    String number = count >= MOST_PLACES ? "very many" : Integer.toString(count);
    return Anchor.none(Outcome.SEVERAL, "it may be any of " + number + " places");
  }

  /** The words are there, but nowhere with all that is to stand around them. */
  private Anchor byWords(Wanted wanted, Grams.Places places) {
    List<TextSpan> found = inScope(wanted, places, 0);
    if (found.isEmpty()) {
      return places.all() ? near.find(wanted) : several(MOST_PLACES);
    }
    if (found.size() == 1 && places.all()) {
      TextSpan only = found.get(0);
      return surrounded(wanted, only) + wanted.exact.length() >= ENOUGH
          ? moved(wanted, only)
          : Anchor.none(Outcome.MISSING, "the same words stand elsewhere, among other words");
    }
    return places.all() ? best(wanted, found) : several(MOST_PLACES);
  }

  /** Of several places, the one around which far more is as it should be than around any other. */
  private Anchor best(Wanted wanted, List<TextSpan> found) {
    TextSpan best = found.get(0);
    int most = -1;
    int second = -1;
    for (TextSpan place : found) {
      int agrees = surrounded(wanted, place);
      if (agrees > most) {
        second = most;
        most = agrees;
        best = place;
      } else {
        second = Math.max(second, agrees);
      }
    }
    boolean certain = isTelling(wanted, best) && second * 2 < most;
    return certain ? moved(wanted, best) : several(found.size());
  }

  /** Whether one side is as it should be, or much of both. */
  private boolean isTelling(Wanted wanted, TextSpan place) {
    int before = before(wanted, place);
    int after = after(wanted, place);
    return (before >= TELLING && before == wanted.prefix.length())
        || (after >= TELLING && after == wanted.suffix.length())
        || (before >= TELLING && after >= TELLING);
  }

  /** Returns whether what stands around words that changed is what is to stand there. */
  boolean isEnclosed(Wanted wanted, TextSpan place) {
    int before = before(wanted, place);
    int after = after(wanted, place);
    return before + after >= TELLING
        && (before == wanted.prefix.length() || after == wanted.suffix.length());
  }

  private Anchor point(Wanted wanted) {
    FoldedText around = wanted.prefix.and(wanted.suffix);
    Grams.Places places = places(around, 0, folded.length(), 2);
    if (around.length() < 2 || places.starts().length == 0) {
      return Anchor.none(Outcome.MISSING, "what stood around this point is no longer there");
    }
    if (places.starts().length > 1 || !places.all()) {
      return several(2);
    }
    int at = places.starts()[0] + wanted.prefix.length();
    return Anchor.at(Outcome.MOVED, pointAt(wanted, at));
  }

  private TextSpan pointAt(Wanted wanted, int at) {
    String prefix = wanted.quote.prefix();
    int after = at == 0 ? 0 : folded.inText(at - 1, at).end();
    int spaces = prefix.length() - prefix.stripTrailing().length();
    int place =
        text.startsWith(prefix.substring(prefix.length() - spaces), after) ? after + spaces : after;
    return new TextSpan(place, place);
  }
}
