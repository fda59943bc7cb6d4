package org.rapporteur.annotation.exchange;

import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.source.TextSpan;

/**
 * Makes quotes of places: the words with 32 characters on each side, or as many more as it takes
 * for them to stand only once in the text.
 */
final class Surroundings {

  private static final int USUAL = 32;
  private static final int MOST = 1024;

  private final String text;
  private final QuoteSearch search;

  Surroundings(String text) {
    this.text = text;
    this.search = new QuoteSearch(text);
  }

  /** Returns a span with the whole of the characters that its ends would divide. */
  TextSpan whole(TextSpan span) {
    int start = boundary(span.start());
    int end = boundary(span.end());
    return new TextSpan(start, span.isEmpty() ? start : end == span.end() ? end : end + 2);
  }

  Quote quote(TextSpan span) {
    int width = USUAL;
    Quote quote = quote(span, width);
    while (width < MOST && !isAlone(quote)) {
      width *= 2;
      quote = quote(span, width);
    }
    return quote;
  }

  private Quote quote(TextSpan span, int width) {
    int from = boundary(Math.max(0, span.start() - width));
    int to = boundary(Math.min(text.length(), span.end() + width));
    return new Quote(
        span.of(text),
        text.substring(Math.min(from, span.start()), span.start()),
        text.substring(span.end(), Math.max(to, span.end())));
  }

  /** No half of a character. */
  private int boundary(int offset) {
    boolean inside =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private boolean isAlone(Quote quote) {
    FoldedText whole = FoldedText.of(quote.prefix() + quote.exact() + quote.suffix());
    Grams.Places places = search.places(whole, 0, search.folded().length(), 2);
    return places.all() && places.starts().length <= 1;
  }
}
