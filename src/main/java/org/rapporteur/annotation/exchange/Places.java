package org.rapporteur.annotation.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.exchange.Anchor.Outcome;
import org.rapporteur.annotation.exchange.Selector.Position;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.annotation.exchange.Selector.Range;
import org.rapporteur.annotation.exchange.Selector.XPath;
import org.rapporteur.source.TextSpan;

/** The places of a text that paths through its elements lead to. */
final class Places {

  private static final Pattern WITH_OFFSET = Pattern.compile("(.*?)::(\\d{1,9})");

  private final TextView view;
  private final OffsetUnit unit;
  private @Nullable StringValues values;
  private @Nullable ElementPaths paths;
  private @Nullable Offsets offsets;

  Places(TextView view, OffsetUnit unit) {
    this.view = view;
    this.unit = unit;
  }

  /**
   * What a path leads to.
   *
   * @param span the place, where there is one: in the view, or in the document's string value
   * @param quote words that are to be looked for within that place
   * @param outcome why there is none
   * @param reason the same in words
   */
  record Found(Optional<TextSpan> span, Optional<Quote> quote, Outcome outcome, String reason) {

    static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), Outcome.MISSING, "");

    static Found at(int start, int end) {
      TextSpan span = new TextSpan(start, Math.max(start, end));
      return new Found(Optional.of(span), Optional.empty(), Outcome.IN_PLACE, "");
    }

    static Found not(Outcome outcome, String reason) {
      return new Found(Optional.empty(), Optional.empty(), outcome, reason);
    }

    Found or(Found other) {
      return span.isPresent() || (!reason.isEmpty() && other.span.isEmpty()) ? this : other;
    }
  }

  /** Returns the place that a path, or the range between two, leads to. */
  Found of(Selector selector) {
    Found stretch = selector instanceof Range range ? range(range) : stretch(selector);
    if (stretch.span.isEmpty()) {
      return Found.not(stretch.outcome, stretch.reason);
    }
    TextSpan span = stretch.span.get();
    int start = values().startInSource(span.start());
    int end = span.isEmpty() ? start : values().endInSource(span.end());
    if (!view.element().content().contains(new TextSpan(start, Math.max(start, end)))) {
      return Found.not(Outcome.MISSING, "its path leads to what is not part of this text");
    }
    TextSpan place = trimmed(view.map().toView(new TextSpan(start, Math.max(start, end))));
    return place.isEmpty() && !span.isEmpty()
        ? Found.not(Outcome.MISSING, "its path leads to what is left out of this text")
        : new Found(Optional.of(place), stretch.quote, Outcome.IN_PLACE, "");
  }

  /** Without the line feeds of the view that stand between this and the paragraphs around it. */
  private TextSpan trimmed(TextSpan span) {
    int start = span.start();
    int end = span.end();
    while (end > start && view.text().charAt(end - 1) == '\n') {
      end--;
    }
    while (start < end && view.text().charAt(start) == '\n') {
      start++;
    }
    return new TextSpan(start, end);
  }

  private Found range(Range range) {
    Found from = stretch(range.start());
    Found to = stretch(range.end());
    if (from.span.isEmpty() || to.span.isEmpty()) {
      return from.span.isEmpty() ? from : to;
    }
    int start = from.span.get().start();
    int end = to.span.get().start();
    return end < start
        ? Found.not(Outcome.UNKNOWN, "its range ends before it begins")
        : Found.at(start, end);
  }

  private Found stretch(Selector selector) {
    if (!(selector instanceof XPath path)) {
      return Found.not(Outcome.UNKNOWN, "a range is understood between two paths only");
    }
    Matcher offset = WITH_OFFSET.matcher(path.xpath().strip());
    String xpath = offset.matches() ? offset.group(1) : path.xpath().strip();
    if (!ElementPaths.isSimple(xpath)) {
      return Found.not(
          Outcome.UNKNOWN, "a path with more than child steps, '" + xpath + "', is not followed");
    }
    List<TextSpan> found = paths().find(xpath);
    if (found.size() != 1) {
      return found.isEmpty()
          ? Found.not(Outcome.MISSING, "its path '" + xpath + "' leads to no element")
          : Found.not(Outcome.SEVERAL, "its path '" + xpath + "' leads to several elements");
    }
    TextSpan whole = found.get(0);
    return offset.matches()
        ? within(whole, Integer.parseInt(offset.group(2)), Integer.parseInt(offset.group(2)))
        : refined(whole, path.refinedBy());
  }

  private Found refined(TextSpan whole, Optional<Selector> refinedBy) {
    if (refinedBy.isEmpty()) {
      return Found.at(whole.start(), whole.end());
    }
    if (refinedBy.get() instanceof Quote quote) {
      return new Found(Optional.of(whole), Optional.of(quote), Outcome.IN_PLACE, "");
    }
    if (refinedBy.get() instanceof Position position) {
      int before = offsets().fromUtf16(whole.start());
      var start = offsets().toUtf16(before + position.start());
      var end = offsets().toUtf16(before + position.end());
      return start.isEmpty() || end.isEmpty()
          ? within(whole, Integer.MAX_VALUE, Integer.MAX_VALUE)
          : within(whole, start.getAsInt() - whole.start(), end.getAsInt() - whole.start());
    }
    return Found.not(Outcome.UNKNOWN, "what refines its path is not understood");
  }

  private static Found within(TextSpan whole, int start, int end) {
    return end > whole.length()
        ? Found.not(Outcome.MISSING, "its element has only " + whole.length() + " characters")
        : Found.at(whole.start() + start, whole.start() + end);
  }

  private StringValues values() {
    StringValues known = values;
    if (known == null) {
      known = new StringValues(view.document(), view.index());
      values = known;
    }
    return known;
  }

  private ElementPaths paths() {
    ElementPaths known = paths;
    if (known == null) {
      known = new ElementPaths(view.index(), view.element(), values());
      paths = known;
    }
    return known;
  }

  private Offsets offsets() {
    Offsets known = offsets;
    if (known == null) {
      known = Offsets.of(values().all(), unit);
      offsets = known;
    }
    return known;
  }
}
